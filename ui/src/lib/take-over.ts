/** Makes a page work that was drawn in advance. What was typed, where, and what was pressed before it did, counts. */
import { type Component, flushSync, hydrate } from "svelte";

export function takeOver(page: Component, target: HTMLElement): void {
  const typed = [...target.querySelectorAll("input")].map((field) => ({ field, text: field.value }));
  const here = document.activeElement;
  hydrate(page, { target });
  flushSync();
  for (const { field, text } of typed) {
    if (text === "") continue;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  // The heading takes the focus when a page comes up, but not from someone who types already.
  if (here instanceof HTMLInputElement && here.isConnected) here.focus({ preventScroll: true });
  // From here on a press is a press; until now src/first.ts kept it.
  delete target.dataset["screen"];
  const pressed = target.querySelector<HTMLElement>("[data-pressed]");
  pressed?.removeAttribute("data-pressed");
  pressed?.click();
}
