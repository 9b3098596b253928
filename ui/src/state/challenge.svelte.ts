/** The proofs Rust asks before it does something: one page shows them, one after the other. */
import type { ChallengeView, StepName } from "../lib/generated/bindings";
import { ipc, onStepUp, tell } from "../lib/ipc";

class Challenge {
  /** What is asked now; null when nothing is. */
  view = $state.raw<ChallengeView | null>(null);
  /** The proofs of the flow on screen, kept after they are given so that its list of steps stays whole. */
  proofs = $state.raw<readonly StepName[]>([]);
  #settle: ((proven: boolean) => void) | undefined;

  constructor() {
    onStepUp((challenge) => this.#show(challenge));
  }

  /** The first proof that is not given yet. */
  get step(): StepName | null {
    return this.view?.steps.find((each) => !each.done)?.step ?? null;
  }

  /** A proof was given: goes on to the next one, or back to the request. */
  advance(challenge: ChallengeView): void {
    this.view = challenge;
    if (challenge.steps.every((each) => each.done)) this.#end(true);
  }

  /** The person stops: nothing is changed. */
  async drop(): Promise<void> {
    await tell(() => ipc.dropChallenge());
    this.#end(false);
  }

  /** The page that asked is gone, and nobody waits for its answer any more. */
  forget(): void {
    this.proofs = [];
    this.view = null;
    this.#settle = undefined;
  }

  #show(challenge: ChallengeView): Promise<boolean> {
    this.view = challenge;
    this.proofs = challenge.steps.map((each) => each.step);
    return new Promise((resolve) => (this.#settle = resolve));
  }

  #end(proven: boolean): void {
    this.view = null;
    this.#settle?.(proven);
    this.#settle = undefined;
  }
}

export const challenge = new Challenge();
