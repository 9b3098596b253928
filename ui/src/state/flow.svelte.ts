/**
 * The steps of the flow on screen: first the proofs that Rust asks, then the flow's own pages.
 * What is asked is never decided here, so the list of proofs is only known once Rust has asked for them.
 */
import type { StepName } from "../lib/generated/bindings";
import { t } from "../lib/i18n/index.svelte";
import { challenge } from "./challenge.svelte";
import type { Page } from "./desk.svelte";

export type FlowPage = Extract<Page, "switch_on" | "new_phone" | "renew_codes" | "change_password" | "switch_off" | "renew_key">;

const OWN = {
  switch_on: ["method", "scan", "first-code", "save"],
  new_phone: ["scan", "first-code"],
  renew_codes: ["save"],
  change_password: ["new-password"],
  switch_off: ["confirm"],
  renew_key: ["key"],
} as const satisfies Record<FlowPage, readonly string[]>;

export function isFlow(page: Page): page is FlowPage {
  return page in OWN;
}

class Flow {
  /** Which of the flow's own steps are on screen, 0-based. */
  own = $state.raw<readonly number[]>([0]);

  steps(page: FlowPage): string[] {
    return [...challenge.proofs.map(proofWords), ...OWN[page].map((step) => t(`flow-step-${step}`))];
  }

  /** 0-based places in the whole list. */
  get current(): readonly number[] {
    const asked = challenge.view?.steps.findIndex((each) => !each.done) ?? -1;
    return asked >= 0 ? [asked] : this.own.map((step) => step + challenge.proofs.length);
  }

  /** "StepName 2 of 5", "Steps 3 and 4 of 5". */
  eyebrow(page: FlowPage): string {
    const of = this.steps(page).length;
    const [first = 0, second] = this.current;
    return second === undefined ? t("step-of", { step: first + 1, of }) : t("steps-of", { first: first + 1, second: second + 1, of });
  }
}

function proofWords(step: StepName): string {
  return t(`flow-proof-${step}`);
}

export const flow = new Flow();
