import { mount } from "svelte";
import App from "./App.svelte";
import { type ForeseenKind, foreseen } from "./lib/foreseen";
import type { LanguageTag } from "./lib/generated/bindings";
import { useLanguage } from "./lib/i18n/index.svelte";
import { lookOf } from "./lib/look";
import { takeOver } from "./lib/take-over";
import { app } from "./state/app.svelte";
import { appearance } from "./state/appearance.svelte";
import { loadView } from "./views";
import "./styles/base.css";
import "./styles/tokens.css";
import "./styles/fonts.css";

const target = document.getElementById("app");
if (target) void open(target, new URLSearchParams(location.search));

async function open(target: HTMLElement, address: URLSearchParams): Promise<void> {
  appearance.start(lookOf(address));
  // In practice the phone can have a window of its own; it is the same page, and none of the app.
  if (address.get("window") === "phone") return (await import("./phone")).openPhone(target);
  const language = (address.get("lang") ?? "en") as LanguageTag;
  // Such a page stands there already; see scripts/first-pages.mjs.
  const drawn = target.dataset["screen"] as ForeseenKind | undefined;
  if (drawn) {
    // What comes after a lock, a log-out or a lost answer is not known in advance.
    history.replaceState(null, "", `/index.html${location.search}`);
    await useLanguage(language);
    await app.foresee(foreseen(drawn, language, lookOf(address)), loadView);
    takeOver(App, target);
  } else {
    mount(App, { target });
    // The words come while Rust is asked what to show.
    void useLanguage(language);
  }
  await app.start(loadView);
}
