import type { Refusal } from './frames';
import { type Asked, ask, type Created } from './http';
import type { RefusalCode, StageId, StagePlan, StakeholderGroup } from './protocol';

/** What a file of notes can be read as. */
export const formats = [
  'table',
  'columns',
  'parabol',
  'scrumlr-csv',
  'azure-devops',
  'scrumlr-json',
  'retrospected',
  'archive',
] as const;
export type Format = (typeof formats)[number];

export const encodings = [
  'utf-8',
  'utf-16',
  'utf-16BE',
  'windows-1252',
  'windows-1256',
  'windows-1251',
  'windows-1250',
  'macintosh',
  'gb18030',
  'shift_jis',
] as const;

/** How a file is to be read, as far as somebody said so; the server guesses the rest. A `theme` of -1: notes without themes. */
export type Wish = {
  readonly as?: Format;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly header?: boolean;
  readonly text?: number;
  readonly theme?: number;
};

/** How it was read. */
export type Manner = {
  readonly as: Format;
  readonly offered: readonly Format[];
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly sheets?: readonly string[];
  readonly hasHeader?: boolean;
  readonly columns?: readonly { readonly name: string; readonly example: string }[];
  readonly text?: number;
  readonly theme?: number;
};

export type RowWrong = {
  readonly row: number;
  readonly field: 'text' | 'theme' | 'row';
  readonly code: RefusalCode;
  readonly limit?: number;
  readonly said: string;
};

export type ImportPreview = {
  readonly manner: Manner;
  readonly notes: number;
  readonly alike: number;
  readonly passedOver: number;
  readonly themes: readonly string[];
  readonly sample: readonly {
    readonly row: number;
    readonly text: string;
    readonly theme: string;
    readonly under: boolean;
  }[];
  readonly wrong: number;
  readonly wrongs: readonly RowWrong[];
};

export type Imported = { readonly import: string; readonly notes: number; readonly themes: number };

/** Why a file was refused; `why` are the server's own words, in English, about the spot. */
export type RefusedFile = Refusal & { readonly why?: string };

/** What of an archive a new workshop can start with. */
export type ArchivePlan = {
  readonly title: string;
  readonly question: string;
  readonly place: string;
  readonly language: string;
  readonly groups: readonly StakeholderGroup[];
  readonly agenda: readonly StagePlan[];
  readonly k: number;
  readonly notes: number;
  readonly themes: number;
  readonly priorities: number;
  readonly rounds: number;
  readonly people: number;
  readonly closed: boolean;
  readonly at: string;
  readonly check: string;
};

// A venue's wifi carries megabytes slowly.
const patience = 60_000;

type Aim = { readonly session: string; readonly seat: string; readonly stage: StageId };

const importPath = ({ session, stage }: Aim, wish: Wish, more: Readonly<Record<string, string>> = {}): string => {
  const said = Object.entries({ stage, ...wish, ...more }).filter(([, value]) => value !== undefined);
  return `/api/sessions/${encodeURIComponent(session)}/imports${more.id ? '' : '/preview'}?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}`;
};

export const previewImport = (aim: Aim, file: Blob, wish: Wish): Promise<Asked<ImportPreview>> =>
  ask(importPath(aim, wish), { file, patience, headers: { Authorization: `Bearer ${aim.seat}` } });

/** Brings all of it in, or nothing; sent again under the same name it is the same import. */
export const importNotes = (aim: Aim, file: Blob, wish: Wish, id: string, from: string): Promise<Asked<Imported>> =>
  ask(importPath(aim, wish, { id, from }), { file, patience, headers: { Authorization: `Bearer ${aim.seat}` } });

export const planFromArchive = (file: Blob, hostKey?: string): Promise<Asked<ArchivePlan>> =>
  ask('/api/archives/plan', { file, patience, headers: hostKey ? { 'X-Host-Key': hostKey } : {} });

/** The closed workshop of an archive, to be read. */
export const restoreArchive = (file: Blob, hostKey?: string): Promise<Asked<Created>> =>
  ask('/api/archives', { file, patience, headers: hostKey ? { 'X-Host-Key': hostKey } : {} });
