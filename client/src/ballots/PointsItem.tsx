import { useId } from 'react';
import { say } from '../words/say';
import { About } from './About';
import './points.css';

type PointsItemProps = {
  name: string;
  about: readonly string[];
  points: number;
  step: number;
  /** The most that may stand here now: what it has and what is left. */
  most: number;
  budget: number;
  onChange: (points: number) => void;
};

/** One item's share of the points: a slider for the coarse, buttons for the exact. What others have never moves by itself. */
export function PointsItem({ name, about, points, step, most, budget, onChange }: PointsItemProps) {
  const id = useId();
  const put = (value: number) => onChange(Math.max(0, Math.min(most, value)));
  return (
    <li className="points-item phone-sheet">
      <label htmlFor={id} className="points-name">
        <strong dir="auto">{name}</strong>
        <About lines={about} />
      </label>
      <button
        type="button"
        className="button dot-button"
        aria-label={say('vote.pointsLess', { item: name, step })}
        aria-disabled={points <= 0 || undefined}
        onClick={() => put(points - step)}
      >
        <span aria-hidden="true">−</span>
      </button>
      <strong className="points-count" aria-hidden="true">
        {points}
      </strong>
      <button
        type="button"
        className="button dot-button"
        aria-label={say('vote.pointsMore', { item: name, step })}
        aria-disabled={points >= most || undefined}
        onClick={() => put(points + step)}
      >
        <span aria-hidden="true">+</span>
      </button>
      <input
        id={id}
        className="points-slider"
        type="range"
        min={0}
        max={budget}
        step={step}
        value={points}
        aria-valuetext={say('vote.pointsHere', { points })}
        onChange={(event) => put(Math.round(Number(event.target.value) / step) * step)}
      />
    </li>
  );
}
