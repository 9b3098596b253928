import { emit } from "@tauri-apps/api/event";
import { describe, expect, test } from "vitest";
import { done, refused, session } from "../dev/fake-rust";
import { settings, settingsPage, settingsWithDelivery } from "../dev/organisation";
import { NOW } from "../dev/people";
import type { SettingsView, SmsGatewayView } from "../src/lib/generated/bindings";
import { gatewayDraft, gatewayNeedsSecret, gatewayOf, gatewayProblems, mailDraft, mailProblems, withProvider } from "../src/lib/delivery";
import { changesOf, draftOf, problemsOf, settingsOf } from "../src/lib/settings";
import { app } from "../src/state/app.svelte";
import { OrganisationSettings } from "../src/state/organisation.svelte";
import { idle } from "../src/state/idle.svelte";
import { fireEvent, heading, press, screen, stage, type, waitFor } from "./stage";

type Rust = Awaited<ReturnType<typeof stage>>;
const open = { kind: "open", session: { ...session, role: "help_desk" } } as const;
const argsOf = (rust: Rust, command: string) => rust.sent.filter((each) => each.command === command).map(({ args }) => args);

async function prove(): Promise<void> {
  await heading("Enter your password");
  await type("Password", "regenjas-tulp-kade");
  await press("Continue");
  await heading("Enter the code from your app");
  await type("Code", "418902");
  await press("Continue");
}

async function tab(name: string): Promise<void> {
  await fireEvent.click(await screen.findByRole("tab", { name }));
}

test("each role says how many have two-step on", async () => {
  await stage(open, { page: "organisation" });
  await screen.findByText("12 of 31 have it on");
  await screen.findByText("2 of 2 have it on");
});

describe("languages", () => {
  const languageTab = async (): Promise<Rust> => {
    const rust = await stage(open, { page: "organisation" });
    await tab("Language and log");
    return rust;
  };
  const uncheck = async (name: string): Promise<void> => void (await fireEvent.click(await screen.findByLabelText(name)));

  test("one that is no longer offered is told, proven and sent", async () => {
    const rust = await languageTab();
    await uncheck("Deutsch");
    await screen.findByText("Deutsch is no longer offered");
    await press("Save");
    await prove();
    await waitFor(() => expect((argsOf(rust, "change_settings").at(-1)?.["to"] as SettingsView).languages).toEqual(["en", "nl"]));
  });

  test("the last one stays, and messages keep to what is offered", async () => {
    const rust = await languageTab();
    await uncheck("Nederlands");
    await press("Save");
    expect((await screen.findByRole("alert")).textContent).toContain("Messages need a language that people can choose");
    await uncheck("English");
    await uncheck("Deutsch");
    await press("Save");
    expect((await screen.findByRole("alert")).textContent).toContain("Leave at least one language on");
    expect(argsOf(rust, "change_settings")).toEqual([]);
  });

  test("the log-in page has those that are offered; one alone is no choice", async () => {
    const rust = await stage({ kind: "signed_out", organisation: open.session.organisation, people: [] });
    rust.view = { ...rust.view, languages: ["en", "de"] };
    await app.refresh();
    await screen.findByRole("button", { name: "Language: English" });
    expect(screen.queryByText("Nederlands")).toBeNull();
    rust.view = { ...rust.view, languages: ["en"] };
    await app.refresh();
    await waitFor(() => expect(screen.queryByRole("button", { name: /Language/ })).toBeNull());
  });
});

