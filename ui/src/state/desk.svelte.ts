/** Where the person is in the signed-in desk; it is kept in Rust so that the lock gives it back. */
import { ipc, tell } from "../lib/ipc";
import { challenge } from "./challenge.svelte";

export const PAGES = [
  "profile",
  "security",
  "training",
  "help",
  "rules",
  "protects",
  "not_me",
  "switch_on",
  "new_phone",
  "renew_codes",
  "change_password",
  "switch_off",
  "renew_key",
] as const;
export type Page = (typeof PAGES)[number];

class Desk {
  page = $state<Page>("profile");
  /** What happened last, told at the top of the next page: "Two-step is off". */
  news = $state<string | null>(null);

  open(page: Page, news: string | null = null): void {
    challenge.forget();
    this.news = news;
    this.page = page;
    void tell(() => ipc.keepDraft(page, ""));
  }

  /** Returns to where this person was before the lock; somebody else before them left nothing. */
  async restore(): Promise<string> {
    this.news = null;
    this.page = "profile";
    const kept = await tell(() => ipc.takeDraft());
    const draft = kept.kind === "done" ? kept.value : null;
    const page = PAGES.find((each) => each === draft?.page);
    // Who was quicker than the answer goes where they pressed.
    if (page && this.page === "profile") this.page = page;
    return page ? (draft?.draft ?? "") : "";
  }
}

export const desk = new Desk();
