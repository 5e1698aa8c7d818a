import { useCallback, useRef } from 'react';

/** The last value from before `held` became true, while it is: what moves under a pointer must wait. */
export function useSteady<T>(value: T, held: boolean): T {
  const last = useRef(value);
  if (!held) last.current = value;
  return last.current;
}

/** A function that stays the same one and does what its newest version does, so that 500 cards need not be drawn again. */
export function useSame<A extends unknown[]>(newest: (...values: A) => void): (...values: A) => void {
  const now = useRef(newest);
  now.current = newest;
  return useCallback((...values: A) => now.current(...values), []);
}
