/** How staff came to give a code: kept over a lock, because none of it is secret. */
import type { IdentityCheckName } from "../lib/generated/bindings";
import { desk } from "./desk.svelte";

const CHECKS: readonly IdentityCheckName[] = ["called_back", "in_person", "vouched_for"];

export class Grounds {
  /** Nothing is chosen for anybody: who did not check has to stop here. */
  chosen = $state("");
  reason = $state("");
  stolen = $state(false);

  constructor(kept: Record<string, unknown>) {
    if (CHECKS.some((each) => each === kept["chosen"])) this.chosen = kept["chosen"] as string;
    if (typeof kept["reason"] === "string") this.reason = kept["reason"];
    this.stolen = kept["stolen"] === true;
  }

  get check(): IdentityCheckName {
    return this.chosen as IdentityCheckName;
  }

  keep(): void {
    desk.keep({ chosen: this.chosen, reason: this.reason, stolen: this.stolen });
  }
}
