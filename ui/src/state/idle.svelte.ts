/**
 * Input in this window, told to Rust so that it knows when nobody is there: keys, presses, the wheel and touch, not the
 * pointer moving by. At most one report in ten seconds.
 */
import { ipc, onIdleWarning, tell } from "../lib/ipc";

const EVERY = 10_000;
const INPUT = ["keydown", "pointerdown", "wheel", "touchstart"] as const;

export class Idle {
  /** When the window locks, while the warning is on. */
  locksAt = $state<number | null>(null);
  #reported = -Infinity;

  /** Watches until the function it gives back is called. */
  watch(): () => void {
    onIdleWarning((locksAt) => (this.locksAt = locksAt));
    const report = (): void => this.#report();
    for (const event of INPUT) addEventListener(event, report, { capture: true, passive: true });
    return () => {
      for (const event of INPUT) removeEventListener(event, report, { capture: true });
    };
  }

  /** "Stay": one action, told at once. */
  stay(): void {
    this.#reported = -Infinity;
    this.#report();
    this.locksAt = null;
  }

  #report(): void {
    const now = performance.now();
    if (now - this.#reported < EVERY) return;
    this.#reported = now;
    void tell(() => ipc.activity());
  }
}

export const idle = new Idle();
