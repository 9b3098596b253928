/** Invented data of the training mode, and what the stand-in for Rust answers about it. */
import type {
  FinishedView,
  ParticipantView,
  PhoneConditionView,
  PhoneView,
  RunView,
  ScenariosView,
  ScenarioView,
  TrainingView,
} from "../src/lib/generated/bindings";
import { enrolment, keyGroups, NOW, organisation, people, session } from "./people";

type Args = Record<string, unknown>;

const at = (clock: string): number => Date.parse(`2026-11-24T${clock}:00+01:00`);
const sanne = { address: session.address, name: session.name };
const youssef = { address: "youssef.elamrani@merelhof.example", name: "Youssef El Amrani" };

const TITLES = [
  "Switch on two-step with the app",
  "Switch on two-step with SMS",
  "Log in with password and code",
  "Wrong codes until the wait",
  "An hour of inactivity",
  "Change the password",
  "Forgot the password",
  "New phone: from SMS to the app",
  "The phone is lost",
  "Phone and codes are lost: the therapist helps",
  "Phone and codes are lost: the help desk helps",
  "New recovery codes",
  "Switch off two-step",
  "The organisation makes it required",
];

const steps = (texts: readonly string[]): ScenarioView["steps"] => texts.map((text) => ({ text, who: sanne.address, skip_seconds: null }));

export const scenario: ScenarioView = {
  id: "new-phone",
  number: 8,
  of: 14,
  title: "New phone: from SMS to the app",
  goal: "Sanne gets codes by SMS and wants the app. Show what is asked, and why the new phone has to answer.",
  cast: [sanne],
  steps: steps(["Log in with password and SMS", "Open Security, choose Change", "Enter the password again", "Scan the QR code with the phone", "Enter the first code from the app", "See the new method in Security"]),
  role_card: null,
  own: false,
};

export const run: RunView = {
  scenario,
  progress: ["14:26", "14:27", "14:27", "14:29", null, null].map((time) => ({ done_at: time === null ? null : at(time), done_by_program: false })),
  current: 4,
  hint: null,
  closing: null,
  notes: [],
};

/** With a role to play, a turn of somebody else, a hint and papers. */
export const helpDeskRun: RunView = {
  ...run,
  scenario: {
    ...scenario,
    id: "lost-all-help-desk",
    number: 11,
    title: "Phone and codes are lost: the help desk helps",
    goal: "Somebody calls the help desk and says they are Sanne. Find out who calls before you do anything.",
    cast: [youssef, sanne],
    steps: [
      { text: "Log in as help desk", who: youssef.address, skip_seconds: null },
      { text: "Find Sanne de Vries", who: youssef.address, skip_seconds: null },
      { text: "Call back on the number in the file", who: youssef.address, skip_seconds: null },
      { text: "Read the reset code out", who: youssef.address, skip_seconds: null },
      { text: "Wait until the code is too old", who: sanne.address, skip_seconds: 3600 },
    ],
    role_card: {
      title: "You are not Sanne",
      lines: ["You call the help desk and say: “This is Sanne de Vries. My phone is gone and I have a client in five minutes.”", "You do not know the number in the file. You ask to be called back on another one.", "You lose if the help desk calls the number in the file."],
    },
  },
  progress: ["14:26", "14:27", null, null, null].map((time, index) => ({ done_at: time === null ? null : at(time), done_by_program: index === 0 })),
  current: 2,
  hint: "The number stands in the file of Sanne. A number the caller gives proves nothing.",
  notes: [
    { name: "Sanne de Vries", kind: "recovery_codes", lines: ["4KQ7M-X2RHT-9WB6D", "ZN3VF-80JCP-K5G2Y"] },
    { name: "Youssef El Amrani", kind: "reset_code", lines: [keyGroups.slice(0, 2).join("-")] },
  ],
};

