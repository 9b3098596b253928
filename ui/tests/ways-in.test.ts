import { describe, expect, test } from "vitest";
import { code, done, locked, organisation, refused, session } from "../dev/fake-rust";
import { NOW, securityOn } from "../dev/people";
import type { Screen } from "../src/lib/generated/bindings";
import { app } from "../src/state/app.svelte";
import { heading, press, screen, stage, type, waitFor } from "./stage";

type Rust = Awaited<ReturnType<typeof stage>>;
const signedOut: Screen = { kind: "signed_out", organisation, people: [] };
const sms = { kind: "sms", number_ends_in: "12" } as const;
const count = (rust: Rust, command: string): number => rust.sent.filter((each) => each.command === command).length;
const argsOf = (rust: Rust, command: string) => rust.sent.filter((each) => each.command === command).map(({ args }) => args);
const both = [
  { method: "app", why_not: null },
  { method: "sms", why_not: null },
] as const;

describe("forgot password", () => {
  test("the answer is the same whatever the address is, and leads to the code with the address filled in", async () => {
    const rust = await stage(signedOut);
    await press("Forgot password?");
    await press("Ask for a code");
    expect((await screen.findByRole("alert")).textContent).toContain("Enter your e-mail address or log-in name");
    expect(count(rust, "request_password_code")).toBe(0);
    await type("E-mail address", "nobody@mail.example");
    await press("Ask for a code");
    await heading("Look for a code in your mail");
    await screen.findByText("030 555 01 42", { selector: ".phone" });
    await press("Enter the code you got");
    expect((await screen.findByLabelText<HTMLInputElement>("E-mail address")).value).toBe("nobody@mail.example");
  });

  test("code, second step, new password, and nobody is logged in by it", async () => {
    const rust = await stage(signedOut);
    await press(/I have a welcome code/);
    await heading("Enter the code you got");
    await type("E-mail address", session.address);
    await type("Code", "abcd-2345");
    rust.next("enter_issued_code", done(null));
    rust.show({ kind: "recover", organisation, address: session.address, asks: { kind: "app" }, first: false, wait: null, suspended: false });
    await press("Continue");
    await heading("Enter the code from your app");
    await screen.findByText("Step 2 of 3");
    expect(argsOf(rust, "enter_issued_code")).toEqual([{ address: session.address, code: "abcd2345" }]);
    rust.next("enter_code", done(null));
    rust.show({ kind: "recover", organisation, address: session.address, asks: null, first: false, wait: null, suspended: false });
    await type("Code", "418902");
    await press("Continue");
    await heading("Choose a new password");
    await screen.findByText("Step 3 of 3");
    await press("Save the password");
    expect((await screen.findByRole("alert")).textContent).toContain("Enter the password");
    await type("New password", "regenjas-tulp-kade");
    await press("Save the password");
    await heading("Your new password is saved");
    await press("Log in");
    expect((await screen.findByLabelText<HTMLInputElement>("E-mail address")).value).toBe(session.address);
  });

  test("a wrong code says that address and code do not belong together; a wait takes the field’s place", async () => {
    const rust = await stage(signedOut);
    await press(/I have a welcome code/);
    await heading("Enter the code you got");
    await type("E-mail address", session.address);
    await type("Code", "abcd2345");
    rust.next("enter_issued_code", refused({ code: "wrong_code", tries_before_wait: null, wait_until: null, suspended: false, look_at_clock: false, clock_hint: null }), refused({ code: "wait", counter: "code", until: NOW + 30_000 }));
    await press("Continue");
    expect((await screen.findByRole("alert")).textContent).toContain("Address and code do not belong together");
    await press("Continue");
    await screen.findByText(/You can try again at/);
    expect(screen.queryByLabelText("Code")).toBeNull();
  });

  test("stopping in the middle goes back to the log-in", async () => {
    const rust = await stage({ kind: "recover", organisation, address: session.address, asks: null, first: true, wait: null, suspended: false });
    await heading("Choose your password");
    await press("Stop, change nothing");
    await heading("Log in");
    expect(count(rust, "start_again")).toBe(1);
  });
});

