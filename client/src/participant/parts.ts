import { fetched } from './fetched';

// Of a page that the room is at, what it may come to.
export const Answers = fetched(() => import('../notes/Answers'));
export const OpenBallot = fetched(() => import('../ballots/OpenBallot'));
export const PhoneBoard = fetched(() => import('../themes/PhoneBoard'));
export const RankPage = fetched(() => import('./RankPage'));

export const parts = [Answers, OpenBallot, PhoneBoard, RankPage];
