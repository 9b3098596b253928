/**
 * What Rust says is on screen. The window decides nothing: after anything that changes the session it asks again.
 */
import type { Component } from "svelte";
import type { AppView, LanguageTag, NextPersonView, Screen } from "../lib/generated/bindings";
import { useLanguage } from "../lib/i18n/index.svelte";
import { ipc, onChanged, tell } from "../lib/ipc";
import { appearance } from "./appearance.svelte";
import { arrival, type Arriving } from "./arrival.svelte";
import { clock } from "./clock.svelte";

type LoadView = (kind: Screen["kind"]) => Promise<Component>;
type ScreenOf<K extends Screen["kind"]> = Extract<Screen, { kind: K }>;

/** Milliseconds that a page drawn in advance may stand before it says that the store is still being opened. */
const OPENING_IS_TOLD_AFTER = 2000;

class App {
  view = $state.raw<AppView | null>(null);
  /** The view of that screen; it changes together with it. */
  component = $state.raw<Component | null>(null);
  /** Counts fresh starts of the page: in practice somebody else can be put in front of the window at any time. */
  begun = $state(0);
  /** The state could not be asked for: there is nothing to show but that. */
  unreachable = $state(false);
  #loadView: LoadView = () => Promise.reject(new Error("start comes first"));
  #last = new Map<Screen["kind"], Screen>();
  #asked = 0;
  /** Whoever changes the session just now asks for the state afterwards. */
  held = false;
  #anew = false;
  /** The page stands there as it was drawn in advance, and Rust has not said yet whether it is right. */
  #foreseen = false;
  #settle: () => void = () => undefined;
  /** Until then there may be no store to log in to. */
  readonly settled = new Promise<void>((settle) => (this.#settle = settle));
  /** With whom the sign-in page opens, while the page has just come up and shows nothing yet. */
  #arriving: Promise<Arriving | null> | null = null;

  /** Puts a state on screen that Rust has not confirmed: what was drawn in advance is made from the same. */
  async foresee(view: AppView, loadView: LoadView): Promise<void> {
    this.component = await loadView(view.screen.kind);
    this.#last.set(view.screen.kind, view.screen);
    this.view = view;
    this.#foreseen = true;
  }

  /** Asks for the state now, and again whenever it changes. */
  async start(loadView: LoadView): Promise<void> {
    this.#loadView = loadView;
    // Asked for together with the state: the sign-in page waits for both.
    this.#arriving = arrival.ask();
    onChanged("session", () => void (this.held || this.refresh()));
    await this.refresh();
  }

  /** The screen, for the view that shows it; a view that is just going away still sees its own last one. */
  screen<K extends Screen["kind"]>(kind: K): ScreenOf<K> {
    const now = this.view?.screen;
    return (now?.kind === kind ? now : this.#last.get(kind)) as ScreenOf<K>;
  }

  /** Asks for the state; with `anew` its page starts anew, in the same moment and so once. */
  async refresh(anew = false): Promise<void> {
    this.#anew ||= anew;
    const asked = ++this.#asked;
    const from = Date.now();
    const answer = await tell(() => ipc.appState());
    if (answer.kind === "refused") {
      await useLanguage("en");
      this.unreachable = true;
      return;
    }
    // The clock was read somewhere between asking and the answer.
    clock.set(answer.value.now + (Date.now() - from) / 2);
    const arriving = await this.#arriving;
    this.#arriving = null;
    if (arriving && answer.value.screen.kind === "signed_out") arrival.leave(arriving);
    if (this.#foreseen && answer.value.screen.kind === "opening") {
      // Mostly it is open before anybody could read that it is not.
      await new Promise((over) => setTimeout(over, OPENING_IS_TOLD_AFTER));
    }
    await this.#show(answer.value, () => asked === this.#asked);
  }

  async choose(language: LanguageTag): Promise<void> {
    await tell(() => ipc.setLanguage(language));
    await this.refresh();
  }

  async logOut(next: NextPersonView | null = null): Promise<void> {
    await tell(() => ipc.logOut(next));
    await this.refresh();
  }

  async lock(): Promise<void> {
    await tell(() => ipc.lock());
    await this.refresh();
  }

  /** Shows a state once its words and its view are there, unless a newer one was asked for meanwhile. */
  async #show(view: AppView, newest: () => boolean): Promise<void> {
    appearance.restore(view.look);
    await useLanguage(view.language);
    const component = await this.#loadView(view.screen.kind);
    if (!newest()) return;
    this.#last.set(view.screen.kind, view.screen);
    this.component = component;
    this.view = view;
    this.unreachable = false;
    this.#foreseen = false;
    if (view.screen.kind !== "opening") this.#settle();
    if (this.#anew) this.begun += 1;
    this.#anew = false;
  }
}

export const app = new App();
