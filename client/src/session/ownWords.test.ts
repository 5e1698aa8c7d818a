import { describe, expect, it } from 'vitest';
import { frameOf } from '../wire/movedHub';
import type { NoteSight, RoundSight, ThemeSight, TranslationSight } from '../wire/protocol';
import { languageOf } from '../words/languages';
import { speak } from '../words/speaking';
import { asWritten, isStale } from './ownWords';
import { readNotes, readRounds, readThemes } from './readings';
import type { SessionState } from './store';
import { emptyView, takeShared } from './view';

const note = (id: string, text: string): NoteSight => ({ id, stage: 's', text, number: 1, edited: false, by: [] });
const theme: ThemeSight = { id: 't1', name: 'Roads', number: 1 };
const said = (of: 'note' | 'theme' | 'round', id: string, texts: string[], stale = false): TranslationSight => ({
  id: `${of}/${id}/fr`,
  of,
  originalId: id,
  language: 'fr',
  texts,
  stale,
  revision: 1,
});
const round = (on: 'themes' | 'texts', ...items: { id: string; text: string }[]) =>
  ({ id: 'r1', stage: 's', number: 1, question: 'Which first?', on, items }) as unknown as RoundSight;

const seeing = (put: object): SessionState =>
  ({ view: takeShared(emptyView, frameOf(0, 1, { whole: true, put })).view }) as unknown as SessionState;

const french = languageOf('fr');
const english = languageOf('en');

describe('what is read in the reader’s own language', () => {
  const state = seeing({ note: [note('n1', 'No roads')], translation: [said('note', 'n1', ['Pas de routes'])] });

  it('is the translation, with what was written behind it', async () => {
    expect(readNotes(state)[0]?.text).toBe('No roads');
    await speak(french as NonNullable<typeof french>);
    const [read] = readNotes(state);
    expect(read?.text).toBe('Pas de routes');
    expect(asWritten(read as NoteSight)).toBe(state.view.seen.note.get('n1'));
    // Whoever draws it draws it once.
    expect(readNotes(state)[0]).toBe(read);
    await speak(english as NonNullable<typeof english>);
    expect(readNotes(state)[0]?.text).toBe('No roads');
  });

  it('is what was written where it is in that language already, or was put aside', async () => {
    await speak(french as NonNullable<typeof french>);
    const own = seeing({ note: [note('n1', 'Pas de routes')], translation: [said('note', 'n1', [])] });
    expect(readNotes(own)[0]).toBe(own.view.seen.note.get('n1'));
    const stale = seeing({ theme: [theme], translation: [said('theme', 't1', ['Les routes'], true)] });
    expect(isStale(readThemes(stale)[0] as ThemeSight)).toBe(true);
  });

  it('names what is voted on as the theme is named, as long as that is its name', async () => {
    await speak(french as NonNullable<typeof french>);
    const put = { theme: [theme], translation: [said('theme', 't1', ['Les routes'])] };
    const itemsOf = (item: string) =>
      readRounds(seeing({ ...put, round: [round('themes', { id: 't1', text: item })] }), 's')[0]?.items;
    expect(itemsOf('Roads')).toEqual([{ id: 't1', text: 'Les routes' }]);
    expect(itemsOf('Bad roads')).toEqual([{ id: 't1', text: 'Bad roads' }]);
  });

  it('asks in that language, with the items that were written for it', async () => {
    await speak(french as NonNullable<typeof french>);
    const state = seeing({
      round: [round('texts', { id: 'text-1', text: 'Mills' })],
      translation: [said('round', 'r1', ['Lequel ?', 'Moulins'])],
    });
    expect(readRounds(state, 's')[0]).toMatchObject({ question: 'Lequel ?', items: [{ text: 'Moulins' }] });
  });
});
