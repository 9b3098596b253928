/**
 * The simulated phone. It computes nothing: codes, clock and post are those of the phone in Rust. What is kept here is
 * only which of its screens is open.
 */
import type { PhoneAccountView, PhoneAdded, PhoneThing, PhoneView } from "../lib/generated/bindings";
import { ipc, onChanged, tell } from "../lib/ipc";
import { Clock } from "./clock.svelte";

export const SCREENS = ["messages", "codes", "mail"] as const;
export type PhoneScreen = (typeof SCREENS)[number];

/** Something unread, as the lock screen shows it. */
export interface Notice {
  what: PhoneThing;
  id: number;
  from: string;
  text: string;
  at: number;
}

/** New codes are asked for this long after the old ones went: never just before. */
const AFTER = 40;

export class Phone {
  view = $state.raw<PhoneView | null>(null);
  screen = $state<PhoneScreen>("codes");
  /** The mail that is open. */
  mail = $state<number | null>(null);
  /** What came in last, for the live region. */
  news = $state.raw<Notice | null>(null);
  /** How the last scan or key ended. */
  added = $state.raw<PhoneAdded | null>(null);
  clock = new Clock();
  #asked = 0;
  #answeredAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watching = false;

  /** Asks now, and again whenever something changed. */
  async watch(): Promise<void> {
    if (!this.#watching) onChanged("phone", () => void this.refresh());
    this.#watching = true;
    await this.refresh();
  }

  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const from = performance.now();
    const answer = await tell(() => ipc.phone());
    if (answer.kind !== "done" || asked !== this.#asked) return;
    const view = answer.value;
    this.#answeredAt = (from + performance.now()) / 2;
    this.clock.set(view.now + performance.now() - this.#answeredAt);
    this.#compare(view);
    this.view = view;
    this.#askAgain(view.authenticator);
  }

  /** Everything unread, newest first. */
  get notices(): Notice[] {
    return this.view ? noticesOf(this.view) : [];
  }

  /** Whole seconds until a code changes. */
  secondsLeft(account: PhoneAccountView): number {
    // The clock's tick is what makes it count down.
    void this.clock.now;
    const gone = performance.now() - this.#answeredAt;
    return Math.max(0, Math.ceil((account.changes_in_ms - gone) / 1000));
  }

  async open(notice: Notice): Promise<void> {
    if (this.view?.locked) await tell(() => ipc.phoneLock(false));
    this.show(notice.what === "mail" ? "mail" : "messages");
    if (notice.what === "mail") this.mail = notice.id;
    await this.read(notice.what, notice.id);
  }

  async read(what: PhoneThing, id: number): Promise<void> {
    await tell(() => ipc.phoneRead(what, id));
    await this.refresh();
  }

  async lock(locked: boolean): Promise<void> {
    await tell(() => ipc.phoneLock(locked));
    await this.refresh();
  }

  show(screen: PhoneScreen): void {
    this.screen = screen;
    this.mail = null;
    this.added = null;
  }

  scan(): Promise<boolean> {
    return this.#add(() => ipc.phoneScan());
  }

  addKey(name: string, key: string): Promise<boolean> {
    return this.#add(() => ipc.phoneAddKey(name, key));
  }

  async remove(id: number): Promise<void> {
    this.added = null;
    await tell(() => ipc.phoneDelete(id));
    await this.refresh();
  }

  async #add(send: () => Promise<PhoneAdded>): Promise<boolean> {
    const answer = await tell(send);
    if (answer.kind !== "done") return false;
    this.added = answer.value;
    await this.refresh();
    return answer.value.kind === "added" || answer.value.kind === "there_already";
  }

  /** Another phone starts at its codes; on the same one, what is new is told. */
  #compare(view: PhoneView): void {
    const before = this.view;
    if (!before) return;
    if (before.owner !== view.owner || before.phone_number !== view.phone_number) {
      this.show("codes");
      this.news = null;
      return;
    }
    const known = new Set(noticesOf(before).map(({ what, id }) => `${what} ${id}`));
    const fresh = noticesOf(view).find(({ what, id }) => !known.has(`${what} ${id}`));
    if (fresh) this.news = fresh;
  }

  #askAgain(accounts: readonly PhoneAccountView[]): void {
    clearTimeout(this.#timer);
    if (accounts.length === 0) return;
    const next = Math.min(...accounts.map((account) => account.changes_in_ms));
    this.#timer = setTimeout(() => void this.refresh(), next + AFTER);
  }
}

function noticesOf(view: PhoneView): Notice[] {
  const messages = view.messages.map((each) => ({ ...each, what: "message" as const }));
  const mails = view.mails.map((each) => ({ ...each, what: "mail" as const, text: each.subject }));
  return [...messages, ...mails]
    .filter((each) => !each.read)
    .sort((a, b) => b.at - a.at)
    .map(({ what, id, from, text, at }) => ({ what, id, from, text, at }));
}

export const phone = new Phone();
