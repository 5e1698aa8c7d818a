import { describe, expect, it } from 'vitest';
import type { Sending } from '../wire/outbox';
import type { Command, OwnNoteSight } from '../wire/protocol';
import { isThere, myNotes, refusedWords } from './myNotes';

const own = (id: string, at: string): OwnNoteSight => ({
  id,
  stage: 'w',
  text: `text ${id}`,
  number: 1,
  at,
  edited: false,
});
const sending = (command: Command, rest: Partial<Sending> = {}): Sending => ({
  id: `sending of ${command.is}`,
  command,
  at: Date.parse('2026-01-01T12:00:00Z'),
  state: 'kept',
  ...rest,
});
const refused = { state: 'refused', refusal: { code: 'stage.closed' } } as const;
const write = (id: string): Command => ({ is: 'write-note', id, stage: 'w', text: `text ${id}` });

const saved = [own('a', '2026-01-01T10:00:00Z'), own('b', '2026-01-01T11:00:00Z')];
const shown = (...sendings: Sending[]) => myNotes(saved, sendings, 'w').map(({ id, text, state }) => [id, text, state]);

describe('my notes', () => {
  it('stand newest first, those on their way among them', () => {
    expect(shown(sending(write('c')))).toEqual([
      ['c', 'text c', 'kept'],
      ['b', 'text b', 'saved'],
      ['a', 'text a', 'saved'],
    ]);
  });

  it('are each there once while the answer and the view cross', () => {
    expect(shown(sending(write('b'), { state: 'saved', version: 3 })).length).toBe(2);
  });

  it('show an edit at once, and the old words where it was refused', () => {
    const edit: Command = { is: 'edit-note', id: 'a', text: 'better' };
    expect(shown(sending(edit))[1]).toEqual(['a', 'better', 'kept']);
    expect(shown(sending(edit, refused))[1]).toEqual(['a', 'text a', 'refused']);
  });

  it('are gone once deleted, and back where that was refused', () => {
    const remove: Command = { is: 'delete-note', id: 'a' };
    expect(shown(sending(remove)).map(([id]) => id)).toEqual(['b']);
    expect(shown(sending(remove, refused))[1]).toEqual(['a', 'text a', 'refused']);
  });

  it('say why they could not be redacted', () => {
    const redact: Command = { is: 'redact-note', id: 'a' };
    expect(shown(sending(redact))[1]).toEqual(['a', 'text a', 'kept']);
    expect(shown(sending(redact, refused))[1]).toEqual(['a', 'text a', 'refused']);
  });

  it('give back the words of what was refused, where it had any', () => {
    const wordsOf = (command: Command) =>
      refusedWords(myNotes(saved, [sending(command, refused)], 'w').find((n) => n.refused));
    expect(wordsOf(write('c'))).toBe('text c');
    expect(wordsOf({ is: 'edit-note', id: 'a', text: 'better' })).toBe('better');
    expect(wordsOf({ is: 'delete-note', id: 'a' })).toBeUndefined();
  });

  it('keep the words that the server refused, but do not count them', () => {
    const all = myNotes(saved, [sending(write('c'), refused)], 'w');
    expect(all[0]?.refusal).toEqual({ code: 'stage.closed' });
    expect(all.filter(isThere).length).toBe(2);
  });

  it('leave out what belongs to another stage', () => {
    expect(myNotes(saved, [sending({ ...write('c'), stage: 'other' } as Command)], 'w').length).toBe(2);
  });
});
