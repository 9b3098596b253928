/**
 * A file of people on its way in. Rust keeps the file; here is how far it is.
 *
 *   nothing ──choose──> checking ──> checked (good, or bad lines) ──import──> running ──> imported
 *      └──────────────────<── another file ──<───────┘                           └─ stop ─> checked
 */
import type { DryRunView, ImportFileView, ImportProgressView } from "../lib/generated/bindings";
import { ask, ipc, tell, type Trouble } from "../lib/ipc";

/** How often the progress is asked for, in milliseconds: smooth enough to see that it goes on. */
const EVERY = 300;

export class PeopleFile {
  stage = $state<"nothing" | "checking" | "checked" | "running" | "imported">("nothing");
  file = $state.raw<ImportFileView | null>(null);
  found = $state.raw<DryRunView | null>(null);
  progress = $state.raw<ImportProgressView | null>(null);
  stopping = $state(false);
  /** It was stopped, and nobody is there. */
  stopped = $state(false);
  /** Why it did not go on; null where the person chose that. */
  trouble = $state.raw<Trouble | null>(null);
  #timer: ReturnType<typeof setInterval> | undefined;

  get mayImport(): boolean {
    return this.stage === "checked" && this.found !== null && this.found.bad.length === 0;
  }

  /** Asks for a file and checks every line of it. Without a choice everything stays as it was. */
  async choose(): Promise<void> {
    this.trouble = null;
    this.stopped = false;
    const chosen = await ask(() => ipc.chooseImportFile());
    if (chosen.kind === "refused") return this.#failed(chosen.refusal);
    this.file = chosen.value;
    this.found = null;
    this.stage = "checking";
    const tried = await ask(() => ipc.tryImport());
    this.stage = tried.kind === "done" ? "checked" : "nothing";
    if (tried.kind === "done") this.found = tried.value;
    else this.#failed(tried.refusal);
  }

  /** Everyone of the file, or nobody. */
  async import(): Promise<void> {
    this.trouble = null;
    this.stopped = this.stopping = false;
    this.#watch();
    const answer = await ask(() => {
      // The proofs may come first: it only runs once they are given.
      this.stage = "running";
      return ipc.importPeople();
    });
    this.leave();
    if (answer.kind === "done") {
      this.found = answer.value;
      this.stage = "imported";
      return;
    }
    this.stage = "checked";
    this.stopped = this.stopping;
    if (answer.refusal.code === "import_has_errors") this.found = answer.refusal.dry_run;
    else this.#failed(answer.refusal);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await tell(() => ipc.cancelImport());
  }

  /** The page is left: nobody looks at the progress any more. */
  leave(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.progress = null;
  }

  #watch(): void {
    this.#timer = setInterval(() => void this.#look(), EVERY);
  }

  async #look(): Promise<void> {
    const answer = await tell(() => ipc.importProgress());
    if (answer.kind === "done" && this.#timer !== undefined) this.progress = answer.value;
  }

  #failed(refusal: Trouble): void {
    if (refusal.code !== "cancelled") this.trouble = refusal;
  }
}
