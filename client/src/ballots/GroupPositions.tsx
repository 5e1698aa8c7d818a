import { Positions } from '../charts/Positions';
import type { GroupLine, GroupSheet, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { positionsIn, type ReportedCamp, scaleOf } from './groupTables';
import { namesOf } from './resultSentences';

type GroupPositionsProps = {
  sheet: GroupSheet;
  round: RoundSight;
  camps: readonly ReportedCamp[];
  /** Only so many of the first, where there is no room for more. */
  most?: number;
};

/** Where each group stands on each item: one row an item, one mark a group. */
export function GroupPositions({ sheet, round, camps, most = Number.POSITIVE_INFINITY }: GroupPositionsProps) {
  const nameOf = namesOf(round);
  const scale = scaleOf(sheet.measure, round);
  return (
    <Positions
      ticks={scale.ticks}
      rows={inResultOrder(sheet.lines, round)
        .slice(0, most)
        .map((line) => ({
          id: line.item,
          name: nameOf(line.item),
          ...(line.label && { about: say(`groups.label.${line.label}`) }),
          positions: positionsIn(line.cells, camps, scale),
        }))}
    />
  );
}

/** Under the bars in their order, so that the eye finds the item where it was. */
function inResultOrder(lines: readonly GroupLine[], { result }: RoundSight): readonly GroupLine[] {
  const order = result && 'rows' in result ? result.rows.map(({ item }) => item) : [];
  return [...lines].sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item));
}
