import { Button } from '../look/Button';
import { facesOf } from '../people/groupFaces';
import type { RoundSight, SheetLine, StakeholderGroup } from '../wire/protocol';
import { say } from '../words/say';
import { addsUp, byLevel, cellOf, countAll, countOf, sumOf } from './sheet';

type SheetTableProps = {
  round: RoundSight;
  lines: readonly SheetLine[];
  groups: readonly StakeholderGroup[];
  onEdit?: (line: SheetLine) => void;
  onRemove?: (line: SheetLine) => void;
};

/** The sheet as a table: a line for each paper or count of hands, and its sums. */
export function SheetTable({ round, lines, groups, onEdit, onRemove }: SheetTableProps) {
  const faces = facesOf(groups);
  const levels = byLevel(lines);
  const one = levels.size > 0;
  if (lines.length === 0) return <p className="muted">{say('paper.none')}</p>;
  return (
    <>
      {one && (
        <p className="tally-levels">
          {[...levels].map(([value, count]) => say('paper.level', { value, count })).join(' · ')}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: with many items it is wider than the screen, and keys must scroll it. */}
      <section className="tally-table" tabIndex={0} aria-label={say('paper.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('paper.column.number')}</th>
              <th scope="col">{say('paper.column.group')}</th>
              <th scope="col">{say('paper.column.seat')}</th>
              <th scope="col">{say('paper.column.ballots')}</th>
              {round.items.map((item) => (
                <th key={item.id} scope="col" dir="auto" className="tally-item">
                  {one ? say('paper.column.answer') : item.text}
                  {round.instrument.is === 'matrix' && (
                    <small className="tally-axes">
                      {say('numbers.impact')} · {say('numbers.feasibility')}
                    </small>
                  )}
                </th>
              ))}
              {onEdit && <th scope="col" className="tally-acts" aria-label={say('paper.column.acts')} />}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">{line.number}</th>
                <td dir="auto">{faces.get(line.group ?? '')?.name}</td>
                <td>{line.seat}</td>
                <td>{line.hands === undefined ? countOf(line) : say('paper.hands', { hands: line.hands })}</td>
                {round.items.map((item) => (
                  <td key={item.id}>{cellOf(line.ballot, item.id)}</td>
                ))}
                {onEdit && (
                  <td className="tally-acts">
                    <Button
                      look="quiet"
                      aria-label={say('paper.editLine', { number: line.number })}
                      onClick={() => onEdit(line)}
                    >
                      {say('paper.edit')}
                    </Button>
                    <Button
                      look="quiet"
                      aria-label={say('paper.removeLine', { number: line.number })}
                      onClick={() => onRemove?.(line)}
                    >
                      {say('paper.remove')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {say(addsUp(round.instrument) ? 'paper.sums' : 'paper.named')}
              </th>
              <td>{countAll(lines)}</td>
              {round.items.map((item) => (
                <td key={item.id}>{sumOf(round, lines, item.id)}</td>
              ))}
              {onEdit && <td className="tally-acts" />}
            </tr>
          </tfoot>
        </table>
      </section>
    </>
  );
}