export const doneRun: RunView = {
  ...run,
  progress: run.progress.map((each, index) => ({ ...each, done_at: each.done_at ?? at(`14:3${index}`) })),
  current: null,
  closing: {
    text: "Sanne has her codes in the app now. The SMS number no longer gives codes for her account.",
    rule: "Changing the method asks for the password and for the first code of the new phone: so nobody can put in a phone that does not work, or one that is not theirs.",
  },
};

const works: PhoneConditionView = { lost: false, signal: true, sms_late_minutes: 0, clock_wrong_minutes: 0 };

export const trainingView: TrainingView = {
  now: NOW,
  skipped_seconds: 0,
  skip_left_seconds: 30 * 86_400,
  laptop_now: NOW + 34_000,
  laptop_offset_seconds: 0,
  played: people[1] ?? null,
  people,
  player: "",
  phone: works,
  astray: [],
  run: null,
  finished: [],
};

const finished: FinishedView[] = [
  { player: "Marloes", title: TITLES[2] ?? "", at: at("14:20") },
  { player: "Ahmed", title: TITLES[0] ?? "", at: at("14:05") },
  { player: "", title: TITLES[3] ?? "", at: at("13:50") },
];

export const scenariosView: ScenariosView = {
  scenarios: [
    ...TITLES.map((title, index) => ({ ...scenario, id: `scenario-${index + 1}`, number: index + 1, title })),
    { ...scenario, id: "own", number: 15, title: "Two phones at once", own: true },
  ],
  faults: [
    { file: "avond.toml", line: 12, problem: "not_one_of", found: "log_inn", expected: ["log_in", "enter_app_code", "unlock"] },
    { file: "oud.toml", line: null, problem: "not_toml", found: "", expected: ["expected `=`"] },
  ],
  folder: "/home/trainer/.local/share/tweestap/practice/scenarios",
};

export const phoneView: PhoneView = {
  owner: sanne.name,
  owner_first_name: "Sanne",
  number: "+31 6 12345612",
  mail_address: sanne.address,
  organisation: organisation.name,
  now: NOW,
  language: "en",
  look: { theme: "system", contrast: "system", scale: 100 },
  condition: works,
  locked: false,
  phone_number: 1,
  messages: [
    { id: 2, from: "Merelhof", text: "Practice. Your code is 730 418. It works until 14:36. Never give it to anyone.", at: at("14:26"), read: false },
    { id: 1, from: "Merelhof", text: "Practice. Your code is 118 203. It works until 14:12. Never give it to anyone.", at: at("14:02"), read: true },
  ],
  mails: [
    { id: 3, from: "Praktijk Merelhof", subject: "Practice: your one-time password code", parts: [{ kind: "text", text: "You asked for a new password. Enter this code:" }, { kind: "code", code: "4KQ7-M2RH" }, { kind: "text", text: "It works until 15:24. Was this not you? Call the help desk." }], at: at("14:24"), read: true },
  ],
  authenticator: [{ id: 1, issuer: "Praktijk Merelhof", account: sanne.address, code: "418902", changes_in_ms: 18_000, period_seconds: 30, added_at: at("14:29") }],
  qr_in_sight: false,
};

const participants: ParticipantView[] = Array.from({ length: 12 }, (_, index) => ({
  name: `Participant ${index + 1}`,
  address: `deelnemer${index + 1}@merelhof.example`,
  password: index === 3 ? null : "zeehond-krant-brood",
  qr_svg: index === 4 ? null : enrolment.qr_svg,
  qr_modules: enrolment.qr_modules,
}));

export interface Practice {
  training: TrainingView;
  phone: PhoneView;
  scenarios: ScenariosView;
}

/** What practice looks like in the gallery and the tests, by what is played. */
export function practiceOf(playing: string | null, change: { training?: Partial<TrainingView>; phone?: Partial<PhoneView> } = {}): Practice {
  const runs: Record<string, RunView> = { new_phone: run, help_desk: helpDeskRun, done: doneRun };
  const view = { ...trainingView, run: runs[playing ?? ""] ?? null, finished: playing === "done" ? finished : [] };
  const turn = playing === "help_desk" ? { played: people[1] ?? null } : {};
  return {
    training: { ...view, ...turn, ...change.training },
    phone: { ...phoneView, ...change.phone },
    scenarios: scenariosView,
  };
}

