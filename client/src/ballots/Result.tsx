import { useId } from 'react';
import type { DotResult, RankResult, RoundSight } from '../wire/protocol';
import { say } from '../words/say';
import { FistResultView } from './FistResultView';
import { ResultBars } from './ResultBars';
import { ResultTable } from './ResultTable';
import { sentencesOf } from './resultSentences';
import './results.css';

type ResultProps = {
  round: RoundSight;
  /** `wall`: to be read from the back row; without the table, which nobody can open there. */
  size?: 'page' | 'wall';
  /** The level of the finding among the headings around it. */
  level?: 1 | 2 | 3;
};

/** What came out of a revealed round: the finding in words, then bars, then the numbers as a table. */
export function Result({ round, size = 'page', level = 2 }: ResultProps) {
  const { result } = round;
  if (!result) return null;
  if (result.is === 'fist') return <FistResultView round={round} result={result} size={size} level={level} />;
  return <Counted round={round} result={result} size={size} level={level} />;
}

type CountedProps = Required<ResultProps> & { result: DotResult | RankResult };

function Counted({ round, result, size, level }: CountedProps) {
  const { finding, about } = sentencesOf(round, result);
  const Heading = `h${level}` as const;
  const id = useId();
  return (
    <section className="result" data-size={size} aria-labelledby={id}>
      <Heading id={id} className="result-finding">
        {finding}
      </Heading>
      <p className="result-about">{about.join(' ')}</p>
      {result.n > 0 && <ResultBars round={round} result={result} />}
      {result.n > 0 && size === 'page' && (
        <details className="result-more">
          <summary>{say('result.asTable')}</summary>
          <div className="result-scroll">
            <ResultTable round={round} />
          </div>
        </details>
      )}
    </section>
  );
}
