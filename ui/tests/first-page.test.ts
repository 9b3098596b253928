import { describe, expect, inject, test } from "vitest";
import { fakeRust, organisation } from "../dev/fake-rust";
import App from "../src/App.svelte";
import { type ForeseenKind, foreseen } from "../src/lib/foreseen";
import type { LanguageTag, Screen } from "../src/lib/generated/bindings";
import { useLanguage } from "../src/lib/i18n/index.svelte";
import { takeOver } from "../src/lib/take-over";
import { app } from "../src/state/app.svelte";
import { loadView } from "../src/views";
import { heading, press, screen, type, waitFor } from "./stage";

declare module "vitest" {
  interface ProvidedContext {
    drawn: Record<string, string>;
  }
}

const LOOK = { theme: "system", contrast: "system", scale: 100 } as const;
const signedOut: Screen = { kind: "signed_out", organisation, people: [] };

/** The page as it is painted, before any script of the app ran. */
function painted(kind: ForeseenKind, language: LanguageTag = "en"): HTMLElement {
  document.body.innerHTML = `<div id="app" data-screen="${kind}">${inject("drawn")[`${kind}.${language}`] ?? ""}</div>`;
  return document.getElementById("app") ?? document.body;
}

async function work(target: HTMLElement, kind: ForeseenKind, language: LanguageTag = "en"): Promise<void> {
  await useLanguage(language);
  await app.foresee(foreseen(kind, language, LOOK), loadView);
  takeOver(App, target);
}

describe("a page that was drawn in advance", () => {
  test.each([
    ["signed_out", "en", "Log in"],
    ["signed_out", "nl", "Inloggen"],
    ["signed_out", "de", "Anmelden"],
    ["first_start", "en", /Tweestap/],
    ["first_start", "nl", /Tweestap/],
    ["first_start", "de", /Tweestap/],
  ] as const)("%s in %s is whole without a script, and allowed by the content policy", (kind, language, words) => {
    const target = painted(kind, language);
    expect(target.querySelectorAll("h1")).toHaveLength(1);
    expect(target.textContent).toMatch(words);
    expect(target.querySelectorAll("[style], script")).toHaveLength(0);
  });

  test("has the quiet way in it, which can be pressed as early", async () => {
    fakeRust({ kind: "first_start", keychain: false });
    await import("../src/first");
    const target = painted("first_start");
    await press("We have a backup");
    await work(target, "first_start");
    await heading("Open a backup of your organisation");
    await app.start(loadView);
    // Whether there is a keychain was not known when it was pressed.
    await press("Choose the backup");
    await screen.findByRole("checkbox", { name: "Keep the key in a file in my user folder" });
  });

  test("asks of the key file in the set-up, however early that was chosen", async () => {
    fakeRust({ kind: "first_start", keychain: false });
    await import("../src/first");
    const target = painted("first_start");
    await press(/^Set up our organisation/);
    await work(target, "first_start");
    await heading("What is your organisation called?");
    await app.start(loadView);
    await screen.findByText("The key");
  });

  test("is taken over as it stands: what was typed, and where, stays and is sent", async () => {
    const rust = fakeRust(signedOut);
    const target = painted("signed_out");
    const field = target.querySelector<HTMLInputElement>("#address");
    field?.focus();
    if (field) field.value = "sanne@praktijk.example";
    await work(target, "signed_out");
    expect(document.querySelector("#address")).toBe(field);
    expect(document.activeElement).toBe(field);
    await app.start(loadView);
    expect(await screen.findByText(organisation.name)).toBeTruthy();
    expect(field?.value).toBe("sanne@praktijk.example");
    await type("Password", "rain on the roof");
    await press("Continue");
    await waitFor(() => expect(rust.sent.find(({ command }) => command === "log_in")?.args).toMatchObject({ address: "sanne@praktijk.example" }));
  });

  test("does what was pressed before it could", async () => {
    const rust = fakeRust(signedOut);
    await import("../src/first");
    const target = painted("signed_out");
    for (const [id, text] of [["address", "jo"], ["password", "rain on the roof"]] as const) {
      const field = target.querySelector<HTMLInputElement>(`#${id}`);
      if (field) field.value = text;
    }
    await press("Forgot password?");
    await press("Continue");
    await work(target, "signed_out");
    await app.start(loadView);
    await waitFor(() => expect(rust.sent.filter(({ command }) => command === "log_in").map(({ args }) => args["address"])).toEqual(["jo"]));
  });

  test("gives way where Rust says otherwise", async () => {
    fakeRust({ kind: "fault", fault: "key_missing" });
    const target = painted("signed_out");
    await work(target, "signed_out");
    await app.start(loadView);
    await waitFor(() => expect(document.querySelector("#password")).toBeNull());
  });

  test("gives the focus to its heading when nobody types", async () => {
    fakeRust(signedOut);
    const target = painted("signed_out");
    await work(target, "signed_out");
    expect(document.activeElement).toBe(await heading("Log in"));
  });
});
