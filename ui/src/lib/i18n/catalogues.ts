import type { Formats } from "./formats";

/** One message: its text, or a function of its variables. */
export type Words = string | ((variables: Record<string, string | number>, formats: Formats) => string);
export type Catalogue = Record<string, Words>;
/** "start" is all that a log-in needs; the others come with the screens that use them. */
export type Group = "start" | "proof" | "recover" | "practice" | "setup" | "desk" | "staff";

type Load = () => Promise<{ default: Catalogue }>;

/** Only the language on screen is ever loaded. Written out, so that the bundler sees each file. */
export const catalogues: Record<string, Record<Group, Load>> = {
  en: {
    start: () => import("virtual:catalogue/en/start"),
    proof: () => import("virtual:catalogue/en/proof"),
    recover: () => import("virtual:catalogue/en/recover"),
    practice: () => import("virtual:catalogue/en/practice"),
    setup: () => import("virtual:catalogue/en/setup"),
    desk: () => import("virtual:catalogue/en/desk"),
    staff: () => import("virtual:catalogue/en/staff"),
  },
  nl: {
    start: () => import("virtual:catalogue/nl/start"),
    proof: () => import("virtual:catalogue/nl/proof"),
    recover: () => import("virtual:catalogue/nl/recover"),
    practice: () => import("virtual:catalogue/nl/practice"),
    setup: () => import("virtual:catalogue/nl/setup"),
    desk: () => import("virtual:catalogue/nl/desk"),
    staff: () => import("virtual:catalogue/nl/staff"),
  },
  de: {
    start: () => import("virtual:catalogue/de/start"),
    proof: () => import("virtual:catalogue/de/proof"),
    recover: () => import("virtual:catalogue/de/recover"),
    practice: () => import("virtual:catalogue/de/practice"),
    setup: () => import("virtual:catalogue/de/setup"),
    desk: () => import("virtual:catalogue/de/desk"),
    staff: () => import("virtual:catalogue/de/staff"),
  },
};
