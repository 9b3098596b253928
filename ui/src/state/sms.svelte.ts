/** The code by SMS that one page asks: sent once on reaching it, again when the person says so. */
import type { SmsSentView } from "../lib/generated/bindings";
import { ask, ipc, type Trouble } from "../lib/ipc";

/** A refusal to send this near is the pause after the last one, not a limit. */
const PAUSE = 60_000;

export class SmsCode {
  /** The one that is on its way. */
  sent = $state.raw<SmsSentView | null>(null);
  /** When another one can be asked for; null: now. */
  againAt = $state<number | null>(null);
  /** Why none is on its way. */
  trouble = $state.raw<Trouble | null>(null);
  busy = $state(false);
  #reached = false;

  /** Sends the first one; coming back to the page sends nothing. */
  async reach(now: number): Promise<void> {
    if (this.#reached) return;
    this.#reached = true;
    await this.send(now);
  }

  async send(now: number): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.trouble = null;
    const answer = await ask(() => ipc.sendCode());
    this.busy = false;
    if (answer.kind === "done") {
      this.sent = answer.value;
      this.againAt = answer.value.again_at;
    } else if (answer.refusal.code === "too_many_sent" && answer.refusal.until - now < PAUSE) {
      this.againAt = answer.refusal.until;
    } else {
      this.trouble = answer.refusal;
    }
  }
}
