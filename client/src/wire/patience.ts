const first = 500;
const longest = 8_000;

/**
 * When to try again: exponential backoff with full jitter (any time between nothing and the bound), so that a room whose
 * wifi comes back does not arrive in step. Milliseconds.
 */
export class Patience {
  #attempt: () => void;
  #random: () => number;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(attempt: () => void, random: () => number = Math.random) {
    this.#attempt = attempt;
    this.#random = random;
  }

  later(): void {
    this.stop();
    const bound = Math.min(longest, first * 2 ** Math.min(this.#failures++, 10));
    this.#timer = setTimeout(() => this.now(), this.#random() * bound);
  }

  now(): void {
    this.stop();
    this.#attempt();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** It worked: the next failure is the first again. */
  reset(): void {
    this.#failures = 0;
  }
}
