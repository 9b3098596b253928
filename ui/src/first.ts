/**
 * All that a first page runs before it is painted: it takes on its look, and remembers what is pressed meanwhile. What
 * makes it work is loaded once it stands there: scripts that are read while the page is drawn hold it up by more than
 * they need themselves.
 */
import { lookOf, wear } from "./lib/look";

/** A window that is never painted still gets its scripts. */
const AT_LATEST = 2000;

wear(lookOf(new URLSearchParams(location.search)));

const scripts = document.querySelector<HTMLScriptElement>("script[data-then]")?.dataset["then"];
let begun = false;

/** Whoever takes the page over presses it again. Return in a field presses the form's button. */
function remember(event: Event): void {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-screen] button:not([popovertarget])") : null;
  if (!button) return;
  event.preventDefault();
  document.querySelector("[data-pressed]")?.removeAttribute("data-pressed");
  button.dataset["pressed"] = "";
}

addEventListener("click", remember, { capture: true });

function begin(): void {
  if (begun || !scripts) return;
  begun = true;
  void import(/* @vite-ignore */ scripts);
}

// The first frame is asked for when the window is shown; what comes after the second is after the first was painted.
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(begin)));
setTimeout(begin, AT_LATEST);
