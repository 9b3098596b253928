import { describe, expect, test } from "vitest";
import { code, locked, organisation, refused } from "../dev/fake-rust";
import { NOW } from "../dev/people";
import type { Screen } from "../src/lib/generated/bindings";
import { app } from "../src/state/app.svelte";
import { fireEvent, heading, press, screen, stage, type, waitFor } from "./stage";

const signedOut: Screen = { kind: "signed_out", organisation, people: [] };
const summary = () => screen.findByRole("alert");

describe("the error summary", () => {
  test("has the focus, names every field in its own words, and leads to it", async () => {
    await stage(signedOut);
    await press("Continue");
    await waitFor(async () => expect(document.activeElement).toBe(await summary()));
    expect(document.title).toMatch(/^Error: /);
    expect((await screen.findByLabelText("Password")).getAttribute("aria-invalid")).toBe("true");
    await fireEvent.click(await screen.findByRole("link", { name: "Enter the password" }));
    expect(document.activeElement).toBe(await screen.findByLabelText("Password"));
  });

  test("takes the focus again when the same thing is wrong twice", async () => {
    await stage(signedOut);
    await press("Continue");
    await waitFor(async () => expect(document.activeElement).toBe(await summary()));
    (await screen.findByLabelText("Password")).focus();
    await press("Continue");
    await waitFor(async () => expect(document.activeElement).toBe(await summary()));
  });

  test("a wrong log-in says the same for address and password, and empties only the password", async () => {
    const rust = await stage(signedOut);
    rust.next("log_in", refused({ code: "wrong_credentials", wait_until: null, closed: false }));
    await type("E-mail address", "sanne@merelhof.example");
    await type("Password", "verkeerd wachtwoord");
    await press("Continue");
    expect((await summary()).textContent).toContain("The address or the password is not right. Check both and try again.");
    expect((await screen.findByLabelText<HTMLInputElement>("E-mail address")).value).toBe("sanne@merelhof.example");
    expect((await screen.findByLabelText<HTMLInputElement>("Password")).value).toBe("");
  });
});

describe("a wrong password shows at once what it leads to", () => {
  const send = async (button: string): Promise<void> => {
    await type("Password", "verkeerd wachtwoord");
    await press(button);
  };

  test("at log-in the wait takes the field's place, and the field comes back", async () => {
    const rust = await stage(signedOut);
    rust.next("log_in", refused({ code: "wrong_credentials", wait_until: NOW + 900, closed: false }));
    await type("E-mail address", "sanne@merelhof.example");
    await send("Continue");
    await screen.findByRole("heading", { name: "Too many wrong passwords" });
    expect(screen.queryByLabelText("Password")).toBeNull();
    expect(await screen.findByText(/You can try again at \d\d:\d\d/)).toBeTruthy();
    await screen.findByLabelText("Password", {}, { timeout: 4000 });
  });

  test("on the lock too", async () => {
    const rust = await stage({ ...locked, asks: null });
    rust.next("unlock_with_password", refused({ code: "wrong_password", wait_until: NOW + 60_000, closed: false }));
    await send("Unlock");
    await screen.findByRole("heading", { name: "Too many wrong passwords" });
    expect(screen.queryByLabelText("Password")).toBeNull();
  });

  test("the hundredth leaves only the way with a code", async () => {
    const rust = await stage(signedOut);
    rust.next("log_in", refused({ code: "wrong_credentials", wait_until: null, closed: true }));
    await type("E-mail address", "sanne@merelhof.example");
    await send("Continue");
    expect((await summary()).textContent).toContain("Forgot password?");
  });
});

describe("the code page", () => {
  const cases: [name: string, refusal: Parameters<typeof refused>[0], says: string][] = [
    ["letters", { code: "malformed_code", what: "characters" }, "Use 6 digits only"],
    ["a wrong code", { code: "wrong_code", tries_before_wait: 2, wait_until: null, suspended: false, look_at_clock: false, clock_hint: null }, "This code is not right or has expired. Try again with the newest code."],
    ["a used code", { code: "used_already", next_at: NOW + 12_000 }, "This code was used already. Wait for the next one: 1"],
    ["a clock that differs", { code: "wrong_code", tries_before_wait: null, wait_until: null, suspended: false, look_at_clock: true, clock_hint: { ahead: true, minutes: 2 } }, "Your codes fit a clock 2\u00a0min ahead."],
    ["two wrong codes", { code: "wrong_code", tries_before_wait: 1, wait_until: null, suspended: false, look_at_clock: true, clock_hint: null }, "Compare the clocks"],
    ["a full disk", { code: "expired" }, "This took too long. Start again."],
  ];
  test.each(cases)("%s", async (_name, refusal, says) => {
    const rust = await stage(code);
    rust.next("enter_code", refused(refusal));
    await type("Code", "418 902");
    await press("Log in");
    await waitFor(() => expect(document.querySelector("main")?.textContent).toContain(says));
  });

  test("sends the code without its space, and nothing when there is nothing", async () => {
    const rust = await stage(code);
    await press("Log in");
    expect(rust.sent.some(({ command }) => command === "enter_code")).toBe(false);
    await type("Code", "418 902");
    await press("Log in");
    await waitFor(() => expect(rust.sent.find(({ command }) => command === "enter_code")?.args).toEqual({ code: "418902" }));
  });

  test("a wait takes the field away, tells the clock time, and gives the field back", async () => {
    const rust = await stage(code);
    rust.next("enter_code", refused({ code: "wait", counter: "code", until: NOW + 900 }));
    await type("Code", "418902");
    await press("Log in");
    await screen.findByRole("heading", { name: "Too many wrong codes" });
    expect(screen.queryByLabelText("Code")).toBeNull();
    expect(await screen.findByText(/You can try again at \d\d:\d\d/)).toBeTruthy();
    await screen.findByLabelText("Code", {}, { timeout: 4000 });
  });

  test("the third wrong code shows its wait at once, and the tenth that codes are stopped", async () => {
    const rust = await stage(code);
    const wrong = { code: "wrong_code", tries_before_wait: null, look_at_clock: false, clock_hint: null } as const;
    rust.next("enter_code", refused({ ...wrong, wait_until: NOW + 900, suspended: false }), refused({ ...wrong, wait_until: null, suspended: true }));
    await type("Code", "418902");
    await press("Log in");
    await screen.findByRole("heading", { name: "Too many wrong codes" });
    expect(screen.queryByLabelText("Code")).toBeNull();
    await type("Code", "418903");
    await press("Log in");
    await press("Use a recovery code");
    await heading("Enter a recovery code");
  });

  test("a suspended app leaves only the recovery code", async () => {
    await stage({ ...code, suspended: true });
    await heading("Enter the code from your app");
    expect(screen.queryByLabelText("Code")).toBeNull();
    await press("Use a recovery code");
    await heading("Enter a recovery code");
  });

  test("a name with markup is text", async () => {
    await stage({ ...code, name: '<img src=x onerror="alert(1)">' });
    await screen.findByText('Not <img src=x onerror="alert(1)">? Start again');
    expect(document.querySelector("main img")).toBeNull();
  });
});

test("the language of the page follows the choice", async () => {
  await stage(signedOut);
  await app.choose("nl");
  await heading("Inloggen");
  expect(document.documentElement.lang).toBe("nl");
  await app.choose("en");
});
