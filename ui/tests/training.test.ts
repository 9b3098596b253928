/** The training mode: what the window shows of the trainer's desk and of the simulated phone. Rust does everything else. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fakeRust, organisation, people, session } from "../dev/fake-rust";
import { helpDeskRun, phoneView, practiceOf, trainingView } from "../dev/training";
import { useMessages } from "../src/lib/i18n/index.svelte";
import { faultWords } from "../src/lib/scenario-faults";
import { SKIPS, skipShort, skipWords } from "../src/lib/skips";
import type { ScenarioFaultView } from "../src/lib/generated/bindings";
import { Phone } from "../src/state/phone.svelte";
import { training, Training } from "../src/state/training.svelte";
import { heading, press, screen, stage, type, waitFor } from "./stage";

const signedOut = { kind: "signed_out", organisation, people } as const;
const practice = (playing: string | null, change?: Parameters<typeof practiceOf>[1]) => ({ practice: true, training: practiceOf(playing, change) });

afterEach(() => {
  training.toApp();
  training.trouble = null;
  training.view = null;
});

describe("the panel", () => {
  test("shows the steps as Rust ticked them, and the hint once it is given", async () => {
    await stage(signedOut, practice("new_phone"));
    const now = await screen.findByText("Enter the first code from the app", { selector: "li span" });
    expect(now.closest("li")?.getAttribute("aria-current")).toBe("step");
    await press("Give a hint");
    await screen.findAllByText("Open the authenticator on the phone. The code stands there.");
  });

  test("a step of somebody else offers to change to them; the sign-in page then has their address alone", async () => {
    const rust = await stage({ kind: "open", session }, practice("help_desk"));
    await press("Change to Youssef El Amrani");
    await heading("Log in");
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("E-mail address").value).toBe("youssef.elamrani@merelhof.example"));
    expect(screen.getByLabelText<HTMLInputElement>("Password").value).toBe("");
    expect(rust.sent.find(({ command }) => command === "switch_person")?.args).toEqual({ address: "youssef.elamrani@merelhof.example" });
  });

  test("a scenario begins at any step, and says which step could not be played", async () => {
    const rust = await stage(signedOut, practice(null));
    rust.next("start_scenario", { kind: "not_played", step: 3, act: "enter_app_code" });
    await training.loadScenarios();
    await press(/^Start at step 4:/);
    const alerts = await screen.findAllByText(/could not play step 4 by itself \(enter_app_code\)/);
    expect(alerts.length).toBeGreaterThan(0);
    expect(rust.sent.find(({ command }) => command === "start_scenario")?.args).toEqual({ id: "scenario-1", step: 3 });
  });

  test("a skip that would go further than 30 days is not sent", async () => {
    const rust = await stage(signedOut, practice("new_phone", { training: { skip_left_seconds: 3600 } }));
    await press("+7\u00a0d: let 7 days pass");
    await screen.findByText(/Time can move forward by 30 days in all/);
    expect(rust.sent.map(({ command }) => command)).not.toContain("skip_time");
    await press("+1\u00a0h: let 1 hour pass");
    await waitFor(() => expect(rust.sent.find(({ command }) => command === "skip_time")?.args).toEqual({ seconds: 3600 }));
  });

  test("the accounts under the log-in go while a scenario runs", async () => {
    await stage(signedOut, practice(null));
    await screen.findByRole("table", { name: "Practice accounts" });
    await training.begin("scenario-3");
    await waitFor(() => expect(screen.queryByRole("table", { name: "Practice accounts" })).toBeNull());
  });

  test("nothing of it is asked for in a real organisation", async () => {
    const rust = await stage({ kind: "open", session }, {});
    await heading("Profile");
    const asked = rust.sent.map(({ command }) => command);
    expect(asked.filter((command) => /training|phone|scenario|show_qr/.test(command))).toEqual([]);
  });
});

test("the phone can scan the QR code only while it stands on the screen", async () => {
  const rust = await stage({ kind: "open", session }, { ...practice(null), on: false, page: "switch_on" });
  await type("Password", "fietsbel-maandag-thee");
  await press("Continue");
  await press("Continue");
  await heading("Connect your authenticator app");
  const shown = () => rust.sent.filter(({ command }) => command === "show_qr").map(({ args }) => typeof args["svg"]);
  await waitFor(() => expect(shown()).toEqual(["string"]));
  await press("Stop, change nothing");
  await waitFor(() => expect(shown()).toEqual(["string", "object"]));
});

describe("the turn", () => {
  const rows: [name: string, who: string, played: number | null, expected: string | null][] = [
    ["whoever is played is the one", session.address, 1, null],
    ["somebody else is", "youssef.elamrani@merelhof.example", 1, "Youssef El Amrani"],
    ["nobody is played yet", session.address, null, "Sanne de Vries"],
    ["nobody has the address any more", "gone@merelhof.example", 1, null],
  ];
  test.each(rows)("%s", (_name, who, played, expected) => {
    const desk = new Training();
    const steps = helpDeskRun.scenario.steps.map((step) => ({ ...step, who }));
    desk.view = { ...trainingView, played: played === null ? null : (people[played] ?? null), run: { ...helpDeskRun, scenario: { ...helpDeskRun.scenario, steps } } };
    expect(desk.turn?.name ?? null).toBe(expected);
  });
});

describe("the phone", () => {
  let rust: ReturnType<typeof fakeRust>;
  const phoneOf = async (change: Partial<typeof phoneView> = {}): Promise<Phone> => {
    rust = fakeRust(signedOut, practice(null, { phone: change }));
    const phone = new Phone();
    await phone.refresh();
    return phone;
  };
  beforeEach(() => void vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout", "Date"] }));
  afterEach(() => {
    vi.useRealTimers();
    rust.stop();
  });

  test("counts the seconds of a code down, and asks for new codes once they ran out", async () => {
    const phone = await phoneOf();
    const [account] = phone.view?.authenticator ?? [];
    if (!account) throw new Error("no account");
    expect(phone.secondsLeft(account)).toBe(18);
    vi.advanceTimersByTime(16_500);
    expect(phone.secondsLeft(account)).toBe(2);
    const asked = (): number => rust.sent.filter(({ command }) => command === "phone").length;
    expect(asked()).toBe(1);
    vi.advanceTimersByTime(1600);
    expect(asked()).toBe(2);
  });

  test("what is unread comes newest first, and is opened by a press, even over the lock", async () => {
    const phone = await phoneOf({ locked: true, mails: phoneView.mails.map((mail) => ({ ...mail, read: false })) });
    expect(phone.notices.map(({ what, id }) => `${what} ${id}`)).toEqual(["message 2", "mail 3"]);
    const mail = phone.notices[1];
    if (mail) await phone.open(mail);
    expect([phone.screen, phone.mail, phone.view?.locked, phone.notices.length]).toEqual(["mail", 3, false, 1]);
  });

  test("a new message is told once; another person's phone tells nothing", async () => {
    const options = practice(null);
    rust = fakeRust(signedOut, options);
    const phone = new Phone();
    await phone.refresh();
    expect(phone.news).toBeNull();
    options.training.phone = { ...phoneView, messages: [{ id: 7, from: "Merelhof", text: "Your code is 003 118.", at: phoneView.now, read: false }, ...phoneView.messages] };
    await phone.refresh();
    expect(phone.news?.text).toBe("Your code is 003 118.");
    phone.screen = "messages";
    options.training.phone = { ...phoneView, owner: "Joris van der Meulen", messages: [{ id: 8, from: "Merelhof", text: "Your code is 990 210.", at: phoneView.now, read: false }] };
    await phone.refresh();
    expect([phone.news, phone.screen]).toEqual([null, "codes"]);
  });

  test("an answer that comes late is not shown over a newer one", async () => {
    const phone = await phoneOf();
    let late = (_: unknown): void => undefined;
    rust.next("phone", new Promise((resolve) => (late = resolve)));
    const first = phone.refresh();
    await phone.refresh();
    late({ ...phoneView, owner_first_name: "Late" });
    await first;
    expect(phone.view?.owner_first_name).toBe("Sanne");
  });
});

describe("words", () => {
  beforeEach(async () => {
    await stage(signedOut, practice(null));
    await useMessages("practice");
  });

  test("spans of time", () => {
    expect(SKIPS.map(skipShort)).toEqual(["+30\u00a0s", "+15\u00a0min", "+1\u00a0h", "+7\u00a0d"]);
    expect([30, 900, 3600, 604_800, 90].map(skipWords)).toEqual(["30 seconds", "15 minutes", "1 hour", "7 days", "90 seconds"]);
  });

  const faults: [name: string, fault: Partial<ScenarioFaultView>, words: string][] = [
    ["a word that cannot stand there", { problem: "not_one_of", found: "log_inn", expected: ["log_in", "unlock"] }, "“log_inn” is not one of the words that can stand here. Expected: log_in, unlock"],
    ["no TOML", { problem: "not_toml", expected: ["expected `=`"] }, "The file is not written as TOML. Expected: expected `=`"],
    ["an unreadable file", { problem: "unreadable" }, "The file cannot be read from the disk."],
    ["a field without a name", { problem: "missing" }, "Something here cannot be used."],
  ];
  test.each(faults)("%s", (_name, fault, words) => expect(faultWords({ file: "a.toml", line: 3, problem: "empty", found: "", expected: [], ...fault })).toBe(words));
});
