import { type Asked, ask, patienceForFiles, type ReportFormat } from './http';
import { underOneName } from './oneName';
import type { Comparison, Dialogue, Role, SeriesCommand } from './protocol';

/** Secrets: the facilitator's changes a series, the observer's reads it. */
export type SeriesLinks = Readonly<Record<'facilitator' | 'observer', string>>;

export type CreatedSeries = { readonly series: string; readonly links: SeriesLinks };

export type SeriesSeen = { readonly role: Role; readonly comparison: Comparison };

/** What another workshop can start from. `series`: they are its dialogues; else there is one, perhaps in a series that was not shown. */
export type Earlier = {
  readonly series?: string;
  readonly title?: string;
  readonly isInSeries: boolean;
  readonly dialogues: readonly Dialogue[];
};

const at = (series: string) => `/api/series/${encodeURIComponent(series)}`;
const shown = (link: string) => ({ Authorization: `Bearer ${link}` });

/** @param by The host key, or a facilitator's seat. */
export const createSeries = (title: string, by: { key?: string; seat?: string }): Promise<Asked<CreatedSeries>> =>
  underOneName('series', title, (id) =>
    ask('/api/series', {
      body: { title, id },
      headers: { ...(by.key && { 'X-Host-Key': by.key }), ...(by.seat && shown(by.seat)) },
    }),
  );

export const seeSeries = (series: string, link: string): Promise<Asked<SeriesSeen>> =>
  ask(at(series), { headers: shown(link) });

export const askSeries = (series: string, link: string, command: SeriesCommand): Promise<Asked<unknown>> =>
  underOneName(`series/${series}`, JSON.stringify(command), (id) =>
    ask(`${at(series)}/commands`, { body: { id, command }, headers: shown(link) }),
  );

/** @param by A facilitator's link or seat in the workshop. */
export const addDialogue = (series: string, link: string, by: string): Promise<Asked<undefined>> =>
  ask(`${at(series)}/dialogues`, { body: { by }, headers: shown(link), read: async () => undefined });

export const deleteSeries = (series: string, link: string): Promise<Asked<undefined>> =>
  ask(`${at(series)}/delete`, { body: {}, headers: shown(link), read: async () => undefined });

export const fetchComparison = (
  series: string,
  link: string,
  format: ReportFormat,
  language?: string,
): Promise<Asked<Blob>> =>
  ask(`${at(series)}/comparison.${format}${language ? `?lang=${encodeURIComponent(language)}` : ''}`, {
    patience: patienceForFiles,
    headers: shown(link),
    read: (response) => response.blob(),
  });

/** @param by A facilitator's link or seat in a workshop, or a facilitator's link of a series. */
export const askEarlier = (by: string): Promise<Asked<Earlier>> => ask('/api/earlier', { body: { by } });
