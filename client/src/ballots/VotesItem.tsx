import { say } from '../words/say';
import { About } from './About';
import './points.css';

type VotesItemProps = {
  name: string;
  about: readonly string[];
  votes: number;
  /** Whether one more, or one less, can still be paid. */
  mayMore: boolean;
  mayLess: boolean;
  onChange: (votes: number) => void;
};

/** One item's votes, each dearer than the one before: what they cost stands beside them. */
export function VotesItem({ name, about, votes, mayMore, mayLess, onChange }: VotesItemProps) {
  return (
    <li className="dot-item phone-sheet">
      <div className="dot-item-about">
        <strong dir="auto">{name}</strong>
        <span className="muted">{say('vote.cost', { credits: votes * votes })}</span>
        <About lines={about} />
      </div>
      <button
        type="button"
        className="button dot-button"
        aria-label={say('vote.voteLess', { item: name })}
        aria-disabled={!mayLess || undefined}
        onClick={() => mayLess && onChange(votes - 1)}
      >
        <span aria-hidden="true">−</span>
      </button>
      <strong className="dot-count">{votes}</strong>
      <button
        type="button"
        className="button dot-button"
        aria-label={say('vote.voteMore', { item: name })}
        aria-disabled={!mayMore || undefined}
        onClick={() => mayMore && onChange(votes + 1)}
      >
        <span aria-hidden="true">+</span>
      </button>
    </li>
  );
}
