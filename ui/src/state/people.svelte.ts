/**
 * The list of people: asked anew on each key, page by page as it is scrolled.
 *
 *   key ─> ask 1 ───────────────> late: ignored
 *   key ─> ask 2 ──> rows 0–49 ──> end of the list in sight ──> rows 50–99 …
 */
import type { PeopleFilterName, PersonRowView } from "../lib/generated/bindings";
import { ask, ipc, type Trouble } from "../lib/ipc";

const PAGE = 50;

const FILTERS: readonly PeopleFilterName[] = ["all", "needs_someone", "deactivated"];

/** What was last looked for, so that coming back from a person finds the same list. Of this session alone. */
let remembered: Record<string, unknown> = {};

export function forgetSearch(): void {
  remembered = {};
}

export class PeopleList {
  text = $state("");
  only = $state<PeopleFilterName>("all");
  rows = $state.raw<readonly PersonRowView[]>([]);
  counts = $state.raw<Record<PeopleFilterName, number> | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  #asked = 0;
  #busy = false;

  get total(): number {
    return this.counts?.[this.only] ?? 0;
  }

  get more(): boolean {
    return this.rows.length < this.total;
  }

  /** Begins where a lock or a person's page interrupted. */
  restore(kept: Record<string, unknown>): void {
    const { text, only } = { ...remembered, ...kept };
    if (typeof text === "string") this.text = text;
    this.only = FILTERS.find((each) => each === only) ?? "all";
  }

  remember(): Record<string, unknown> {
    remembered = { text: this.text, only: this.only };
    return remembered;
  }

  /** Asks for the first rows; an older answer that comes later is not shown. */
  async search(): Promise<void> {
    await this.#load(0);
  }

  /** The next rows, once at a time. */
  async next(): Promise<void> {
    if (this.#busy || !this.more) return;
    await this.#load(this.rows.length);
  }

  async #load(offset: number): Promise<void> {
    const asked = ++this.#asked;
    this.#busy = true;
    const answer = await ask(() => ipc.searchPeople(this.text.trim(), this.only, offset, PAGE));
    if (asked !== this.#asked) return;
    this.#busy = false;
    if (answer.kind === "refused") {
      this.trouble = answer.refusal;
      return;
    }
    const { rows, all, needs_someone, deactivated } = answer.value;
    this.trouble = null;
    this.counts = { all, needs_someone, deactivated };
    this.rows = offset === 0 ? rows : [...this.rows, ...rows];
  }
}
