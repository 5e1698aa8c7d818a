/** Whole seconds until the deadline, rounded up so that 00:00 means over; never negative. Milliseconds in. */
export function secondsLeft(deadline: number, now: number): number {
  return Math.max(0, Math.ceil((deadline - now) / 1000));
}

/** `08:42`, and `1:08:42` from an hour on. */
export function clockFace(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const face = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${face}` : face;
}
