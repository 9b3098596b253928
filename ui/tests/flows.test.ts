import { emit } from "@tauri-apps/api/event";
import { describe, expect, test } from "vitest";
import { done, locked, organisation, refused, session } from "../dev/fake-rust";
import { enrolment, NOW } from "../dev/people";
import { app } from "../src/state/app.svelte";
import { desk } from "../src/state/desk.svelte";
import { heading, press, screen, stage, type, waitFor } from "./stage";

const open = { kind: "open", session } as const;
const sent = (rust: Awaited<ReturnType<typeof stage>>) => rust.sent.map(({ command }) => command);

describe("switching on", () => {
  test("password, method, QR code and first code, recovery codes, one typed back", async () => {
    const rust = await stage(open, { on: false, page: "security" });
    await press("Switch on");
    await heading("Enter your password");
    await type("Password", "fietsbel-maandag-thee");
    await press("Continue");
    await heading("How do you want to get your codes?");
    expect((await screen.findByRole<HTMLInputElement>("radio", { name: "SMS" })).disabled).toBe(true);
    await press("Continue");
    await heading("Connect your authenticator app");
    await screen.findByText("Steps 3 and 4 of 5");
    await type("Code", "418 902");
    await press("Switch on two-step");
    await heading("Save your recovery codes");
    await press("Finish");
    expect((await screen.findByRole("alert")).textContent).toContain("Type one of the codes");
    await type("Type one of the codes here", "c2wj8 d5nkv 03zft");
    (await screen.findByRole("checkbox", { name: "I have saved the codes" })).click();
    await press("Finish");
    await screen.findByText("Two-step is on, and your recovery codes are saved.");
    expect(sent(rust).filter((command) => command === "begin")).toHaveLength(2);
    expect(rust.sent.find(({ command }) => command === "confirm_recovery_codes")?.args).toEqual({ typed: "c2wj8d5nkv03zft" });
  });

  test("stopping before the first code voids the key that was shown", async () => {
    const rust = await stage(open, { on: false, page: "switch_on" });
    await type("Password", "fietsbel-maandag-thee");
    await press("Continue");
    await heading("How do you want to get your codes?");
    await press("Continue");
    await heading("Connect your authenticator app");
    await press("Stop, change nothing");
    await heading("Security");
    await waitFor(() => expect(sent(rust)).toContain("stop_enrolment"));
  });

  test("leaving the codes says plainly what that means", async () => {
    const rust = await stage(open, { page: "renew_codes" });
    await type("Password", "fietsbel-maandag-thee");
    await press("Continue");
    await heading("Save your recovery codes");
    await press("Leave");
    await screen.findByText(/these codes are not confirmed/);
    expect(sent(rust)).not.toContain("leave_recovery_codes");
  });
});

describe("another phone", () => {
  test("asks the password, then the first code of the new one; the codes stay", async () => {
    const rust = await stage(open, { page: "security" });
    await press("Change the authenticator app");
    await heading("Enter your password");
    await type("Password", "fietsbel-maandag-thee");
    await press("Continue");
    await screen.findByText("Steps 2 and 3 of 3");
    await type("Code", "418902");
    await press("Use this phone from now on");
    await screen.findByText(/Your new phone is connected/);
    expect(sent(rust)).not.toContain("stop_enrolment");
  });

  test("right after a recovery code nothing more is asked", async () => {
    const rust = await stage({ kind: "open", session: { ...session, offers: [{ kind: "new_phone" }] } });
    rust.next("start_enrolment", done(enrolment));
    await press("Connect the app");
    await heading("Connect your authenticator app");
    await screen.findByText("Steps 1 and 2 of 2");
  });
});

describe("proofs", () => {
  test("switching off asks password and code, one page each, before the last confirmation", async () => {
    const rust = await stage(open, { page: "security" });
    await press("Switch off");
    await heading("Enter your password");
    await type("Password", "fietsbel-maandag-thee");
    await press("Continue");
    await heading("Enter the code from your app");
    await type("Code", "418902");
    await press("Continue");
    await heading("Switch off two-step?");
    expect(sent(rust)).not.toContain("switch_off");
    await press("Switch off two-step");
    await screen.findByText("Two-step is off.");
  });

  test("a recovery code stands in for the code", async () => {
    const rust = await stage(open, { page: "change_password" });
    await type("Password", "fietsbel-maandag-thee");
    await press("Continue");
    await press("I don’t have my phone");
    await type("Recovery code", "C2WJ8-D5NKV-03ZFT");
    await press("Continue");
    await heading("Choose a new password");
    expect(sent(rust)).toContain("prove_recovery_code");
  });

  test("stopping drops the challenge and returns to security", async () => {
    const rust = await stage(open, { page: "switch_off" });
    await heading("Enter your password");
    await press("Stop, change nothing");
    await heading("Security");
    expect(sent(rust)).toContain("drop_challenge");
  });

  test("a refusal at the beginning is told, with a way back", async () => {
    const rust = await stage(open);
    await heading("Profile");
    rust.next("begin", refused({ code: "required_here" }));
    desk.open("switch_off");
    expect((await screen.findByRole("alert")).textContent).toContain("Two-step is required for you.");
    await press("Back");
    await heading("Security");
  });
});

