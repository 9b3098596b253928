/** Puts the whole app on stage with the stand-in for Rust, and plays a person in front of it. */
import { cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach } from "vitest";
import { type FakeRust, fakeRust } from "../dev/fake-rust";
import App from "../src/App.svelte";
import type { NextPersonView, Screen } from "../src/lib/generated/bindings";
import { app } from "../src/state/app.svelte";
import { challenge } from "../src/state/challenge.svelte";
import type { Page } from "../src/state/desk.svelte";
import { loadView } from "../src/views";

// A failure says what was looked for, without the whole page.
configure({ getElementError: (message) => new Error(message ?? "not found"), asyncUtilTimeout: 5000 });
// happy-dom has no popovers: they are simply there.
HTMLElement.prototype.hidePopover ??= () => undefined;
afterEach(() => cleanup());

export async function stage(first: Screen, options: Parameters<typeof fakeRust>[1] & { page?: Page; input?: Record<string, unknown>; next?: NextPersonView } = {}): Promise<FakeRust> {
  const rust = fakeRust(first, options);
  challenge.forget();
  if (options.page) rust.next("take_draft", { page: options.page, draft: options.input ? JSON.stringify(options.input) : "" });
  if (options.next) rust.next("next_person", options.next);
  await app.start(loadView);
  render(App);
  return rust;
}

export async function type(label: string | RegExp, text: string): Promise<void> {
  await fireEvent.input(await screen.findByLabelText(label), { target: { value: text } });
}

export async function press(name: string | RegExp): Promise<void> {
  // Some buttons stand in the rail and in the top bar; the style sheet shows one of them.
  const [button] = await screen.findAllByRole("button", { name });
  if (button) await fireEvent.click(button);
}

export async function heading(text: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole("heading", { level: 1, name: text });
}

export { fireEvent, screen, waitFor };
