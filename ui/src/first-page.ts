/** Draws a first page in advance, as HTML. It runs while the front end is built, never in a window. */
import { render } from "svelte/server";
import App from "./App.svelte";
import { type ForeseenKind, foreseen } from "./lib/foreseen";
import type { LanguageTag } from "./lib/generated/bindings";
import { t, useLanguage } from "./lib/i18n/index.svelte";
import { app } from "./state/app.svelte";
import { loadView } from "./views";

const ORDINARY = { theme: "system", contrast: "system", scale: 100 } as const;

export async function drawn(kind: ForeseenKind, language: LanguageTag): Promise<{ body: string; title: string }> {
  await useLanguage(language);
  await app.foresee(foreseen(kind, language, ORDINARY), loadView);
  const { body } = render(App);
  return { body, title: t(kind === "first_start" ? "first-heading" : "log-in") };
}
