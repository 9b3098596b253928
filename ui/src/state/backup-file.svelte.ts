/**
 * A backup on its way back into the organisation. Rust keeps the file; here is how far it is.
 *
 *   nothing ──choose──> checking ──> chosen (what would change) ──put back──> running ──> restored
 *      └──────────────────<── another file, or a refused one ──<─┘
 */
import type { BackupView, RestoredView } from "../lib/generated/bindings";
import { ask, ipc, type Trouble } from "../lib/ipc";
import { app } from "./app.svelte";

export class BackupFile {
  stage = $state<"nothing" | "checking" | "chosen" | "running" | "restored">("nothing");
  look = $state.raw<BackupView | null>(null);
  restored = $state.raw<RestoredView | null>(null);
  /** Why it did not go on; null where the person chose that. */
  trouble = $state.raw<Trouble | null>(null);

  /** Whether everything is as it is in the backup. */
  get nothing(): boolean {
    const { look } = this;
    return look !== null && look.people_changed === 0 && look.people_back === 0 && !look.settings_change;
  }

  get mayPutBack(): boolean {
    return (this.stage === "chosen" || this.stage === "running") && !this.nothing;
  }

  /** Asks for a file, of which Rust reads all. Without a choice everything stays as it was. */
  async choose(): Promise<void> {
    const before = this.look;
    this.trouble = null;
    this.stage = "checking";
    const answer = await ask(() => ipc.chooseBackup());
    if (answer.kind === "done") this.look = answer.value;
    // What was shown of another file is not what this one would do.
    else this.look = answer.refusal.code === "cancelled" ? before : null;
    this.stage = this.look ? "chosen" : "nothing";
    if (answer.kind === "refused") this.#failed(answer.refusal);
  }

  async putBack(): Promise<void> {
    this.trouble = null;
    this.stage = "running";
    const answer = await ask(() => ipc.restoreBackup());
    if (answer.kind === "done") {
      this.restored = answer.value;
      this.stage = "restored";
      // The name of the organisation and its languages may have changed.
      await app.refresh();
      return;
    }
    const gone = answer.refusal.code === "expired";
    if (gone) this.look = null;
    this.stage = gone ? "nothing" : "chosen";
    this.#failed(answer.refusal);
  }

  #failed(refusal: Trouble): void {
    if (refusal.code !== "cancelled") this.trouble = refusal;
  }
}
