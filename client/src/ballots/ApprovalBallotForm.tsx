import type { ApprovalBallot, ApprovalVote, RoundItem } from '../wire/protocol';
import { say } from '../words/say';
import { About } from './About';
import type { FormProps } from './filling';
import './approve.css';

/** Ticking all that one could live with; none of them is a vote too, and nothing ticked is no vote. */
export function ApprovalBallotForm({ items, filling, state, about }: FormProps<ApprovalVote, ApprovalBallot>) {
  const approved = filling.ballot?.approved;
  const toggle = (id: string) => filling.change((now) => toggled(now?.approved ?? [], id, items));
  return (
    <>
      <div className="ballot-budget">
        <strong>{say('vote.ticked', { items: approved?.length ?? 0 })}</strong>
        {state}
      </div>
      <fieldset className="approve-items">
        <legend className="only-heard">{say('vote.approveLegend')}</legend>
        {items.map(({ id, text }) => (
          <label key={id} className="pick approve-item" data-picked={approved?.includes(id) || undefined}>
            <input type="checkbox" checked={approved?.includes(id) ?? false} onChange={() => toggle(id)} />
            <span className="approve-box" aria-hidden="true" />
            <span className="approve-words">
              <span dir="auto">{text}</span>
              <About lines={about(id)} />
            </span>
          </label>
        ))}
        <label className="pick approve-item" data-none data-picked={approved?.length === 0 || undefined}>
          <input
            type="checkbox"
            checked={approved?.length === 0}
            onChange={() => filling.change((now) => (now?.approved.length === 0 ? undefined : none))}
          />
          <span className="approve-box" aria-hidden="true" />
          <span>{say('vote.noneOfThese')}</span>
        </label>
      </fieldset>
    </>
  );
}

const none: ApprovalBallot = { is: 'approval', approved: [] };

// In the order of the items: the order of taps would be one more thing that a ballot tells.
function toggled(approved: readonly string[], id: string, items: readonly RoundItem[]): ApprovalBallot | undefined {
  const isOn = (item: string) => (item === id) !== approved.includes(item);
  const next = items.map((item) => item.id).filter(isOn);
  return next.length > 0 ? { is: 'approval', approved: next.sort() } : undefined;
}
