import { describe, expect, test, vi } from "vitest";
import { done, refused, session } from "../dev/fake-rust";
import { logLines, youssef } from "../dev/organisation";
import type { LogLineView, LogPageView, RoleName } from "../src/lib/generated/bindings";
import { EVENTS } from "../src/lib/events";
import { byDay, dayEnd, dayStart, EVENT_GROUPS, eventsChosen, eventsOf, whereOf } from "../src/lib/log";
import { LogLines } from "../src/state/log.svelte";
import { desk } from "../src/state/desk.svelte";
import { fireEvent, heading, press, screen, stage, type, waitFor } from "./stage";

type Rust = Awaited<ReturnType<typeof stage>>;
const open = (role: RoleName = "help_desk") => ({ kind: "open", session: { ...session, role } }) as const;
const argsOf = (rust: Rust, command: string) => rust.sent.filter((each) => each.command === command).map(({ args }) => args);
const page = (lines: LogLineView[], more = false): LogPageView => ({ lines, more });
/** An answer that comes when the test says so. */
function later(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => undefined;
  return { promise: new Promise((settle) => (resolve = settle)), resolve: (value) => resolve(value) };
}
const filters = (rust: Rust) => argsOf(rust, "log").map(({ filter }) => filter as Record<string, unknown>);

describe("days and events", () => {
  test("every event is in one group of the filter", () => {
    expect(EVENT_GROUPS.flatMap(eventsOf).sort()).toEqual([...EVENTS].sort());
  });

  const chosen: [choice: string, count: number][] = [["", 0], ["all-password", eventsOf("password").length], ["two_step_reset", 1], ["nonsense", 0]];
  test.each(chosen)("the choice %j", (choice, count) => {
    expect(eventsChosen(choice)).toHaveLength(count);
  });

  const days: [typed: string, there: boolean][] = [["2026-11-24", true], ["2026-02-30", false], ["24-11-2026", true], ["24.11.2026", true], ["31/4/2026", false], ["11-24-2026", false], ["", false], ["2028-02-29", true]];
  test.each(days)("the day %j", (typed, there) => {
    expect(dayStart(typed) !== null).toBe(there);
    expect(dayEnd(typed) !== null).toBe(there);
  });

  test("the end of a day is the beginning of the next one, also over a change of the clock", () => {
    for (const [day, next] of [["2026-10-25", "2026-10-26"], ["2026-03-29", "2026-03-30"], ["2026-12-31", "2027-01-01"]] as const) {
      expect(dayEnd(day)).toBe(dayStart(next));
    }
  });

  test("lines stand under their day, in their order", () => {
    expect(byDay(logLines).map((day) => day.lines.map((line) => line.line))).toEqual([[1284, 1283, 1282, 1281, 1280, 1279], [1278, 1277, 1276]]);
  });
});

