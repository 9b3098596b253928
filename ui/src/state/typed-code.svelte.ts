import type { Answer, Trouble } from "../lib/ipc";
import type { Counter } from "../lib/generated/bindings";
import { stripCode } from "../lib/passcode";
import { asItStands } from "../lib/refusals";
import { type Problem, Problems } from "./problems.svelte";

/** A code that is typed, sent and answered: with a problem at its field, a wait in its place, or the end of all tries. */
export class TypedCode {
  readonly problems = new Problems();
  code = $state("");
  busy = $state(false);
  /** When the wait that is on now ends; null without one. */
  waitUntil = $state<number | null>(null);
  suspended = $state(false);

  constructor(waitUntil: number | null = null, suspended = false) {
    this.waitUntil = waitUntil;
    this.suspended = suspended;
  }

  /** Sends what was typed, once, and has a refusal told. */
  async send(event: Event, missing: Problem, send: (code: string) => Promise<Answer<unknown>>, counter: Counter, told: (refusal: Trouble) => void): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const stripped = stripCode(this.code);
    if (!stripped) return this.problems.show([missing]);
    this.busy = true;
    const answer = await send(stripped);
    this.busy = false;
    if (answer.kind === "refused") this.#refused(asItStands(answer.refusal, counter), told);
  }

  /** The wait is over: another code can be typed. */
  over(): void {
    this.waitUntil = null;
    this.code = "";
    this.problems.clear();
  }

  #refused(refusal: Trouble, told: (refusal: Trouble) => void): void {
    if (refusal.code === "wait") this.waitUntil = refusal.until;
    if (refusal.code === "suspended") this.suspended = true;
    told(refusal);
  }
}