/** What the stand-in answers about the training. It ticks no step; that is Rust's. */
export function trainingHandlers(kept: Practice, signOut: () => void) {
  const change = (to: Partial<TrainingView>): null => ((kept.training = { ...kept.training, ...to }), null);
  const phone = (to: Partial<PhoneView>): null => ((kept.phone = { ...kept.phone, ...to }), null);
  const read = <E extends { id: number; read: boolean }>(list: E[], id: unknown): E[] => list.map((each) => (each.id === id ? { ...each, read: true } : each));
  return {
    training: () => kept.training,
    scenarios: () => kept.scenarios,
    start_scenario: ({ id, step }: Args) => {
      const chosen = kept.scenarios.scenarios.find((each) => each.id === id) ?? scenario;
      const progress = chosen.steps.map((_, index) => ({ done_at: index < Number(step) ? kept.training.now : null, done_by_program: index < Number(step) }));
      signOut();
      change({ run: { scenario: chosen, progress, current: Number(step), hint: null, closing: null, notes: [] } });
      return { kind: "started" };
    },
    stop_scenario: () => change({ run: null }),
    give_hint: () => change({ run: kept.training.run && { ...kept.training.run, hint: "Open the authenticator on the phone. The code stands there." } }),
    reset_practice: () => (signOut(), change({ run: null, skipped_seconds: 0 })),
    switch_person: ({ address }: Args) => {
      const person = people.find((each) => each.address === address);
      if (!person) return false;
      signOut();
      change({ played: person });
      phone({ owner: person.name, owner_first_name: person.name.split(" ")[0] ?? "", messages: [], mails: [], authenticator: [] });
      return true;
    },
    set_player: ({ firstName }: Args) => change({ player: String(firstName) }),
    skip_time: ({ seconds }: Args) => {
      const { skip_left_seconds: left, skipped_seconds: skipped, now } = kept.training;
      if (Number(seconds) > left) return false;
      change({ now: now + Number(seconds) * 1000, skipped_seconds: skipped + Number(seconds), skip_left_seconds: left - Number(seconds) });
      return true;
    },
    set_laptop_offset: ({ seconds }: Args) => {
      if (Math.abs(Number(seconds)) > 86_400) return false;
      change({ laptop_offset_seconds: Number(seconds), laptop_now: trainingView.laptop_now + Number(seconds) * 1000 });
      return true;
    },
    set_phone: ({ condition }: Args) => (change({ phone: condition as PhoneConditionView }), phone({ condition: condition as PhoneConditionView })),
    replace_phone: () => phone({ phone_number: kept.phone.phone_number + 1, authenticator: [] }),
    show_qr: ({ svg }: Args) => phone({ qr_in_sight: svg !== null }),
    participants: () => participants,
    save_training_paper: () => ({ kind: "done", value: { file_name: "tweestap-new-phone.pdf" } }),
    set_presenter: () => null,
    open_phone_window: () => null,
    phone: () => kept.phone,
    phone_scan: () => {
      if (!kept.phone.qr_in_sight) return { kind: "nothing_in_sight" };
      phone({ authenticator: [...kept.phone.authenticator, { ...(phoneView.authenticator[0] as PhoneView["authenticator"][number]), id: 9 }] });
      return { kind: "added", id: 9 };
    },
    phone_add_key: ({ key }: Args) => (/^[A-Za-z2-7\s]{16,}$/.test(String(key)) ? { kind: "added", id: 9 } : { kind: "bad_key" }),
    phone_delete: ({ id }: Args) => phone({ authenticator: kept.phone.authenticator.filter((each) => each.id !== id) }),
    phone_read: ({ what, id }: Args) => phone(what === "mail" ? { mails: read(kept.phone.mails, id) } : { messages: read(kept.phone.messages, id) }),
    phone_lock: ({ locked }: Args) => phone({ locked: Boolean(locked) }),
  };
}
