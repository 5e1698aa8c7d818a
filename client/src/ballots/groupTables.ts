import type { Camp, Part } from '../charts/camps';
import type { Position } from '../charts/Positions';
import { facesOf } from '../people/groupFaces';
import type {
  GroupCell,
  GroupLine,
  GroupMeasure,
  GroupSheet,
  RoundDetail,
  RoundSight,
  StakeholderGroup,
} from '../wire/protocol';
import { say, sayList, sayNumber } from '../words/say';
import { exact, numberOf } from './exact';
import type { PlacedRow } from './placedRows';
import { namesOf } from './resultSentences';

/** The groups by which a round is reported, each with the ballots it handed in. */
export type ReportedCamp = Camp & { readonly ballots: number };

export function campsOf(detail: RoundDetail, groups: readonly StakeholderGroup[]): readonly ReportedCamp[] {
  const faces = facesOf(groups);
  return detail.groups.map(({ groups: ids, ballots }) => {
    const named = ids.map((id) => faces.get(id)).filter((face) => face !== undefined);
    return {
      id: ids.join('+'),
      name: sayList(named.map(({ name }) => name)),
      shapes: named.flatMap(({ shape }) => (shape ? [shape] : [])),
      together: ids.length > 1,
      ballots,
    };
  });
}

export function sheetOf(detail: RoundDetail, measure: GroupMeasure): GroupSheet | undefined {
  return detail.sheets.find((sheet) => sheet.measure === measure);
}

/**
 * The bars in parts: of those who chose an item, how many are of which group; with equal voice, the share of each group. An item with a
 * hidden cell has no parts, for the rest would give it away.
 */
export function withParts(
  rows: readonly PlacedRow[],
  round: RoundSight,
  detail: RoundDetail,
  camps: readonly ReportedCamp[],
): readonly PlacedRow[] {
  const lines = new Map(sheetOf(detail, 'chose')?.lines.map((line) => [line.item, line.cells]));
  return rows.map((row) => {
    const cells = lines.get(row.item);
    const parts = cells && partsOf(cells, camps, round.weighting === 'equal-group');
    return parts ? { ...row, parts } : row;
  });
}

function partsOf(
  cells: readonly GroupCell[],
  camps: readonly ReportedCamp[],
  equal: boolean,
): readonly Part[] | undefined {
  if (cells.some(({ people }) => people === undefined)) return undefined;
  return camps.map((camp, at) => {
    const people = cells[at]?.people ?? 0;
    return { camp, size: equal && camp.ballots > 0 ? people / camp.ballots : people };
  });
}

/** A scale with its ticks, and where the cells of a table stand on it. */
export type GroupScale = {
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
  readonly title: string;
  /** Undefined where a cell is hidden or empty. */
  readonly place: (cell: GroupCell, camp: ReportedCamp) => { readonly at: number; readonly words: string } | undefined;
};

/** Rankings by the place in each group's own order, ratings by their mean, everything else by the share who chose it. */
export function scaleOf(measure: GroupMeasure, round: RoundSight): GroupScale {
  const { instrument, items } = round;
  if (measure !== 'chose') return meanScale(measure, instrument);
  if (instrument.is === 'rank' || instrument.is === 'ngt') return placeScale(items.length);
  return {
    title: say('groups.support'),
    ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, words: say('result.share', { share: at * 100 }) })),
    place: ({ people }, { ballots, name }) =>
      people === undefined || ballots === 0
        ? undefined
        : { at: people / ballots, words: say('groups.peopleOf', { group: name, people, of: ballots }) },
  };
}

function placeScale(items: number): GroupScale {
  const last = Math.max(2, items);
  const at = (rank: number) => (rank - 1) / (last - 1);
  const every = last > 10 ? Math.ceil(last / 5) : 1;
  return {
    title: say('groups.places'),
    ticks: Array.from({ length: last }, (_, index) => index + 1)
      .filter((rank) => (rank - 1) % every === 0)
      .map((rank) => ({ at: at(rank), words: say('result.place', { rank }) })),
    place: ({ rank }, { name }) =>
      rank === undefined ? undefined : { at: at(rank), words: say('groups.placeOf', { group: name, rank }) },
  };
}

const meanTitles = {
  score: 'groups.means',
  impact: 'scale.impact',
  feasibility: 'scale.feasibility',
  'most-least': 'groups.mostLeast',
} as const;

function meanScale(measure: Exclude<GroupMeasure, 'chose'>, instrument: RoundSight['instrument']): GroupScale {
  const { lowest, highest } =
    measure === 'most-least'
      ? { lowest: -1, highest: 1 }
      : 'lowest' in instrument
        ? instrument
        : { lowest: 0, highest: 5 };
  const at = (value: number) => (value - lowest) / (highest - lowest);
  return {
    title: say(meanTitles[measure]),
    ticks: Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index).map((value) => ({
      at: at(value),
      words: sayNumber(value),
    })),
    place: ({ mean, people }, { name }) => {
      const value = numberOf(mean);
      return value === undefined
        ? undefined
        : { at: at(value), words: say('groups.meanOf', { group: name, mean: exact(mean), people: people ?? 0 }) };
    },
  };
}

export function positionsIn(
  cells: readonly GroupCell[],
  camps: readonly ReportedCamp[],
  scale: GroupScale,
): readonly Position[] {
  return camps.flatMap((camp, index) => {
    const cell = cells[index];
    const place = cell && scale.place(cell, camp);
    return place ? [{ camp, ...place }] : [];
  });
}

/** How far the groups agree, and on what they do and don't. */
export function groupSentences(round: RoundSight, detail: RoundDetail): readonly string[] {
  const nameOf = namesOf(round);
  const lines = detail.sheets.flatMap((sheet) => sheet.lines);
  const labelled = (label: GroupLine['label']) =>
    sayList(lines.filter((line) => line.label === label).map(({ item }) => nameOf(item)));
  const [common, contested] = [labelled('common-ground'), labelled('contested')];
  const w = detail.groupsAgree?.w;
  return [
    ...(w?.w !== undefined && w.word !== undefined
      ? [say('groups.agree', { word: w.word, w: exact(w.w, 2), groups: w.raters, items: w.items })]
      : []),
    ...(common ? [say('groups.common', { items: common })] : []),
    ...(contested ? [say('groups.contested', { items: contested })] : []),
  ];
}
