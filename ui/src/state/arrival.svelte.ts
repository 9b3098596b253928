import { ipc, tell } from "../lib/ipc";

/** What the sign-in page opens with, once: after staff handed over, or after a new password. */
export interface Arriving {
  /** "log_in" after a reset or a new password, "code" where a password follows from the code. */
  way: "log_in" | "code" | "recovered";
  address: string;
  /** Whose turn it is, after a hand-over. */
  name?: string;
}

class Arrival {
  #next: Arriving | null = null;

  leave(arriving: Arriving): void {
    this.#next = arriving;
  }

  /** The page of staff went with their log-out: Rust still knows whom they handed over to. */
  async ask(): Promise<Arriving | null> {
    const answer = await tell(() => ipc.nextPerson());
    if (answer.kind === "refused" || !answer.value) return null;
    const { with_code, address, name } = answer.value;
    return { way: with_code ? "code" : "log_in", address, name };
  }

  take(): Arriving | null {
    const next = this.#next;
    this.#next = null;
    return next;
  }
}

export const arrival = new Arrival();
