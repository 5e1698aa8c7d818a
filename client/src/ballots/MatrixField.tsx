import { Field, type Spot } from '../charts/Field';
import type { MatrixResult, RoundDetail, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { numberOf } from './exact';
import { placedRows } from './placedRows';
import { ResultBars } from './ResultBars';
import { namesOf } from './resultSentences';

type MatrixFieldProps = {
  round: RoundSight;
  result: MatrixResult;
  detail: RoundDetail | undefined;
  /** Only so many of the list, where there is no room for more. */
  most?: number;
};

/** Impact against feasibility, each item with where the middle half of the room put it; and beside it the list in its order. */
export function MatrixField({ round, result, detail, most = Number.POSITIVE_INFINITY }: MatrixFieldProps) {
  return (
    <div className="matrix-field">
      <Field
        spots={spotsOf(round, result, detail)}
        across={say('numbers.feasibility')}
        up={say('numbers.impact')}
        quarters={[
          say('result.quadrant.high-impact-low-feasibility'),
          say('result.quadrant.high-impact-high-feasibility'),
          say('result.quadrant.low-impact-low-feasibility'),
          say('result.quadrant.low-impact-high-feasibility'),
        ]}
      />
      <ResultBars rows={placedRows(round, result).slice(0, most)} nameOf={namesOf(round)} />
    </div>
  );
}

/** The items that were rated on both scales; each is marked with its place on the list. */
function spotsOf({ instrument }: RoundSight, { rows }: MatrixResult, detail: RoundDetail | undefined): readonly Spot[] {
  const { lowest, highest } = instrument.is === 'matrix' ? instrument : { lowest: 1, highest: 5 };
  const at = (value: string | undefined) => ((numberOf(value) ?? lowest) - lowest) / (highest - lowest);
  const spread = (item: string, axis: string): readonly [number, number] | undefined => {
    const middle = detail?.middle.find((one) => one.item === item && one.axis === axis);
    return middle?.q1 === undefined ? undefined : [at(middle.q1), at(middle.q3)];
  };
  return rows
    .filter(({ point }) => point.quadrant)
    .map(({ item, point, rank }) => ({
      id: item,
      mark: String(rank ?? ''),
      across: at(point.feasibility),
      up: at(point.impact),
      acrossSpread: spread(item, 'feasibility'),
      upSpread: spread(item, 'impact'),
    }));
}
