/** Makes a page work that was drawn in advance. What was typed and where, before it did, stays. */
import { type Component, flushSync, hydrate } from "svelte";

export function takeOver(page: Component, target: HTMLElement): void {
  const typed = [...target.querySelectorAll("input")].map((field) => ({ field, text: field.value }));
  const here = document.activeElement;
  hydrate(page, { target });
  flushSync();
  for (const { field, text } of typed) {
    if (text === "" || field.value === text) continue;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  // The heading takes the focus when a page comes up, but not from someone who types already.
  if (here instanceof HTMLInputElement && here.isConnected) here.focus({ preventScroll: true });
}
