import type { Asked } from './asked';
import type { Refusal } from './frames';
import { underOneName } from './oneName';
import type {
  LinkId,
  ParticipantId,
  PriorityId,
  Role,
  StagePlan,
  StakeholderGroup,
  Timeline,
  WorkshopSight,
} from './protocol';

export type { Asked };

export type Host = {
  readonly version: string;
  readonly mayCreate: boolean;
  /** Where facilitators may sign in at all; `who` is signed in. */
  readonly signIn?: { readonly who?: string };
  /** Addresses of this server in the room, best first, such as `http://192.168.4.20:5080`. */
  readonly addresses: readonly string[];
  /** The usual one first. */
  readonly templates: readonly Template[];
};

/** An agenda to start from; the client has its words by its name. */
export type Template = { readonly name: string; readonly agenda: readonly StagePlan[] };

export type NewWorkshop = {
  readonly title: string;
  readonly question: string;
  readonly place: string;
  readonly language: string;
  readonly groups: readonly StakeholderGroup[];
  readonly agenda: readonly StagePlan[];
  readonly namesShown: boolean;
  readonly k: number;
  readonly notice: string;
  readonly from?: StartedFrom;
};

/** What a new workshop takes over. `by`: the facilitator's link or seat there, or that of a series it is in. */
export type StartedFrom = { readonly by: string; readonly session: string; readonly seeds: readonly PriorityId[] };

/** Secrets, to be opened as `/enter#SECRET`. */
export type RoleLinks = Readonly<Record<'facilitator' | 'rapporteur' | 'observer' | 'wall', string>>;

export type Created = { readonly session: string; readonly code: string; readonly links: RoleLinks };
export type Entered = { readonly session: string; readonly role: Role; readonly seat: string };
export type Joined = {
  readonly session: string;
  readonly participant: ParticipantId;
  readonly seat: string;
  readonly workshop: WorkshopSight;
};

export type ReportFormat = 'docx' | 'pdf' | 'xlsx' | 'html' | 'md' | 'csv.zip' | 'blt.zip' | 'json';

const usualPatience = 10_000;
// A long report is set and drawn before its first byte comes.
export const patienceForFiles = 60_000;

export const askHost = (): Promise<Asked<Host>> => ask('/api/host');

/** A page of the provider's, by way of the server; with the series that the new workshop shall continue. */
export const signInPath = (series: string | null): string =>
  `/api/sign-in${series ? `?series=${encodeURIComponent(series)}` : ''}`;

export const signOut = (): Promise<Asked<undefined>> => ask('/api/sign-out', { body: {}, read: async () => undefined });

/** Asked for again after no answer, it is the same workshop. */
export const createWorkshop = (workshop: NewWorkshop, hostKey?: string): Promise<Asked<Created>> =>
  underOneName('sessions', JSON.stringify(workshop), (id) =>
    ask('/api/sessions', { body: { ...workshop, id }, headers: hostKey ? { 'X-Host-Key': hostKey } : {} }),
  );

export const enterByLink = (link: string): Promise<Asked<Entered>> => ask('/api/enter', { body: { link } });

/** With a seat of this workshop, the same participant comes back; without, a new place. */
export const joinByCode = (code: string, seat?: string): Promise<Asked<Joined>> =>
  ask('/api/join', { body: { code, ...(seat && { seat }) } });

/** @param language What the file shall say it in; without it, or where the server does not speak it, the workshop's own. */
export const fetchReport = (
  session: string,
  format: ReportFormat,
  seat: string,
  language?: string,
): Promise<Asked<Blob>> =>
  ask(
    `/api/sessions/${encodeURIComponent(session)}/report.${format}${language ? `?lang=${encodeURIComponent(language)}` : ''}`,
    {
      patience: patienceForFiles,
      headers: { Authorization: `Bearer ${seat}` },
      read: (response) => response.blob(),
    },
  );

/** How the board came to be. */
export const fetchTimeline = (session: string, seat: string): Promise<Asked<Timeline>> =>
  ask(`/api/sessions/${encodeURIComponent(session)}/timeline`, {
    patience: patienceForFiles,
    headers: { Authorization: `Bearer ${seat}` },
  });

/** Deletes a closed workshop for good; `code` says which one is meant. */
export const deleteWorkshop = (session: string, seat: string, code: string): Promise<Asked<undefined>> =>
  ask(`/api/sessions/${encodeURIComponent(session)}/delete`, {
    body: { code },
    headers: { Authorization: `Bearer ${seat}` },
    read: async () => undefined,
  });

/** A copy of the workshop with people who are not there; asked for again after no answer, it is the same one. */
export const beginRehearsal = (session: string, seat: string, people: number): Promise<Asked<Created>> =>
  underOneName('rehearsal', `${session} ${people}`, (id) =>
    ask(`/api/sessions/${encodeURIComponent(session)}/rehearsal`, {
      body: { people, id },
      headers: { Authorization: `Bearer ${seat}` },
    }),
  );

export const endRehearsal = (session: string, seat: string): Promise<Asked<undefined>> =>
  ask(`/api/sessions/${encodeURIComponent(session)}/rehearsal/end`, {
    body: {},
    headers: { Authorization: `Bearer ${seat}` },
    read: async () => undefined,
  });

/**
 * Another link for one of the team, or the one there is with a new secret. `sending` names the asking: the secret is told to nobody else, and
 * again to whoever asks under the same name.
 */
export const giveLink = (
  session: string,
  seat: string,
  link: {
    readonly id: LinkId;
    readonly role: Role;
    readonly name: string;
    readonly edition: number;
    readonly sending: string;
  },
): Promise<Asked<{ readonly link: string }>> => askSeated(session, seat, 'links', link);

/** Another join code; the one before lets nobody in any more. */
export const renewCode = (session: string, seat: string): Promise<Asked<{ readonly code: string }>> =>
  askSeated(session, seat, 'code', {});

/** The seat anew for this device; every other one is out. `id` names the asking: after a lost answer the same one asks again. */
export const renewSeat = (session: string, seat: string, id: string): Promise<Asked<{ readonly seat: string }>> =>
  askSeated(session, seat, 'seat', { id });

const askSeated = <T>(session: string, seat: string, what: string, body: unknown): Promise<Asked<T>> =>
  ask(`/api/sessions/${encodeURIComponent(session)}/${what}`, { body, headers: { Authorization: `Bearer ${seat}` } });

type Asking<T> = {
  body?: unknown;
  /** Sent as it is, instead of a body. */
  file?: Blob;
  headers?: Record<string, string>;
  read?: (response: Response) => Promise<T>;
  patience?: number;
};

export async function ask<T>(
  path: string,
  { body, file, headers, read, patience = usualPatience }: Asking<T> = {},
): Promise<Asked<T>> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  try {
    const response = await fetch(path, {
      method: body === undefined && !file ? 'GET' : 'POST',
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(file && { 'Content-Type': 'application/octet-stream' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(file && { body: file }),
      cache: 'no-store',
      signal: giveUp.signal,
    });
    if (response.ok) return { is: 'answered', answer: read ? await read(response) : ((await response.json()) as T) };
    const refusal = (await response.json()) as Partial<Refusal>;
    return typeof refusal.code === 'string' ? { is: 'refused', refusal: refusal as Refusal } : { is: 'unreachable' };
  } catch {
    return { is: 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}
