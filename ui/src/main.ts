import { mount } from "svelte";
import App from "./App.svelte";
import { useLanguage } from "./lib/i18n/index.svelte";
import { app } from "./state/app.svelte";
import { appearance } from "./state/appearance.svelte";
import { loadView } from "./views";
import "./styles/base.css";
import "./styles/tokens.css";
import "./styles/fonts.css";

const target = document.getElementById("app");
if (target) {
  const opened = new URLSearchParams(location.search);
  appearance.start();
  // In practice the phone can have a window of its own; it is the same page, and none of the app.
  if (opened.get("window") === "phone") void import("./phone").then(({ openPhone }) => openPhone(target));
  else {
    mount(App, { target });
    // The words come while Rust is asked what to show.
    void useLanguage(opened.get("lang") ?? "en");
    void app.start(loadView);
  }
}
