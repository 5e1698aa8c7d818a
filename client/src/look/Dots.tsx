import { say } from '../words/say';

/** More than these are no longer seen at a glance; the words beside them say it. */
const drawable = 12;

/** A budget of dots: the spent ones filled, and in words how many are left. */
export function Dots({ spent, budget }: { spent: number; budget: number }) {
  const places = budget <= drawable ? Array.from({ length: budget }, (_, place) => place) : [];
  return (
    <p className="dots">
      <span className="dots-row" aria-hidden="true">
        {places.map((place) => (
          <span key={place} className={place < spent ? 'dot dot-spent' : 'dot'} />
        ))}
      </span>
      <strong>{say('look.dotsLeft', { left: budget - spent })}</strong>
    </p>
  );
}
