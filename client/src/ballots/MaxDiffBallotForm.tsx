import type { MaxDiffBallot, MaxDiffVote, RoundItem } from '../wire/protocol';
import { say } from '../words/say';
import type { FormProps } from './filling';
import { type Extremes, MostLeast } from './MostLeast';
import { OneByOne } from './OneByOne';

type MaxDiffBallotFormProps = FormProps<MaxDiffVote, MaxDiffBallot> & { sets: readonly (readonly string[])[] };

/** One small set after the other: which of these matters most, and which least. */
export function MaxDiffBallotForm({ items, sets, filling, state }: MaxDiffBallotFormProps) {
  const named = new Map(items.map((item) => [item.id, item]));
  const answers = filling.ballot?.answers ?? [];
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : named.get(id)?.text);
  const steps = sets.map((shown, at) => {
    const { best, worst } = answerTo(answers, shown);
    return {
      id: String(at),
      name: nameOf(best) ? say('vote.mostIs', { item: nameOf(best) ?? '' }) : say('vote.setOpen', { set: at + 1 }),
      done: best !== undefined && worst !== undefined,
      answer: nameOf(worst) ? say('vote.leastIs', { item: nameOf(worst) ?? '' }) : '',
    };
  });
  const answer = (shown: readonly string[], value: Extremes) =>
    filling.change((now) => {
      const others = (now?.answers ?? []).filter((one) => !isSame(one.shown, shown));
      const given = value.best !== undefined || value.worst !== undefined;
      const next = given ? [...others, { shown, ...givenOf(value) }] : others;
      return next.length > 0 ? { is: 'maxdiff', answers: next } : undefined;
    });
  return (
    <>
      <div className="ballot-budget">
        <strong>{say('vote.setsDone', { done: steps.filter(({ done }) => done).length, sets: sets.length })}</strong>
        {state}
      </div>
      <OneByOne steps={steps}>
        {(at) => {
          const shown = sets[at] ?? [];
          return (
            <MostLeast
              items={shown.map((id): RoundItem => named.get(id) ?? { id, text: id })}
              value={answerTo(answers, shown)}
              onChange={(value) => answer(shown, value)}
            />
          );
        }}
      </OneByOne>
    </>
  );
}

function answerTo(answers: MaxDiffBallot['answers'], shown: readonly string[]): Extremes {
  const found = answers.find((one) => isSame(one.shown, shown));
  return { best: found?.best, worst: found?.worst };
}

const givenOf = ({ best, worst }: Extremes) => ({
  ...(best !== undefined && { best }),
  ...(worst !== undefined && { worst }),
});

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}
