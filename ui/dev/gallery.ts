/**
 * Any screen, with the stand-in for Rust behind it: gallery.html?screen=code&lang=nl&theme=dark&contrast=more&scale=200
 * A person's page: ?screen=person&subject=05&role=help_desk
 * The parts in all their states: gallery.html?screen=parts
 */
import { type Component, mount } from "svelte";
import App from "../src/App.svelte";
import type { AppView, PhoneView, Screen } from "../src/lib/generated/bindings";
import { catalogues } from "../src/lib/i18n/catalogues";
import { app } from "../src/state/app.svelte";
import { appearance, type Contrast, type Theme } from "../src/state/appearance.svelte";
import { PAGES } from "../src/state/desk.svelte";
import { idle } from "../src/state/idle.svelte";
import { loadView } from "../src/views";
import "../src/styles/base.css";
import "../src/styles/tokens.css";
import "../src/styles/fonts.css";
import { code, fakeRust, locked, organisation, people, session } from "./fake-rust";
import Parts from "./Parts.svelte";
import { settingsPage, settingsWithDelivery } from "./organisation";
import { phoneView, practiceOf } from "./training";
import { keyGroups, NOW } from "./people";

catalogues["pseudo"] = {
  start: () => import("virtual:catalogue/pseudo/start"),
  proof: () => import("virtual:catalogue/pseudo/proof"),
  practice: () => import("virtual:catalogue/pseudo/practice"),
  setup: () => import("virtual:catalogue/pseudo/setup"),
  desk: () => import("virtual:catalogue/pseudo/desk"),
  recover: () => import("virtual:catalogue/pseudo/recover"),
  staff: () => import("virtual:catalogue/pseudo/staff"),
};

const query = new URLSearchParams(location.search);
const name = query.get("screen") ?? "signed_out";

const screens: Record<string, Screen> = {
  opening: { kind: "opening" },
  first_start: { kind: "first_start", keychain: query.get("keychain") !== "0" },
  recovery_key: { kind: "recovery_key", organisation, groups: keyGroups },
  signed_out: { kind: "signed_out", organisation, people: query.has("practice") ? people : [] },
  code,
  code_wait: { ...code, wait: NOW + 24_000 },
  code_suspended: { ...code, suspended: true },
  locked,
  locked_password: { ...locked, asks: null, why: "asked", has_draft: false },
  code_sms: { ...code, from: { kind: "sms", number_ends_in: "12" } },
  locked_sms: { ...locked, asks: { kind: "sms", number_ends_in: "12" } },
  recover: { kind: "recover", organisation, address: session.address, asks: null, first: query.has("first"), wait: null, suspended: false },
  recover_code: { kind: "recover", organisation, address: session.address, asks: { kind: "app" }, first: false, wait: null, suspended: false },
  after_reset: { kind: "after_reset", session, may_leave_off: true },
  enrol: { kind: "enrol", session },
  fault: { kind: "fault", fault: (query.get("fault") ?? "damaged") as never },
};

/** Whose desk it is: gallery.html?screen=log&role=help_desk */
const helpDesk = { ...session, name: "Youssef El Amrani", first_name: "Youssef", address: "youssef.elamrani@merelhof.example", role: "help_desk" as const };
const whose = query.get("role") === "help_desk" ? helpDesk : { ...session, role: (query.get("role") ?? session.role) as typeof session.role };

/** Some offers are made of others: gallery.html?screen=profile&offer=from_backup */
const opened = { at: NOW - 3600_000, event: "backup_opened", done: true, backup_of: NOW - 4 * 86_400_000 } as const;

function offers(): Screen {
  const kind = query.get("offer");
  const number = { left: 2, count: 3, used: 61, code: "reset", issued_at: NOW - 600_000, from: NOW + 5 * 86_400_000, changes: [{ at: NOW - 7200_000, event: "password_changed", done: true, backup_of: null }] };
  if (kind === "from_backup") return { kind: "open", session: { ...whose, offers: [{ kind: "happened", changes: [opened] }, { kind: "save_codes" }] } };
  return { kind: "open", session: { ...whose, offers: kind ? [{ kind, ...number } as never] : [] } };
}

