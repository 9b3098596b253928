/**
 * The trainer's desk: the scenario that runs, who is played, the practice time. Everything is Rust's; the window only
 * shows it, and asks again when something changed.
 *
 *   log, phones, clock ──> Rust ──training-changed──> training() ──> panel, band, clock card
 */
import type { PhoneConditionView, PracticePerson, RunView, ScenarioStart, ScenariosView, TrainingView } from "../lib/generated/bindings";
import { ipc, onChanged, tell, type Trouble } from "../lib/ipc";
import { app } from "./app.svelte";
import { Clock } from "./clock.svelte";

export const SECTIONS = ["scenarios", "participants", "papers", "overview", "time"] as const;
export type Section = (typeof SECTIONS)[number];

/** What went wrong with the last thing the trainer pressed. */
export type DeskTrouble = { kind: "refused"; refusal: Trouble } | Exclude<ScenarioStart, { kind: "started" }>;

export class Training {
  view = $state.raw<TrainingView | null>(null);
  scenarios = $state.raw<ScenariosView | null>(null);
  /** The trainer's desk stands where the app was; the app waits behind it as it is. */
  section = $state<Section | null>(null);
  /** In a narrow window: what lies over the app. */
  drawer = $state<"steps" | "phone" | null>(null);
  /** The trainer's desk shows the list of scenarios: beside it, it would stand there twice. */
  listed = $state(false);
  /** What takes a moment: the scenario that is being started, or the reset. */
  busy = $state<string | null>(null);
  trouble = $state.raw<DeskTrouble | null>(null);
  /** Whose address, and perhaps password, the sign-in page fills in next. */
  toFill = $state.raw<PracticePerson | null>(null);
  /** Practice time. */
  clock = new Clock();
  /** The time that codes follow. */
  laptop = new Clock();
  #asked = 0;
  #watching = false;

  /** Asks now, and again whenever something changed. */
  async watch(): Promise<void> {
    if (!this.#watching) onChanged("training", () => void this.refresh());
    this.#watching = true;
    await this.refresh();
  }

  get run(): RunView | null {
    return this.view?.run ?? null;
  }

  /** The step that is to be done now, with its place from 0. */
  get step() {
    const run = this.run;
    const step = run?.current == null ? undefined : run.scenario.steps[run.current];
    return run && step ? { ...step, at: run.current ?? 0, of: run.scenario.steps.length } : null;
  }

  /** Whoever has to do the step now, where somebody else is played. */
  get turn(): PracticePerson | null {
    const who = this.step?.who;
    if (!who || who === this.view?.played?.address) return null;
    return this.view?.people.find((person) => person.address === who) ?? null;
  }

  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const from = Date.now();
    const answer = await tell(() => ipc.training());
    if (answer.kind !== "done" || asked !== this.#asked) return;
    const lag = (Date.now() - from) / 2;
    this.clock.set(answer.value.now + lag);
    this.laptop.set(answer.value.laptop_now + lag);
    this.view = answer.value;
  }

  /** The list of scenarios; it looks into the trainer's folder again each time. */
  async loadScenarios(): Promise<void> {
    const answer = await tell(() => ipc.scenarios());
    if (answer.kind === "done") this.scenarios = answer.value;
    else this.trouble = answer;
  }

  /** Sets the organisation back and starts a scenario; the steps before are played by Rust. */
  async begin(id: string, step = 0): Promise<void> {
    if (this.busy !== null) return;
    this.busy = id;
    const who = this.scenarios?.scenarios.find((each) => each.id === id)?.steps[step]?.who;
    remember(who);
    app.held = true;
    const answer = await tell(() => ipc.startScenario(id, step));
    this.busy = null;
    if (answer.kind === "refused") this.trouble = answer;
    else if (answer.value.kind === "started") {
      this.trouble = null;
      this.toApp();
      remember(who);
    } else this.trouble = answer.value;
    await this.#anew();
  }

  async resetAll(): Promise<void> {
    if (this.busy !== null) return;
    this.busy = "reset";
    app.held = true;
    await this.does(() => ipc.resetPractice());
    this.busy = null;
    await this.#anew();
  }

  /** Plays another person: their address stands on the sign-in page, their phone is the one in sight. */
  async play(person: PracticePerson): Promise<void> {
    remember(person.address);
    app.held = true;
    if (!(await this.does(() => ipc.switchPerson(person.address)))) {
      app.held = false;
      return;
    }
    this.toApp();
    remember(person.address);
    await this.#anew();
  }

  /** Lets practice time pass. */
  skip(seconds: number): Promise<boolean> {
    return this.does(() => ipc.skipTime(seconds));
  }

  setPhone(change: Partial<PhoneConditionView>): Promise<boolean> {
    const condition = this.view?.phone;
    return condition ? this.does(() => ipc.setPhone({ ...condition, ...change })) : Promise.resolve(false);
  }

  /** Sends one of the desk's commands and asks for the desk again; false where it was refused. */
  async does(send: () => Promise<unknown>): Promise<boolean> {
    const answer = await tell(send);
    this.trouble = answer.kind === "refused" ? answer : null;
    await this.refresh();
    return answer.kind === "done" && answer.value !== false;
  }

  /** Back from the desk to the app. */
  toApp(): void {
    this.section = null;
    this.drawer = null;
  }

  /** Whose turn it is at the sign-in page; their address alone is filled in there. */
  get next(): PracticePerson | null {
    const person = this.view?.people.find(({ address }) => address === sessionStorage.getItem(NEXT));
    return person ? { ...person, password: null } : null;
  }

  /** Somebody came in: the next sign-in page is empty again. */
  cameIn(): void {
    sessionStorage.removeItem(NEXT);
  }

  /** Somebody else may be in front of the window now: its page starts anew. */
  async #anew(): Promise<void> {
    app.held = false;
    await Promise.all([app.refresh(true), this.refresh()]);
  }
}

/** Who comes next, kept over the log-out that throws the page and its memory away, perhaps more than once. */
const NEXT = "next";

function remember(address: string | undefined): void {
  if (address) sessionStorage.setItem(NEXT, address);
}

export const training = new Training();
