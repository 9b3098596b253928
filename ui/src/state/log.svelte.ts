/**
 * The lines of the log on screen, newest first: the own ones, or everyone's with a filter.
 *
 *   filter changed ─> newest lines ──> end of the list in sight ──> lines before the last one …
 */
import type { LogFilterView, LogLineView, NamedView } from "../lib/generated/bindings";
import { ask, ipc, type Trouble } from "../lib/ipc";
import { dayEnd, dayStart, eventsChosen } from "../lib/log";

export class LogLines {
  lines = $state.raw<readonly LogLineView[]>([]);
  more = $state(false);
  /** An answer has come. */
  read = $state(false);
  trouble = $state.raw<Trouble | null>(null);

  person = $state.raw<NamedView | null>(null);
  /** "", a group of events, or one event. */
  events = $state("");
  /** Days as YYYY-MM-DD; empty: no end on that side. */
  from = $state("");
  until = $state("");
  #asked = 0;
  #busy = false;

  /** `everyone`: the help desk's log; otherwise the own one. */
  constructor(readonly everyone: boolean) {}

  get filtered(): boolean {
    return this.person !== null || this.events !== "" || this.from !== "" || this.until !== "";
  }

  filter(before_line: number | null = null): LogFilterView {
    return {
      person: this.person?.id ?? null,
      events: eventsChosen(this.events),
      from: dayStart(this.from),
      until: dayEnd(this.until),
      before_line,
    };
  }

  clear(): void {
    this.person = null;
    this.events = this.from = this.until = "";
  }

  /** The filter as it is kept over a lock. */
  kept(): Record<string, unknown> {
    return { person: this.person, events: this.events, from: this.from, until: this.until };
  }

  restore(kept: Record<string, unknown>): void {
    const text = (name: string): string => (typeof kept[name] === "string" ? kept[name] : "");
    const person = kept["person"] as NamedView | null | undefined;
    if (typeof person?.id === "string") this.person = { id: person.id, name: person.name };
    this.events = text("events");
    this.from = text("from");
    this.until = text("until");
  }

  /** Asks for the newest lines; an older answer that comes later is not shown. */
  async look(): Promise<void> {
    await this.#load(null);
  }

  /** The lines before the last one, once at a time. */
  async next(): Promise<void> {
    const last = this.lines.at(-1);
    if (this.#busy || !this.more || !last) return;
    await this.#load(last.line);
  }

  async #load(before: number | null): Promise<void> {
    const asked = ++this.#asked;
    this.#busy = true;
    const answer = await ask(() => (this.everyone ? ipc.log(this.filter(before)) : ipc.ownLog(before)));
    if (asked !== this.#asked) return;
    this.#busy = false;
    if (answer.kind === "refused") {
      this.trouble = answer.refusal;
      return;
    }
    this.trouble = null;
    this.more = answer.value.more;
    this.lines = before === null ? answer.value.lines : [...this.lines, ...answer.value.lines];
    this.read = true;
  }
}