describe("the settings as they are typed", () => {
  test("nothing changed is the same settings again, whatever they are", () => {
    const odd: SettingsView = { ...settings, log_kept_for_days: 400, two_step: { ...settings.two_step, client: { kind: "not_available" } } };
    for (const each of [settings, odd]) {
      expect(settingsOf(draftOf(each), each)).toEqual(each);
      expect(problemsOf(draftOf(each), each)).toEqual([]);
    }
  });

  const wrong: [name: string, field: string, change: (draft: ReturnType<typeof draftOf>) => void][] = [
    ["days of grace that are no number", "days-therapist", (draft) => (draft.days.therapist = "x")],
    ["more days than a year", "days-therapist", (draft) => (draft.days.therapist = "366")],
    ["fewer minutes than five", "minutes-client", (draft) => (draft.minutes.client = "4")],
    ["more minutes than an hour", "minutes-help_desk", (draft) => (draft.minutes.help_desk = "61")],
    ["half a minute", "minutes-help_desk", (draft) => (draft.minutes.help_desk = "7.5")],
    ["no years", "years", (draft) => (draft.years = "0")],
  ];
  test.each(wrong)("%s", (_, field, change) => {
    const draft = draftOf(settings);
    change(draft);
    expect(problemsOf(draft, settings).map((each) => each.field)).toEqual([field]);
  });

  test("days of a role that is not required are nobody's mistake", () => {
    const draft = draftOf(settings);
    draft.days.client = "";
    expect(problemsOf(draft, settings)).toEqual([]);
    expect(changesOf(draft, settings)).toEqual([]);
  });
});

