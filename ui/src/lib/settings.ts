/**
 * The settings while they are being changed: numbers as they are typed, what is wrong with them, and what would change.
 *
 *   SettingsView ──draftOf──> Draft (on screen) ──settingsOf──> SettingsView
 *                                └── changesOf: one line for each thing that saving would change
 */
import { missing, type Problem, problem } from "../state/problems.svelte";
import type { FieldName, FieldProblemView, LanguageTag, RoleName, SettingsView, TwoStepSettingView } from "./generated/bindings";
import { t } from "./i18n/index.svelte";
import { LANGUAGE_NAMES, LANGUAGES } from "./languages";

export const ROLES = ["client", "therapist", "help_desk"] as const satisfies readonly RoleName[];
export const TEXTS = ["name", "help_desk_name", "help_desk_phone", "help_desk_hours", "help_desk_outside_hours"] as const;
export type TextSetting = (typeof TEXTS)[number];
export type RequirementKind = TwoStepSettingView["kind"];
export type OrganisationTab = "rules" | "help_desk" | "delivery" | "locale" | "key" | "backup";

type PerRole<T> = Record<RoleName, T>;

export interface Draft extends Record<TextSetting, string> {
  two_step: PerRole<RequirementKind>;
  /** Days of grace, kept while another requirement is chosen. */
  days: PerRole<string>;
  minutes: PerRole<string>;
  profile: SettingsView["profile"];
  app: boolean;
  sms: boolean;
  special_character: boolean;
  country: string;
  /** The languages that people can choose. */
  languages: Record<LanguageTag, boolean>;
  /** What messages to people who chose none are written in; empty: the computer's. */
  message_language: LanguageTag | "";
  /** How long the log is kept. */
  years: string;
}

const DAYS_A_YEAR = 365;
/** What is offered first where two-step becomes required. */
const USUAL_DAYS = "14";

export function draftOf(saved: SettingsView): Draft {
  const days = (set: TwoStepSettingView): string => (set.kind === "required" ? String(set.grace_days) : USUAL_DAYS);
  const { name, help_desk_name, help_desk_phone, help_desk_hours, help_desk_outside_hours, profile, app, sms, special_character, country } = saved;
  return {
    ...{ name, help_desk_name, help_desk_phone, help_desk_hours, help_desk_outside_hours, profile, app, sms, special_character, country },
    two_step: perRole((role) => saved.two_step[role].kind),
    days: perRole((role) => days(saved.two_step[role])),
    minutes: perRole((role) => String(saved.inactivity_minutes[role])),
    languages: { en: saved.languages.includes("en"), nl: saved.languages.includes("nl"), de: saved.languages.includes("de") },
    message_language: saved.message_language ?? "",
    years: yearsOf(saved),
  };
}

/** The settings of a draft without problems. */
export function settingsOf(draft: Draft, saved: SettingsView): SettingsView {
  const { two_step, days, minutes, years, languages, message_language, ...same } = draft;
  return {
    ...same,
    two_step: perRole((role) => requirement(two_step[role], Number(days[role]))),
    inactivity_minutes: perRole((role) => Number(minutes[role])),
    languages: offered(languages),
    message_language: message_language || null,
    // Not rounded away where it is no whole number of years and nobody touched it.
    log_kept_for_days: years.trim() === yearsOf(saved) ? saved.log_kept_for_days : Number(years) * DAYS_A_YEAR,
  };
}

