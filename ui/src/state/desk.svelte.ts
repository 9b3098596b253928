/** Where the person is in the signed-in desk; it is kept in Rust so that the lock gives it back. */
import { ipc, tell } from "../lib/ipc";
import { challenge } from "./challenge.svelte";

export const PAGES = [
  "profile",
  "security",
  "training",
  "help",
  "notices",
  "rules",
  "protects",
  "not_me",
  "switch_on",
  "new_phone",
  "renew_codes",
  "change_password",
  "switch_off",
  "renew_key",
  "people",
  "person",
  "add_person",
  "edit_person",
  "reset",
  "hand_out",
  "welcome",
  "import_people",
  "organisation",
  "restore_backup",
  "log",
] as const;
export type Page = (typeof PAGES)[number];

class Desk {
  page = $state<Page>("profile");
  /** What happened last, told at the top of the next page: "Two-step is off". */
  news = $state<string | null>(null);

  /** Whose page it is, where it is somebody else's. */
  subject = $state<string | null>(null);
  /** Unfinished input that a lock interrupted, for the page that kept it; taken once. */
  #draft = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  open(page: Page, news: string | null = null, subject: string | null = null): void {
    challenge.forget();
    clearTimeout(this.#timer);
    this.#draft = "";
    this.news = news;
    this.subject = subject;
    this.page = page;
    void tell(() => ipc.keepDraft(this.place, ""));
  }

  /** Keeps what is being typed, a moment after the last key. Never passwords, codes or keys. */
  keep(input: Record<string, unknown>): void {
    clearTimeout(this.#timer);
    const { place } = this;
    this.#timer = setTimeout(() => void tell(() => ipc.keepDraft(place, JSON.stringify(input))), 400);
  }

  /** What was typed here before the lock. */
  takeInput(): Record<string, unknown> {
    const draft = this.#draft;
    this.#draft = "";
    try {
      return draft ? (JSON.parse(draft) as Record<string, unknown>) : {};
    } catch {
      return {};
    }
  }

  /** The page and whose it is, in one word. */
  get place(): string {
    return this.subject === null ? this.page : `${this.page}/${this.subject}`;
  }

  /** Returns to where this person was before the lock; somebody else before them left nothing. */
  async restore(): Promise<string> {
    this.news = null;
    this.page = "profile";
    this.subject = null;
    const kept = await tell(() => ipc.takeDraft());
    const draft = kept.kind === "done" ? kept.value : null;
    // The name comes first; what follows may hold slashes itself.
    const [, name, subject = null] = /^([^/]*)(?:\/(.*))?$/s.exec(draft?.page ?? "") ?? [];
    const page = PAGES.find((each) => each === name);
    this.#draft = page ? (draft?.draft ?? "") : "";
    // Who was quicker than the answer goes where they pressed.
    if (page && this.page === "profile") {
      this.page = page;
      this.subject = subject;
    }
    return page ? (draft?.draft ?? "") : "";
  }
}

export const desk = new Desk();
