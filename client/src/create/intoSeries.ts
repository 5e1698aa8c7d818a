import { toast } from '../look/messages';
import type { Asked, Created } from '../wire/http';
import { keepSeries } from '../wire/keptSeries';
import { addDialogue, createSeries } from '../wire/seriesDoors';
import { say } from '../words/say';
import type { Draft } from './draft';

/** Into a series that there is, or one that begins with the earlier workshop and this one. */
export type SeriesChoice =
  | { readonly is: 'joins'; readonly series: string; readonly link: string }
  | { readonly is: 'begins'; readonly title: string };

/** Puts a workshop that was just made into its series. That it is made stands in any case: what fails here is said, and done on the series' page. */
export async function intoSeries(created: Created, draft: Draft, key: string | undefined): Promise<void> {
  const { series: choice, from } = draft;
  if (!choice) return;
  const own = created.links.facilitator;
  const done =
    choice.is === 'joins'
      ? isDone(await addDialogue(choice.series, choice.link, own))
      : await begin(choice.title, from?.by, own, key);
  if (!done) toast(say('create.seriesFailed'), 'warn');
}

async function begin(title: string, earlier: string | undefined, own: string, key: string | undefined) {
  const made = await createSeries(title, key ? { key } : {});
  if (made.is !== 'answered') return false;
  const { series, links } = made.answer;
  keepSeries({ series, title, link: links.facilitator, reader: links.observer });
  const before = earlier === undefined || isDone(await addDialogue(series, links.facilitator, earlier));
  return isDone(await addDialogue(series, links.facilitator, own)) && before;
}

const isDone = (asked: Asked<unknown>): boolean => asked.is === 'answered';