describe("after log-in", () => {
  test("a recovery log-in offers the new phone and says what is left", async () => {
    const offers = [{ kind: "used_recovery_code", left: 3 }, { kind: "new_phone" }] as const;
    await stage({ kind: "open", session: { ...session, offers: [...offers] } });
    await heading("Do you have a new phone?");
    await screen.findByText(/You have 3 left/);
    await press("Later");
    await heading("Profile");
  });

  test("no codes left is not skipped without a warning", async () => {
    await stage({ kind: "open", session: { ...session, offers: [{ kind: "no_codes" }] } });
    await heading("You have no recovery codes left");
    await press("Later");
    await screen.findByText(/only your organisation can let you in/);
    expect(screen.queryByRole("heading", { level: 1, name: "Profile" })).toBeNull();
  });
});

describe("the lock", () => {
  test("unlocking returns to the page that was kept", async () => {
    const rust = await stage(locked);
    await heading("Welcome back, Sanne");
    expect(document.body.textContent).not.toContain("de Vries");
    rust.next("take_draft", { page: "security", draft: "" });
    await type("Code", "418902");
    await press("Unlock");
    await heading("Security");
  });

  test("somebody else is warned about unfinished input before it is lost", async () => {
    const rust = await stage(locked);
    await press("Someone else? Log out");
    await screen.findByText(/has unfinished input/);
    expect(sent(rust)).not.toContain("log_out");
  });

  test("without unfinished input logging out is one press", async () => {
    const rust = await stage({ ...locked, has_draft: false });
    await press("Someone else? Log out");
    await heading("Log in");
    expect(sent(rust)).toContain("log_out");
  });
});

describe("the warning before the lock", () => {
  test("comes with the time, goes with one press, and that press is told to Rust", async () => {
    const rust = await stage(open);
    await heading("Profile");
    await emit("idle-warning", NOW + 120_000);
    await screen.findByText(/^Tweestap locks at \d\d:\d\d, in 2 minutes\.$/);
    await press("Stay");
    await waitFor(() => expect(screen.queryByText(/Tweestap locks at/)).toBeNull());
    expect(sent(rust)).toContain("activity");
  });

  test("goes when Rust says so", async () => {
    await stage(open);
    await emit("idle-warning", NOW + 120_000);
    await screen.findByText(/Tweestap locks at/);
    await emit("idle-warning", null);
    await waitFor(() => expect(screen.queryByText(/Tweestap locks at/)).toBeNull());
  });
});

test("a change of the session in Rust changes the screen", async () => {
  const rust = await stage(open);
  await heading("Profile");
  rust.show(locked);
  await emit("session-changed");
  await heading("Welcome back, Sanne");
});

describe("setting up", () => {
  test("each page says what is missing; the answers go in one request", async () => {
    const rust = await stage({ kind: "first_start", keychain: true });
    await press(/Set up our organisation/);
    await press("Continue");
    expect((await screen.findByRole("alert")).textContent).toContain("fill this in");
    await type("Name of the organisation", "Praktijk Merelhof");
    await press("Continue");
    await type("Name of the help desk", "Help desk");
    await type("Phone number", "030 555 01 42");
    await type("Hours", "Monday to Friday");
    await press("Continue");
    await type("Your name", "Youssef El Amrani");
    await type("E-mail address", "youssef@merelhof.example");
    await type("New password", "regenjas-tulp-kade");
    await press("Set up the organisation");
    await heading("Print your recovery key");
    const form = rust.sent.find(({ command }) => command === "set_up_organisation")?.args["form"];
    expect(form).toMatchObject({ organisation: "Praktijk Merelhof", help_desk_outside_hours: "", key_file: false });
  });

  test("a refused field leads back to its page", async () => {
    const rust = await stage({ kind: "first_start", keychain: false });
    rust.next("set_up_organisation", refused({ code: "fields", problems: [{ field: "help_desk_phone", problem: "too_long" }] }));
    await press(/Set up our organisation/);
    await type("Name of the organisation", "x");
    await press("Continue");
    await type("Name of the help desk", "x");
    await type("Phone number", "x");
    await type("Hours", "x");
    await press("Continue");
    await type("Your name", "x");
    await type("E-mail address", "x");
    await type("New password", "x");
    await press("Continue");
    (await screen.findByRole("checkbox")).click();
    await press("Set up the organisation");
    await heading("Whom do people call?");
    expect((await screen.findByRole("alert")).textContent).toContain("This is too long");
  });
});

test("without an answer from Rust there is a page, in every language", async () => {
  const rust = await stage({ kind: "signed_out", organisation, people: [] });
  rust.next("app_state", new Error("gone"));
  await app.refresh();
  await heading("Tweestap does not answer");
  await screen.findByText("Tweestap geeft geen antwoord");
});
