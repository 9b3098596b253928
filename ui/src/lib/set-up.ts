/** The questions of the set-up: which field stands on which page, and what is still missing there. */
import { missing, type Problem, problem } from "../state/problems.svelte";
import type { Refusal, SetUpForm } from "./generated/bindings";
import { t } from "./i18n/index.svelte";

export type SetUpPage = "organisation" | "help-desk" | "account" | "key-file";
export type TextField = "organisation" | "help_desk_name" | "help_desk_phone" | "help_desk_hours" | "name" | "address";

const FIELDS: Record<SetUpPage, readonly (keyof SetUpForm)[]> = {
  organisation: ["organisation"],
  "help-desk": ["help_desk_name", "help_desk_phone", "help_desk_hours", "help_desk_outside_hours"],
  account: ["name", "address", "password"],
  "key-file": ["key_file"],
};

/** The fields of a page that have to be filled in and are not. */
export function missingFields(page: SetUpPage, form: SetUpForm): Problem[] {
  return FIELDS[page].filter((field) => isMissing(form, field)).map(missingField);
}

function isMissing(form: SetUpForm, field: keyof SetUpForm): boolean {
  if (field === "help_desk_outside_hours") return false;
  const value = form[field];
  return typeof value === "string" ? value.trim() === "" : !value;
}

function missingField(field: keyof SetUpForm): Problem {
  if (field === "password") return problem(field, t("password-missing"));
  if (field === "key_file") return problem(field, t("set-up-key-file-missing"));
  return missing(field, t(`set-up-${field}`));
}

/** What Rust found wrong with the fields, in words. */
export function fieldProblems(problems: Extract<Refusal, { code: "fields" }>["problems"]): Problem[] {
  return problems.map(({ field, problem: what }) => problem(field, t("field-problem", { what })));
}

/** The page on which a field stands. */
export function pageOf(field: string): SetUpPage {
  const pages = Object.entries(FIELDS) as [SetUpPage, readonly string[]][];
  return pages.find(([, fields]) => fields.includes(field))?.[0] ?? "account";
}