describe("saving", () => {
  test("says what changes and what is asked, asks it, and sends every setting once", async () => {
    const rust = await stage(open, { page: "organisation" });
    await type("Minutes without input for the help desk", "45");
    await screen.findByText("lock after 45 minutes instead of 60 for the help desk");
    await screen.findByText("Asked for when saving: password and code.");
    await press("Save");
    await prove();
    await screen.findByText("The settings are saved and count from now on.");
    expect(argsOf(rust, "change_settings").at(-1)).toEqual({ to: { ...settings, inactivity_minutes: { client: 60, therapist: 60, help_desk: 45 } } });
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  test("undo brings back what is stored", async () => {
    const rust = await stage(open, { page: "organisation" });
    await fireEvent.click(await screen.findByRole("radio", { name: "Strict" }));
    await press("Undo");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Undo" })).toBeNull());
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Standard" }).checked).toBe(true);
    expect(argsOf(rust, "change_settings")).toEqual([]);
  });

  test("stopping at the proofs keeps the unsaved changes", async () => {
    await stage(open, { page: "organisation" });
    await type("Minutes without input for clients", "30");
    await press("Save");
    await heading("Enter your password");
    expect(screen.queryByText(/lock after 30 minutes/)).toBeNull();
    await press("Stop, change nothing");
    await screen.findByText(/lock after 30 minutes instead of 60 for clients/);
  });

  test("what is wrong is not sent, and the summary leads to a field that is on screen", async () => {
    const rust = await stage(open, { page: "organisation" });
    await tab("Language and log");
    await type("How long the log is kept", "50");
    await tab("Recovery key");
    await press("Save");
    expect((await screen.findByRole("alert")).textContent).toContain("Enter a number of years from 1 to 20");
    expect(document.getElementById("years")).not.toBeNull();
    expect(argsOf(rust, "change_settings")).toEqual([]);
  });

  test("a field that Rust refuses opens its part", async () => {
    const rust = await stage(open, { page: "organisation" });
    await tab("Help desk");
    await type("Name of the organisation", " ");
    await tab("Two-step rules");
    rust.next("change_settings", refused({ code: "fields", problems: [{ field: "organisation", problem: "empty" }] }));
    await press("Save");
    expect((await screen.findByRole("alert")).textContent).toContain("Name of the organisation: fill this in");
    expect(document.getElementById("name")).not.toBeNull();
  });

  test("unfinished changes come back after a lock, in their part", async () => {
    const draft = { ...draftOf(settings), help_desk_phone: "030 111 22 33" };
    const rust = await stage(open, { page: "organisation", input: { tab: "help_desk", draft, gateway: null, mail: null } });
    expect((await screen.findByLabelText<HTMLInputElement>("Number to call")).value).toBe("030 111 22 33");
    await screen.findByText("number of the help desk");
    expect(argsOf(rust, "change_settings")).toEqual([]);
  });

  test("the warning before a lock stands in the place of the unsaved changes", async () => {
    await stage(open, { page: "organisation" });
    await type("Minutes without input for clients", "30");
    await screen.findByRole("button", { name: "Undo" });
    await emit("idle-warning", NOW + 120_000);
    await screen.findByRole("button", { name: "Stay" });
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    idle.locksAt = null;
    await screen.findByRole("button", { name: "Undo" });
  });
});

describe("two-step for a role", () => {
  test("says from when it counts, and that another number of days counts anew", async () => {
    await stage(open, { page: "organisation" });
    await screen.findByText("In force on 29 November 2026, in 5 days.");
    await type("Days of grace for therapists", "30");
    await screen.findByText("The days count from saving.");
  });
});

describe("the gateway", () => {
  const stored = settingsWithDelivery.sms as SmsGatewayView;
  const presets = settingsPage.presets;

  test("what is stored goes back as it was, without its secret", () => {
    expect(gatewayOf(gatewayDraft(stored, presets))).toEqual(stored);
    expect(gatewayProblems(gatewayDraft(stored, presets), stored)).toEqual([]);
  });

  const anew: [name: string, to: Partial<SmsGatewayView>, needed: boolean][] = [
    ["another sender", { from: "De Brug" }, false],
    ["another time-out", {}, false],
    ["another address", { url: "https://other.example/" }, true],
    ["another template", { template: "to={to}&text={text}" }, true],
    ["another method", { method: "PUT" }, true],
    ["another way for the key", { authentication: { kind: "bearer" } }, true],
    ["another header", { authentication: { kind: "header", name: "X-Other" } }, true],
  ];
  test.each(anew)("%s", (_, to, needed) => {
    const draft = { ...gatewayDraft(stored, presets), ...to };
    expect(gatewayNeedsSecret(draft, stored)).toBe(needed);
    expect(gatewayProblems(draft, stored).map((each) => each.field)).toEqual(needed ? ["gateway-secret"] : []);
  });

  const bad: [name: string, to: Partial<ReturnType<typeof gatewayDraft>>, field: string][] = [
    ["an address without https", { url: "http://gw.example/" }, "gateway-url"],
    ["a place of the address that is not filled in", { url: "https://api.example/{workspace}/" }, "gateway-url"],
    ["a template without the number", { template: "{text}" }, "gateway-template"],
    ["a template without the text", { template: "{to}" }, "gateway-template"],
    ["no user", { authentication: { kind: "basic", user: " " } }, "gateway-user"],
    ["no time-out", { timeout: "0" }, "gateway-timeout"],
    ["a value without its place", { success: { pointer: "", value: "0" } }, "gateway-pointer"],
  ];
  test.each(bad)("refuses %s", (_, to, field) => {
    expect(gatewayProblems({ ...gatewayDraft(stored, presets), secret: "s", ...to }, null).map((each) => each.field)).toEqual([field]);
  });

  test("this computer itself needs no https", () => {
    expect(gatewayProblems({ ...gatewayDraft(stored, presets), secret: "s", url: "http://127.0.0.1:9090/sms" }, null)).toEqual([]);
    expect(gatewayProblems({ ...gatewayDraft(stored, presets), secret: "s", url: "http://127.0.0.1.evil.example/sms" }, null)).toHaveLength(1);
  });

  test("another provider brings its own way, and keeps the sender", () => {
    const draft = withProvider({ ...gatewayDraft(stored, presets), from: "Merelhof" }, "twilio", presets);
    expect(draft).toMatchObject({ preset: "twilio", format: "form", authentication: { kind: "basic" }, from: "Merelhof" });
  });

  test("one that is not in the list begins plainly, not in the way of the one before", () => {
    const draft = withProvider({ ...gatewayDraft(null, presets), from: "Merelhof", secret: "s" }, "custom", presets);
    expect(gatewayDraft(null, presets).authentication.kind).not.toBe("bearer");
    expect(draft).toMatchObject({ preset: "custom", url: "https://", authentication: { kind: "bearer" }, success: null, from: "Merelhof", secret: "s" });
    expect(draft.template).toContain('"to":"{to}"');
  });

  test("is set up with a secret that is neither kept nor shown again, then tested", async () => {
    const rust = await stage(open, { page: "organisation" });
    await tab("SMS and mail");
    await fireEvent.click((await screen.findAllByRole("button", { name: "Set up" }))[0] as HTMLElement);
    await press("Save the gateway");
    expect((await screen.findByRole("alert")).textContent).toContain("Key or token: fill this in");
    await type("Key or token", "s3cret-token");
    await type("Sender", "Merelhof");
    await press("Save the gateway");
    await prove();
    await screen.findByText("The SMS gateway is saved. Send a test now.");
    expect(argsOf(rust, "change_sms_gateway").at(-1)).toMatchObject({ to: { preset: "cm", secret: "s3cret-token", from: "Merelhof" } });
    expect(JSON.stringify(argsOf(rust, "keep_draft"))).not.toContain("s3cret-token");
    await press("Send a test");
    await press("Send it");
    expect((await screen.findByRole("alert")).textContent).toContain("Fill in where the test goes");
    rust.next("send_test_sms", refused({ code: "not_delivered", why: "not_authenticated" }));
    await type("Mobile number for the test", "06 12345678");
    await press("Send it");
    await waitFor(async () => expect((await screen.findByRole("alert")).textContent).toMatch(/does not accept our key.* type the secret again/));
    await press("Send it");
    await screen.findByText(/The sending service has taken it/);
  });

  test("what Rust finds stands at its field, also behind the fold", async () => {
    const rust = await stage(open, { page: "organisation" });
    await tab("SMS and mail");
    await fireEvent.click((await screen.findAllByRole("button", { name: "Set up" }))[0] as HTMLElement);
    await type("Key or token", "s3cret-token");
    await type("Sender", "Merelhof");
    rust.next("change_sms_gateway", refused({ code: "fields", problems: [{ field: "gateway_template", problem: "no_place" }, { field: "gateway_url", problem: "not_protected" }] }));
    await press("Save the gateway");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("The number and the text each need a place in it");
    expect(alert.textContent).toContain("The address has to begin with https");
    for (const id of ["gateway-template", "gateway-url"]) expect(document.getElementById(id)?.getAttribute("aria-invalid")).toBe("true");
    expect(document.querySelector("details")?.open).toBe(true);
  });

  test("is taken away only after the question", async () => {
    const rust = await stage(open, { page: "organisation", settings: settingsWithDelivery });
    await tab("SMS and mail");
    await fireEvent.click((await screen.findAllByRole("button", { name: "Remove" }))[0] as HTMLElement);
    expect(argsOf(rust, "change_sms_gateway")).toEqual([]);
    await press("Remove it");
    await prove();
    await screen.findByText("The SMS gateway was removed.");
    expect(argsOf(rust, "change_sms_gateway").at(-1)).toEqual({ to: null });
  });
});

test("no secret is kept over a lock", () => {
  const kept = new OrganisationSettings();
  kept.gateway = { ...gatewayDraft(settingsWithDelivery.sms, []), secret: "s3cret-token" };
  kept.mail = { ...mailDraft(settingsWithDelivery.mail), secret: "s3cret-word" };
  expect(JSON.stringify(kept.kept())).not.toContain("s3cret");
  expect(kept.kept()).toMatchObject({ gateway: { from: "Merelhof" }, mail: { user: "tweestap" } });
});

describe("the mail server", () => {
  const stored = settingsWithDelivery.mail;
  const rows: [name: string, to: Partial<ReturnType<typeof mailDraft>>, fields: string[]][] = [
    ["as it is stored", {}, []],
    ["another host needs the password anew", { host: "mail.other.example" }, ["mail-secret"]],
    ["another port too", { port: "587" }, ["mail-secret"]],
    ["a port that is none", { port: "70000", secret: "s" }, ["mail-port"]],
    ["a sender that is no address", { from: "tweestap" }, ["mail-from"]],
    ["nobody logs in on this computer", { host: "localhost", port: "25", user: "", security: "none" }, []],
  ];
  test.each(rows)("%s", (_, to, fields) => {
    expect(mailProblems({ ...mailDraft(stored), ...to }, stored).map((each) => each.field)).toEqual(fields);
  });
});

test("a sent setting is told as done only by Rust", async () => {
  const rust = await stage(open, { page: "organisation" });
  rust.next("change_settings", done(null));
  await fireEvent.click(await screen.findByRole("checkbox", { name: "One special character as well" }));
  await screen.findByText("passwords with a special character");
  expect(screen.queryByText("The settings are saved and count from now on.")).toBeNull();
});
