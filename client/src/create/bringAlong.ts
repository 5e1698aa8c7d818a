import { sayRefusal } from '../session/sayRefusal';
import { importNotes } from '../wire/files';
import { type Created, enterByLink } from '../wire/http';
import { newId } from '../wire/ids';
import type { StagePlan } from '../wire/protocol';
import { say } from '../words/say';

/** Puts the notes of an archive onto the board of a workshop that was just made; says why not, else nothing. */
export async function bringAlong(
  created: Created,
  archive: File,
  agenda: readonly StagePlan[],
): Promise<string | undefined> {
  const stage = agenda.find(({ kind, tables }) => kind === 'write' && !tables)?.id;
  if (stage === undefined) return say('archive.noBoard');
  const entered = await enterByLink(created.links.facilitator);
  if (entered.is !== 'answered') return say('import.unreachable');
  const aim = { session: created.session, seat: entered.answer.seat, stage };
  const from = archive.name.replace(/\.[^.]+$/, '').slice(0, 120);
  const asked = await importNotes(aim, archive, { as: 'archive' }, newId(16), from);
  if (asked.is === 'answered') return undefined;
  return asked.is === 'refused' ? sayRefusal(asked.refusal) : say('import.unreachable');
}
