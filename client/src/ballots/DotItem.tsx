import { announce } from '../look/messages';
import { say } from '../words/say';
import { About } from './About';

type DotItemProps = {
  name: string;
  about: readonly string[];
  dots: number;
  /** Why no further dot may go here. */
  full: 'cap' | 'budget' | undefined;
  cap: number;
  onTap: (by: 1 | -1) => void;
};

/** One theme to spend dots on. Buttons that can't be used stay where the finger is and say why. */
export function DotItem({ name, about, dots, full, cap, onTap }: DotItemProps) {
  const tap = (by: 1 | -1) => {
    if (by === 1 && full) return announce(full === 'cap' ? say('vote.capReached', { cap }) : say('vote.noneLeft'));
    if (by === -1 && dots === 0) return;
    onTap(by);
    announce(say('vote.dotsOn', { dots: dots + by, item: name }));
  };
  return (
    <li className="dot-item phone-sheet">
      <div className="dot-item-about">
        <strong dir="auto">{name}</strong>
        <About lines={full === 'cap' ? [say('vote.capReached', { cap })] : about} />
      </div>
      <button
        type="button"
        className="button dot-button"
        aria-label={say('vote.less', { item: name })}
        aria-disabled={dots === 0 || undefined}
        onClick={() => tap(-1)}
      >
        <span aria-hidden="true">−</span>
      </button>
      <strong className="dot-count">{dots}</strong>
      <button
        type="button"
        className="button dot-button"
        aria-label={say('vote.more', { item: name })}
        aria-disabled={full !== undefined || undefined}
        onClick={() => tap(1)}
      >
        <span aria-hidden="true">+</span>
      </button>
    </li>
  );
}