describe("reading", () => {
  test("one's own lines come without filter, check and export", async () => {
    const rust = await stage(open("client"), { page: "log" });
    await screen.findByText("Account made: Emma Kuipers");
    expect(screen.queryByRole("button", { name: "Check the log" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Export CSV" })).toBeNull();
    expect(argsOf(rust, "log")).toEqual([]);
  });

  test("a line opens and says how it was checked, why, and which line it is", async () => {
    await stage(open(), { page: "log" });
    await press("Two-step reset: Joris van der Meulen");
    await screen.findByText("Called back on the number on file");
    await screen.findByText("Phone stolen on Saturday. Recovery codes were in the same bag.");
    await screen.findByText("1,284");
    await press("Two-step reset: Joris van der Meulen");
    await waitFor(() => expect(screen.queryByText("1,284")).toBeNull());
  });

  test("a line says where: the computer and the window, the app itself, or nothing where it was not written", async () => {
    const rust = await stage(open());
    await heading("Profile");
    const [first, second, third] = logLines as [LogLineView, LogLineView, LogLineView];
    rust.next("log", done(page([{ ...first, event: "logged_in" }, { ...second, event: "locked", by_the_app: true }, { ...third, event: "unlocked", computer: null }])));
    desk.open("log");
    await press(/^Logged in: Joris/);
    await screen.findByText("BALIE-2, in a window of Tweestap");
    await press("Locked: Lotte Hendriks");
    await screen.findByText("BALIE-2, by Tweestap itself");
    await press("Unlocked");
    await waitFor(() => expect(screen.queryByText("Where")).toBeNull());
  });

  test("in practice the computer is called that", () => {
    expect(whereOf(logLines[0] as LogLineView, true)).toBe("Practice organisation, in a window of Tweestap");
  });

  test("older lines follow the last one; the same press twice asks once", async () => {
    const rust = await stage(open());
    await heading("Profile");
    rust.next("log", done(page(logLines.slice(0, 3), true)), done(page(logLines.slice(3))));
    desk.open("log");
    const older = await screen.findByRole("button", { name: "Show older lines" });
    await fireEvent.click(older);
    await fireEvent.click(older);
    await screen.findByRole("button", { name: "Settings of the organisation changed" });
    expect(filters(rust).map((filter) => filter["before_line"])).toEqual([null, 1282]);
  });

  test("a late answer to an older filter is not shown", async () => {
    const rust = await stage(open());
    const log = new LogLines(true);
    const late = later();
    rust.next("log", late.promise, done(page(logLines.slice(1, 2))));
    const first = log.look();
    log.events = "code_failed";
    await log.look();
    late.resolve(done(page(logLines)));
    await first;
    expect(log.lines.map((line) => line.line)).toEqual([1283]);
  });
});

describe("the filter", () => {
  test("a person is found while typing, and can be cleared again", async () => {
    const rust = await stage(open(), { page: "log" });
    rust.next("search_people", done({ rows: [{ id: youssef.id, name: "Youssef El Amrani", address: "y@merelhof.example" }], all: 1, needs_someone: 0, deactivated: 0 }));
    await type("Person", "you");
    await press(/Youssef El Amrani/);
    await waitFor(() => expect(filters(rust).at(-1)?.["person"]).toBe(youssef.id));
    await press("Show everyone again");
    await waitFor(() => expect(filters(rust).at(-1)?.["person"]).toBeNull());
  });

  test("a group of events asks for all of them", async () => {
    const rust = await stage(open(), { page: "log" });
    await fireEvent.change(await screen.findByLabelText("Which events"), { target: { value: "all-password" } });
    await waitFor(() => expect(filters(rust).at(-1)?.["events"]).toEqual(eventsOf("password")));
  });

  test("nothing found says so and shows everything again", async () => {
    const rust = await stage(open(), { page: "log" });
    await fireEvent.change(await screen.findByLabelText("Which events"), { target: { value: "log_pruned" } });
    await screen.findByText("Nothing matches this person, event and period.");
    await press("Show all");
    await screen.findByText("Logged in");
    expect(filters(rust).at(-1)?.["events"]).toEqual([]);
  });

  test("days are typed as people write them; an end before the beginning is not asked for", async () => {
    const rust = await stage(open(), { page: "log" });
    await heading("Log");
    const asked = argsOf(rust, "log").length;
    await type("From", "24-11-2026");
    await type("Up to and including", "18.11.2026");
    await press("Show these days");
    await screen.findByText("The last day comes before the first day");
    expect(argsOf(rust, "log")).toHaveLength(asked);
    await type("From", "18-11-2026");
    await press("Show these days");
    await waitFor(() => expect(filters(rust).at(-1)).toMatchObject({ from: dayStart("2026-11-18"), until: dayEnd("2026-11-18") }));
  });

  test("is kept over a lock", async () => {
    const rust = await stage(open(), { page: "log", input: { person: youssef, events: "two_step_reset", from: "2026-11-18", until: "2026-11-24" } });
    await screen.findByText("Two-step reset: Joris van der Meulen");
    expect(filters(rust)).toEqual([{ person: youssef.id, events: ["two_step_reset"], from: dayStart("2026-11-18"), until: dayEnd("2026-11-24"), before_line: null }]);
    expect(screen.getByRole("button", { name: /18.{1,3}24 Nov 2026/ })).toBeTruthy();
  });

  test("from a person’s page it begins with that person", async () => {
    const rust = await stage(open());
    await heading("Profile");
    rust.next("person", done({ name: "Joris van der Meulen" }));
    desk.open("log", null, "a4");
    await screen.findByDisplayValue("Joris van der Meulen");
    expect(filters(rust).at(-1)?.["person"]).toBe("a4");
  });
});

describe("checking and exporting", () => {
  test("a whole log says how many lines, and since when lines were taken away", async () => {
    const rust = await stage(open(), { page: "log" });
    rust.next("check_log", done({ kind: "whole", lines: 1284, pruned: 40 }));
    await press("Check the log");
    await screen.findByText("Complete and unchanged");
    await screen.findByText(/1,284 lines.*Lines up to 40/);
  });

  test("a broken log names the first line that does not fit", async () => {
    const rust = await stage(open(), { page: "log" });
    rust.next("check_log", done({ kind: "broken", line: 812 }));
    await press("Check the log");
    expect((await screen.findByRole("alert")).textContent).toContain("Line 812 does not follow from the line before it");
    expect(screen.queryByText("Complete and unchanged")).toBeNull();
  });

  test("the export asks its proofs and sends the filter on screen", async () => {
    const rust = await stage(open(), { page: "log" });
    await fireEvent.change(await screen.findByLabelText("Which events"), { target: { value: "locked" } });
    await press("Export CSV");
    await heading("Enter your password");
    await type("Password", "regenjas-tulp-kade");
    await press("Continue");
    await type("Code", "418902");
    await press("Continue");
    await screen.findByText("Saved as merelhof-log-2026-11-24.csv");
    expect(argsOf(rust, "export_log").at(-1)).toEqual({ filter: { person: null, events: ["locked"], from: null, until: null, before_line: null } });
  });

  test("closing the dialog of the system is not a problem", async () => {
    const rust = await stage(open(), { page: "log" });
    rust.next("export_log", refused({ code: "cancelled" }));
    await press("Export CSV");
    await waitFor(() => expect(argsOf(rust, "export_log")).toHaveLength(1));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("people as a file", () => {
  const file = done({ file_name: "people.csv", lines: 3 });

  test("a good file is imported after the dry run and the proofs", async () => {
    const rust = await stage(open(), { page: "import_people" });
    await press("Choose a file");
    await screen.findByText("All 214 lines can be imported.");
    expect(argsOf(rust, "import_people")).toEqual([]);
    await press("Import 214 people");
    await heading("Enter your password");
    await type("Password", "regenjas-tulp-kade");
    await press("Continue");
    await type("Code", "418902");
    await press("Continue");
    await screen.findByText("214 people were imported.");
  });

  test("bad lines are named, and nothing can be imported", async () => {
    const rust = await stage(open(), { page: "import_people" });
    rust.next("choose_import_file", file);
    rust.next("try_import", done({ good: 1, bad: [{ line: 3, field: "contact_number", problem: "not_a_number" }, { line: 4, field: "name", problem: "empty" }, { line: 4, field: "role", problem: "not_a_role" }] }));
    await press("Choose a file");
    await screen.findByText("2 lines cannot be imported", { selector: "strong" });
    await screen.findByText("This is not a phone number");
    await screen.findByText("Use client, therapist or help desk");
    expect(screen.queryByRole("button", { name: /^Import \d/ })).toBeNull();
  });

  test("a file that is no table says what is wrong with it", async () => {
    const rust = await stage(open(), { page: "import_people" });
    rust.next("choose_import_file", refused({ code: "not_a_table", why: "no_column", place: "role" }));
    await press("Choose a file");
    expect((await screen.findByRole("alert")).textContent).toContain("The first line names no column role");
  });

  test("shows how far it is, and stops on request with nobody imported", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const rust = await stage(open(), { page: "import_people" });
    await press("Choose a file");
    await screen.findByText("All 214 lines can be imported.");
    const running = later();
    rust.next("import_people", running.promise);
    await press("Import 214 people");
    await screen.findByText("40 of 214");
    await press("Stop");
    await waitFor(() => expect(argsOf(rust, "cancel_import")).toHaveLength(1));
    running.resolve(refused({ code: "cancelled" }));
    await screen.findByText("Stopped: nobody was imported.");
    expect(screen.queryByRole("alert")).toBeNull();
    vi.useRealTimers();
  });
});