/** One line for each thing that saving would change, in the order of the page. */
export function changesOf(draft: Draft, saved: SettingsView): string[] {
  const before = draftOf(saved);
  const on = (value: boolean): "yes" | "no" => (value ? "yes" : "no");
  const roles = (changed: (role: RoleName) => boolean, words: (role: RoleName) => string): string[] => ROLES.filter(changed).map(words);
  const twoStep = (role: RoleName): boolean => draft.two_step[role] !== before.two_step[role] || (draft.two_step[role] === "required" && draft.days[role] !== before.days[role]);
  return [
    ...roles(twoStep, (role) => t("org-change-two_step", { role, to: draft.two_step[role], days: draft.days[role] })),
    ...(draft.app === before.app ? [] : [t("org-change-app", { on: on(draft.app) })]),
    ...(draft.sms === before.sms ? [] : [t("org-change-sms", { on: on(draft.sms) })]),
    ...(draft.profile === before.profile ? [] : [t("org-change-profile", { to: draft.profile })]),
    ...roles((role) => draft.minutes[role] !== before.minutes[role], (role) => t("org-change-lock", { role, to: draft.minutes[role], from: before.minutes[role] })),
    ...(draft.special_character === before.special_character ? [] : [t("org-change-special", { on: on(draft.special_character) })]),
    ...TEXTS.filter((field) => draft[field] !== before[field]).map((field) => t(`org-change-${field}`)),
    ...LANGUAGES.filter((tag) => draft.languages[tag] !== before.languages[tag]).map((tag) => t("org-change-language", { name: LANGUAGE_NAMES[tag], on: on(draft.languages[tag]) })),
    ...(draft.message_language === before.message_language ? [] : [t("org-change-message-language")]),
    ...(draft.country === before.country ? [] : [t("org-change-country")]),
    ...(draft.years === before.years ? [] : [t("org-change-log", { to: draft.years, from: before.years })]),
  ];
}

/** What cannot be saved, before Rust is asked. Empty lines and the like are Rust's to find. */
export function problemsOf(draft: Draft, saved: SettingsView): Problem[] {
  return [
    ...ROLES.filter((role) => draft.two_step[role] === "required" && !isWhole(draft.days[role], 0, 365)).map((role) => problem(`days-${role}`, t("org-grace-wrong"))),
    ...ROLES.filter((role) => !isWhole(draft.minutes[role], 5, 60)).map((role) => problem(`minutes-${role}`, t("org-lock-wrong"))),
    ...(offered(draft.languages).length > 0 ? [] : [problem("language-en", t("org-languages-none"))]),
    ...(draft.message_language === "" || draft.languages[draft.message_language] ? [] : [problem("message-language", t("org-message-language-wrong"))]),
    ...(draft.years === yearsOf(saved) || isWhole(draft.years, 1, 20) ? [] : [problem("years", t("org-log-wrong"))]),
  ];
}

/** What Rust found, at the fields of the page. */
export function refusedFields(found: readonly FieldProblemView[]): Problem[] {
  return found.map(({ field, problem: what }) => {
    const id = FIELD[field] ?? "";
    const text = TEXTS.find((each) => each === id);
    if (text && what === "empty") return missing(id, t(`org-${text}`));
    return problem(id, WORDS[field]?.() ?? t("field-problem", { what }));
  });
}

/** The part of the settings in which a field stands. */
export function tabOf(field: string): OrganisationTab {
  if (TEXTS.some((each) => each === field)) return "help_desk";
  return ["country", "years", "language-en", "message-language"].includes(field) ? "locale" : "rules";
}

const FIELD: Partial<Record<FieldName, string>> = {
  organisation: "name",
  help_desk_name: "help_desk_name",
  help_desk_phone: "help_desk_phone",
  help_desk_hours: "help_desk_hours",
  help_desk_outside_hours: "help_desk_outside_hours",
  lock_minutes: "minutes-client",
  country: "country",
  languages: "language-en",
  message_language: "message-language",
  log_days: "years",
  grace_days: "days-client",
  methods: "app",
};
const WORDS: Partial<Record<FieldName, () => string>> = {
  lock_minutes: () => t("org-lock-wrong"),
  log_days: () => t("org-log-wrong"),
  languages: () => t("org-languages-none"),
  message_language: () => t("org-message-language-wrong"),
  grace_days: () => t("org-grace-wrong"),
  methods: () => t("org-methods-none"),
};

function offered(languages: Draft["languages"]): LanguageTag[] {
  return LANGUAGES.filter((tag) => languages[tag]);
}

function yearsOf(saved: SettingsView): string {
  return String(Math.round((saved.log_kept_for_days / DAYS_A_YEAR) * 100) / 100);
}

function perRole<T>(of: (role: RoleName) => T): PerRole<T> {
  return { client: of("client"), therapist: of("therapist"), help_desk: of("help_desk") };
}

function requirement(kind: RequirementKind, grace_days: number): TwoStepSettingView {
  return kind === "required" ? { kind, grace_days } : { kind };
}

function isWhole(typed: string, least: number, most: number): boolean {
  return /^\d{1,4}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most;
}
