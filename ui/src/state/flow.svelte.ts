/**
 * The steps of the flow on screen: first the proofs that Rust asks, then the flow's own pages.
 * What is asked is never decided here, so the list of proofs is only known once Rust has asked for them.
 */
import type { MethodName, StepName } from "../lib/generated/bindings";
import { t } from "../lib/i18n/index.svelte";
import { challenge } from "./challenge.svelte";
import type { Page } from "./desk.svelte";

export type FlowPage = Extract<Page, "switch_on" | "new_phone" | "renew_codes" | "change_password" | "switch_off" | "renew_key" | "reset" | "hand_out" | "welcome">;

const OWN = {
  switch_on: ["method", "scan", "first-code", "save"],
  new_phone: ["scan", "first-code"],
  renew_codes: ["save"],
  change_password: ["new-password"],
  switch_off: ["confirm"],
  renew_key: ["key"],
  reset: ["person", "check", "read-out"],
  hand_out: ["person", "check", "read-out"],
  welcome: ["person", "read-out"],
} as const satisfies Record<FlowPage, readonly string[]>;

export interface Helping {
  name: string;
  lines: readonly string[];
}

export function isFlow(page: Page): page is FlowPage {
  return page in OWN;
}

/** Flows of staff for someone else: their proofs come before the last step, and are told as one. */
const FOR_SOMEONE: readonly FlowPage[] = ["reset", "hand_out", "welcome"];

class Flow {
  /** What is being connected: a number takes one step more than a QR code shows. */
  method = $state.raw<MethodName>("app");
  /** Another phone or number begins with the choice between them. */
  choice = $state(false);
  /** The place of the proofs in the list, where they come in the middle; null where they come first. */
  middle = $state<number | null>(null);
  /** Which of the flow's own steps are on screen, 0-based. */
  own = $state.raw<readonly number[]>([0]);
  /** Whom staff help: the name, and what is known about them. It stands at the foot of the rail. */
  helping = $state.raw<Helping | null>(null);
  /** The end of the flow is on screen: there is nothing left to stop. */
  closed = $state(false);

  /** The proofs alone, where no flow stands around them. */
  get proofs(): string[] {
    return challenge.proofs.map(proofWords);
  }

  steps(page: FlowPage): string[] {
    if (FOR_SOMEONE.includes(page)) {
      const words = OWN[page].map((step) => t(`flow-step-${step}`));
      return [...words.slice(0, -1), t("flow-step-proofs"), ...words.slice(-1)];
    }
    const own = page === "new_phone" && this.choice ? (["method", ...OWN[page]] as const) : OWN[page];
    return [...this.proofs, ...own.map((step) => this.#words(step))];
  }

  /** 0-based places in the whole list. */
  get current(): readonly number[] {
    const asked = challenge.view?.steps.findIndex((each) => !each.done) ?? -1;
    if (this.middle !== null) return asked >= 0 ? [this.middle] : this.own;
    return asked >= 0 ? [asked] : this.own.map((step) => step + challenge.proofs.length);
  }

  /** "Step 2 of 5", "Steps 3 and 4 of 5". */
  eyebrow(page: FlowPage): string {
    return this.eyebrowIn(this.steps(page));
  }

  eyebrowIn(steps: readonly string[]): string {
    const of = steps.length;
    const [first = 0, second] = this.current;
    return second === undefined ? t("step-of", { step: first + 1, of }) : t("steps-of", { first: first + 1, second: second + 1, of });
  }

  #words(step: (typeof OWN)[FlowPage][number]): string {
    return t(`flow-step-${step === "scan" && this.method === "sms" ? "number" : step}`);
  }
}

function proofWords(step: StepName): string {
  return t(`flow-proof-${step}`);
}

export const flow = new Flow();
