import { fetched } from './fetched';
import { parts } from './parts';

// A slow line brings first what the room does now.
export const AgreePage = fetched(() => import('./AgreePage'));
export const DiscussPage = fetched(() => import('./DiscussPage'));
export const EndedPage = fetched(() => import('./EndedPage'));
export const GroupPage = fetched(() => import('./GroupPage'));
export const ReportStagePage = fetched(() => import('./ReportStagePage'));
export const RoundPage = fetched(() => import('./RoundPage'));

/** A room of phones that all fetch at the moment a vote opens would wait for each other, or miss it. */
export function fetchAhead(): void {
  for (const later of [AgreePage, DiscussPage, EndedPage, GroupPage, ReportStagePage, RoundPage, ...parts])
    later.ahead();
}
