import { mount } from "svelte";
import App from "./App.svelte";
import { app } from "./state/app.svelte";
import { appearance } from "./state/appearance.svelte";
import { loadView } from "./views";
import "./styles/base.css";
import "./styles/tokens.css";
import "./styles/fonts.css";

const target = document.getElementById("app");
if (target) {
  appearance.start();
  mount(App, { target });
  void app.start(loadView);
}
