/**
 * The time of Rust on screen. In practice it is moved by hand, so it can differ from the computer's: what is kept
 * here is only the difference, told with every AppView.
 */
export class Clock {
  /** Milliseconds since 1970; it runs only while something on screen counts down. */
  now = $state(Date.now());
  #ahead = 0;
  #readers = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Sets the clock by what Rust says. */
  set(now: number): void {
    this.#ahead = now - Date.now();
    this.now = now;
  }

  /** Ticks once a second until the function it gives back is called. */
  run(): () => void {
    this.#readers += 1;
    this.#timer ??= setInterval(() => this.#tick(), 1000);
    this.#tick();
    return () => {
      this.#readers -= 1;
      if (this.#readers > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  #tick(): void {
    this.now = Date.now() + this.#ahead;
  }
}

export const clock = new Clock();
