import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';

type FitProps = {
  children: ReactNode;
  /** The largest and the smallest type, in pixels of a wall of 1280 by 720. */
  most: number;
  least?: number;
  className?: string;
};

/** Nothing on a wall is smaller, in real pixels. */
const smallest = 20;

/**
 * Fills its box with the largest type in which its children fit; they measure themselves in `em`. Where even the
 * smallest is too large the box says `data-tight`, for the children to show less.
 */
export function Fit({ children, most, least = 20, className = '' }: FitProps) {
  const box = useRef<HTMLDivElement>(null);
  const inside = useRef<HTMLDivElement>(null);

  // After every drawing: what is inside may have changed.
  useLayoutEffect(() => {
    if (box.current && inside.current) resize(box.current, inside.current, most, least);
  });
  useEffect(() => {
    const again = () => box.current && inside.current && resize(box.current, inside.current, most, least);
    const watch = new ResizeObserver(again);
    if (box.current) watch.observe(box.current);
    // A font that comes late is wider or narrower than the one it replaces.
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      watch.disconnect();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, [most, least]);

  return (
    <div ref={box} className={`wall-fit ${className}`}>
      <div ref={inside}>{children}</div>
    </div>
  );
}

function resize(box: HTMLElement, inside: HTMLElement, most: number, least: number) {
  const scale = Math.min(window.innerWidth / 1280, window.innerHeight / 720);
  const low = Math.max(smallest, Math.round(least * scale));
  const high = Math.max(low, Math.round(most * scale));
  const fits = (size: number) => {
    box.style.fontSize = `${size}px`;
    return inside.offsetHeight <= box.clientHeight && inside.scrollWidth <= box.clientWidth;
  };
  delete box.dataset.tight;
  if (fits(low)) return largest(low, high, fits);
  box.dataset.tight = '';
  // Words that are cut short to fit are no reason to draw the rest of them larger.
  if (fits(low)) return largest(low, high, (size) => fits(size) && !isCut(inside));
}

function isCut(inside: HTMLElement): boolean {
  return [...inside.querySelectorAll('*')].some(
    (part) => part.scrollWidth > part.clientWidth && getComputedStyle(part).textOverflow === 'ellipsis',
  );
}

/** Leaves the largest size that fits, knowing that the lowest does. */
function largest(low: number, high: number, fits: (size: number) => boolean): void {
  if (fits(high)) return;
  let good = low;
  let bad = high;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  fits(good);
}