/** How the phone is: gallery.html?screen=security&practice=1&run=new_phone&phone=lost&app=mail */
const phones: Record<string, Partial<PhoneView>> = {
  lost: { condition: { ...phoneView.condition, lost: true }, messages: [], mails: [], authenticator: [] },
  locked: { locked: true, mails: phoneView.mails.map((mail) => ({ ...mail, read: false })) },
  trouble: { condition: { lost: false, signal: false, sms_late_minutes: 5, clock_wrong_minutes: 3 }, now: phoneView.now + 180_000 },
  new: { phone_number: 2, authenticator: [], messages: [], qr_in_sight: true },
  several: { messages: [], authenticator: [phoneView.authenticator[0], { ...phoneView.authenticator[0], id: 2, issuer: "Mail", account: "sanne@mail.example", code: "031559", changes_in_ms: 4000 }] as PhoneView["authenticator"] },
  read: { messages: phoneView.messages.map((each) => ({ ...each, read: true })) },
};

/** When a backup was last made: gallery.html?screen=organisation&role=help_desk&backup=never */
function backupOf(when: string | null): { last_backup_at?: number | null } {
  return when === "never" ? { last_backup_at: null } : when === "old" ? { last_backup_at: NOW - 90 * 86_400_000 } : {};
}

const rust = fakeRust(screens[name] ?? offers(), {
  practice: query.has("practice"),
  language: (query.get("lang") ?? "en") as AppView["language"],
  on: query.get("on") !== "0",
  settings: { ...(query.has("delivery") ? settingsWithDelivery : settingsPage), ...backupOf(query.get("backup")) },
  training: practiceOf(query.get("run"), { phone: phones[query.get("phone") ?? ""] ?? {}, training: { phone: { ...phoneView.condition, ...phones[query.get("phone") ?? ""]?.condition } } }),
});

/** What stands around the app in practice: the trainer's desk, a drawer, a screen of the phone. */
async function practice(): Promise<void> {
  const [{ training, SECTIONS }, { phone, SCREENS }] = await Promise.all([import("../src/state/training.svelte"), import("../src/state/phone.svelte")]);
  while (!phone.view || !training.view) await new Promise((next) => setTimeout(next, 20));
  training.section = SECTIONS.find((each) => each === query.get("section")) ?? null;
  training.drawer = (["steps", "phone"] as const).find((each) => each === query.get("drawer")) ?? null;
  phone.show(SCREENS.find((each) => each === query.get("app")) ?? "codes");
  if (query.has("mail")) phone.mail = Number(query.get("mail"));
  if (query.has("open")) document.getElementById(query.get("open") ?? "")?.showPopover();
  if (query.has("press")) for (const name of query.getAll("press")) document.querySelector<HTMLElement>(name)?.click();
}

/** Presses on the way to a screen, one after the other: &press=.choices+.link&press=main+.primary */
async function pressed(name: string): Promise<void> {
  for (let tries = 0; tries < 50 && !document.querySelector(name); tries += 1) await new Promise((next) => setTimeout(next, 20));
  document.querySelector<HTMLElement>(name)?.click();
  await new Promise((next) => setTimeout(next, 100));
}

const target = document.getElementById("app");
if (target) {
  const look = { theme: (query.get("theme") ?? "light") as Theme, contrast: (query.get("contrast") ?? "normal") as Contrast, scale: Number(query.get("scale") ?? 100) };
  rust.view = { ...rust.view, look };
  appearance.start(look);
  if (query.has("idle")) idle.locksAt = NOW + 120_000;
  const page = PAGES.find((each) => each === name);
  const subject = query.get("subject");
  if (page) rust.next("take_draft", { page: subject === null ? page : `${page}/${subject}`, draft: query.get("draft") ?? "" });
  if (query.get("window") === "phone") void import("../src/phone").then(({ openPhone }) => openPhone(target)).then(() => (document.documentElement.dataset["ready"] = ""));
  else void app.start(loadView).then(async () => {
    if (name === "parts") await loadView("open");
    mount((name === "parts" ? Parts : App) as Component, { target });
    if (query.has("practice")) await practice();
    else for (const name of query.getAll("press")) await pressed(name);
    document.documentElement.dataset["ready"] = "";
  });
}