describe("a code by SMS", () => {
  const places: [where: string, first: Screen][] = [
    ["log-in", { ...code, from: sms }],
    ["the lock", { ...locked, asks: sms }],
    ["a new password", { kind: "recover", organisation, address: session.address, asks: sms, first: false, wait: null, suspended: false }],
  ];
  test.each(places)("is sent once on reaching %s", async (_, first) => {
    const rust = await stage(first);
    await screen.findByText(/We sent an SMS to the number that ends in 12/);
    await press("I don’t have my phone");
    await press("Use the code from the SMS");
    await screen.findByText(/We sent an SMS to the number that ends in 12/);
    expect(count(rust, "send_code")).toBe(1);
  });

  test("is sent once where it is asked before something that matters", async () => {
    const rust = await stage({ kind: "open", session }, { page: "switch_off" });
    const { two_step } = securityOn;
    if (two_step.kind === "on") rust.security = { ...securityOn, two_step: { ...two_step, method: "sms", number_ends_in: "12" } };
    await type("Password", "fietsbel-maandag-thee");
    await press("Continue");
    await heading("Enter the code from the SMS");
    await screen.findByText(/We sent an SMS/);
    expect(count(rust, "send_code")).toBe(1);
  });

  test("is not sent while there is a wait", async () => {
    const rust = await stage({ ...code, from: sms, wait: NOW + 60_000 });
    await screen.findByText(/You can try again at/);
    expect(count(rust, "send_code")).toBe(0);
  });

  test("again has a page of its own with the time, and goes back once it was sent", async () => {
    const rust = await stage({ ...code, from: sms });
    rust.next("send_code", done({ number: "12", again_at: NOW - 1, expires_at: NOW + 600_000 }));
    await press("I did not get an SMS");
    await heading("Did you not get an SMS?");
    await press("Send again");
    await heading("Enter the code from the SMS");
    expect(count(rust, "send_code")).toBe(2);
  });

  test("what was not delivered is told with what to do, and the recovery code stays a way on", async () => {
    const rust = await stage(signedOut);
    rust.next("send_code", refused({ code: "not_delivered", why: "unreachable" }));
    rust.show({ ...code, from: sms });
    await app.refresh();
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("The SMS was not sent");
    expect(alert.textContent).toContain("use a recovery code");
    await press("I don’t have my phone");
    await heading("Enter a recovery code");
  });
});

describe("SMS when switching on", () => {
  const open: Screen = { kind: "open", session: { ...session, methods: [...both] } };

  test("a number, then the code with the number in full; another number goes back", async () => {
    const rust = await stage(open, { page: "switch_on", on: false });
    await type("Password", "fietsbel-maandag-thee");
    await press("Continue");
    (await screen.findByRole("radio", { name: "SMS" })).click();
    await press("Continue");
    await heading("Which number gets the codes?");
    await press("Send a code");
    expect((await screen.findByRole("alert")).textContent).toContain("Enter a mobile number");
    rust.next("start_sms_enrolment", refused({ code: "fields", problems: [{ field: "number", problem: "not_mobile" }] }));
    await type("Mobile number", "030 555 01 42");
    await press("Send a code");
    expect((await screen.findByRole("alert")).textContent).toContain("This number cannot get SMS");
    await type("Mobile number", "06 12 34 56 12");
    await press("Send a code");
    await heading("Enter the code from the SMS");
    await screen.findByText("+31 6 12345612");
    await press("Use another number");
    await heading("Which number gets the codes?");
    await press("Send a code");
    await type("Code", "418902");
    await press("Switch on two-step");
    await heading("Save your recovery codes");
    expect(argsOf(rust, "confirm_enrolment")).toEqual([{ code: "418902" }]);
  });

  const reasons: [why: "no_gateway" | "switched_off", words: RegExp][] = [
    ["no_gateway", /has not set up an SMS gateway/],
    ["switched_off", /does not offer this/],
  ];
  test.each(reasons)("where it is not possible (%s) the page says why", async (why, words) => {
    await stage({ kind: "open", session: { ...session, methods: [both[0], { method: "sms", why_not: why }] } }, { page: "switch_on", on: false });
    await type("Password", "fietsbel-maandag-thee");
    await press("Continue");
    await screen.findByText(words);
    expect((await screen.findByRole<HTMLInputElement>("radio", { name: "SMS" })).disabled).toBe(true);
  });

  test("where the app is off, SMS is the one that is chosen", async () => {
    await stage({ kind: "open", session: { ...session, methods: [{ method: "app", why_not: "switched_off" }, both[1]] } }, { page: "switch_on", on: false });
    await type("Password", "fietsbel-maandag-thee");
    await press("Continue");
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>("radio", { name: "SMS" }).checked).toBe(true));
  });
});
