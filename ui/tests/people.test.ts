import { describe, expect, test } from "vitest";
import { done, organisation, refused, session } from "../dev/fake-rust";
import { NOW } from "../dev/people";
import { clients, code, pageOf } from "../dev/staff";
import type { PeopleView, PersonRowView, RoleName } from "../src/lib/generated/bindings";
import { app } from "../src/state/app.svelte";
import { desk } from "../src/state/desk.svelte";
import { fireEvent, heading, press, screen, stage, type, waitFor } from "./stage";

type Rust = Awaited<ReturnType<typeof stage>>;
const open = (role: RoleName = "therapist") => ({ kind: "open", session: { ...session, role } }) as const;
const argsOf = (rust: Rust, command: string) => rust.sent.filter((each) => each.command === command).map(({ args }) => args);
const client = (id: string): PersonRowView => clients.find((each) => each.id === id) as PersonRowView;

async function prove(): Promise<void> {
  await heading("Enter your password");
  await type("Password", "fietsbel-maandag-thee");
  await press("Continue");
  await heading("Enter the code from your app");
  await type("Code", "418902");
  await press("Continue");
}

/** Opens a page of one person, as the desk does. */
async function at(page: "person" | "reset" | "hand_out" | "welcome" | "edit_person", subject: string, role: RoleName = "therapist", draft = ""): Promise<Rust> {
  const rust = await stage(open(role));
  await heading("Profile");
  desk.open(page, null, subject);
  if (draft) rust.next("take_draft", { page: `${page}/${subject}`, draft });
  return rust;
}

describe("the side list", () => {
  const cases: [role: RoleName, places: string[]][] = [
    ["client", ["Profile", "Security", "Log"]],
    ["therapist", ["Profile", "Security", "Clients", "Log", "Training"]],
    ["help_desk", ["Profile", "Security", "People", "Organisation", "Log", "Training"]],
  ];
  test.each(cases)("of a %s", async (role, places) => {
    await stage(open(role));
    await heading("Profile");
    const list = document.querySelector('nav[aria-label="Sections"]');
    expect([...(list?.querySelectorAll("button") ?? [])].map((button) => button.textContent?.trim())).toEqual(places);
  });

  test("the menu of a narrow window closes on Escape and gives the focus back", async () => {
    await stage(open());
    await heading("Profile");
    await press("Menu");
    expect(document.getElementById("menu")).not.toBeNull();
    await fireEvent.keyDown(window, { key: "Escape" });
    await waitFor(() => expect(document.getElementById("menu")).toBeNull());
    expect(document.activeElement?.textContent?.trim()).toBe("Menu");
  });
});

describe("two-step that the organisation requires and someone has not on", () => {
  const DAY = 86_400_000;
  const cases: [name: string, from: number, inTheList: string, onThePage: RegExp][] = [
    ["five days before", NOW + 5 * DAY, "Required in 5 days", /requires it from 29 Nov/],
    ["in the last hours", NOW + 3_600_000, "Required in 1 day", /requires it from 24 Nov/],
    ["after it", NOW - DAY, "Required, not on", /At the next log-in this person switches it on/],
  ];
  test.each(cases)("%s", async (_, from, inTheList, onThePage) => {
    const rust = await stage(open(), { page: "people" });
    await screen.findByRole("button", { name: "Fatima Bouzid" });
    const row = { ...client("03"), required_from: from };
    rust.next("search_people", done({ rows: [row], all: 1, needs_someone: 0, deactivated: 0 }));
    await type("Name or e-mail address", "anouk");
    await screen.findByText(inTheList);
    rust.next("person", done(pageOf(row, false)));
    await press("Anouk Jansen");
    await heading("Anouk Jansen");
    await screen.findByText(onThePage);
  });

  test("is said to the person with the days that are left", async () => {
    const rust = await stage(open(), { page: "security", on: false });
    rust.security = { ...rust.security, required_from: NOW + 5 * DAY };
    await screen.findByText(/requires it from .*, in 5 days\./);
  });
});

describe("the list of people", () => {
  const page = (rows: PersonRowView[], all = rows.length): PeopleView => ({ rows, all, needs_someone: 0, deactivated: 0 });
  const many = (from: number, count: number): PersonRowView[] =>
    Array.from({ length: count }, (_, index) => ({ ...client("01"), id: String(1000 + from + index), name: `Person ${from + index}` }));

  test("asks on each key, and an answer that comes late is not shown", async () => {
    const rust = await stage(open(), { page: "people" });
    await screen.findByRole("button", { name: "Fatima Bouzid" });
    let late: (value: unknown) => void = () => undefined;
    rust.next("search_people", new Promise((resolve) => (late = resolve)), done(page([client("05")])));
    await type("Name or e-mail address", "j");
    await type("Name or e-mail address", "jo");
    await screen.findByRole("button", { name: "Joris van der Meulen" });
    late(done(page([client("02")])));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Lotte Hendriks" })).toBeNull());
    expect(argsOf(rust, "search_people").map(({ text }) => text)).toEqual(["", "j", "jo"]);
  });

  test("reads page by page, and the next page only once", async () => {
    const rust = await stage(open(), { page: "people" });
    await screen.findByRole("button", { name: "Fatima Bouzid" });
    rust.next("search_people", done(page(many(0, 50), 120)), done(page(many(50, 50), 120)), done(page(many(100, 20), 120)));
    await type("Name or e-mail address", "person");
    await screen.findByRole("button", { name: "Person 49" });
    const more = await screen.findByRole("button", { name: "Show more" });
    void fireEvent.click(more);
    void fireEvent.click(more);
    await screen.findByRole("button", { name: "Person 99" });
    await press("Show more");
    await screen.findByRole("button", { name: "Person 119" });
    expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
    expect(argsOf(rust, "search_people").slice(1).map(({ offset, limit }) => [offset, limit])).toEqual([[0, 50], [50, 50], [100, 50]]);
  });

  test("nobody found: says who was looked for and adds them with what was typed", async () => {
    await stage(open(), { page: "people" });
    await type("Name or e-mail address", "Vermeer");
    await screen.findByRole("heading", { name: "Nobody called “Vermeer”" });
    await press("Add “Vermeer”");
    await heading("Add a client");
    expect((await screen.findByLabelText<HTMLInputElement>("Name")).value).toBe("Vermeer");
  });

  test("coming back from a person finds the same search", async () => {
    await stage(open(), { page: "people" });
    await type("Name or e-mail address", "jor");
    await press("Joris van der Meulen");
    await heading("Joris van der Meulen");
    await press("Clients");
    await heading("Clients");
    expect((await screen.findByLabelText<HTMLInputElement>("Name or e-mail address")).value).toBe("jor");
  });
});

describe("a person's page", () => {
  test("shows nothing that the reader may not do", async () => {
    const rust = await at("person", "05");
    rust.next("person", done({ ...pageOf(client("05"), false), may: ["change_address"] }));
    await heading("Joris van der Meulen");
    expect(screen.queryByRole("button", { name: /Reset two-step|Hand out|Deactivate|Remove|Add a therapist/ })).toBeNull();
    await screen.findByRole("button", { name: "Change: Joris van der Meulen" });
  });

  test("someone without a password can be given a welcome code and nothing else", async () => {
    await at("person", "04");
    await screen.findByRole("button", { name: "Hand out a welcome code" });
    expect(screen.queryByRole("button", { name: "Reset two-step" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Hand out a password code" })).toBeNull();
  });

  test("deactivating is asked once more, then proven, and the page is there again", async () => {
    const rust = await at("person", "05");
    await press("Deactivate: Joris van der Meulen");
    await screen.findByText("Deactivate the account of Joris van der Meulen?");
    expect(argsOf(rust, "change_standing")).toEqual([]);
    (document.querySelector("dialog[open] button") as HTMLElement).click();
    await screen.findByText("This concerns Joris van der Meulen.");
    await prove();
    await screen.findByText("The account of Joris van der Meulen was deactivated.");
    expect(argsOf(rust, "change_standing").at(-1)).toEqual({ id: "05", to: "deactivated" });
  });

  test("stopping at the proofs leaves the person as they were", async () => {
    const rust = await at("person", "05");
    await press("Deactivate: Joris van der Meulen");
    (document.querySelector("dialog[open] button") as HTMLElement).click();
    await heading("Enter your password");
    await press("Stop, change nothing");
    await heading("Joris van der Meulen");
    expect(argsOf(rust, "drop_challenge")).toHaveLength(1);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("a stand-in lasts through the day that was typed, and a day gone by is refused", async () => {
    const rust = await at("person", "05");
    await press("Add a therapist");
    await type("Name of the therapist", "meh");
    await type(/Stand-in until/, "2026-11-23");
    await press("Add: Mehmet Yıldız");
    await screen.findAllByText("Choose a day that is still to come");
    await type(/Stand-in until/, "2026-12-24");
    await press("Add: Mehmet Yıldız");
    await prove();
    await screen.findByText("Mehmet Yıldız was added as a therapist.");
    const until = new Date(2026, 11, 25).getTime() - 1;
    expect(argsOf(rust, "assign_client").at(-1)).toEqual({ client: "05", therapist: "24", until });
  });
});

describe("handing out a code", () => {
  const grounds = async (): Promise<void> => {
    (await screen.findByRole("radio", { name: "In person" })).click();
    await type("Why is it needed?", "Phone stolen on Saturday");
    await press("Continue");
  };

  test("says what is missing before anything is asked", async () => {
    const rust = await at("reset", "05");
    await heading("How did you check that this is Joris?");
    await press("Continue");
    const summary = (await screen.findByRole("alert")).textContent;
    expect(summary).toContain("Choose how you checked");
    expect(summary).toContain("Write down why");
    expect(argsOf(rust, "reset_two_step")).toEqual([]);
  });

  test("a reset names the person, shows the code, and forgets it when the page is left", async () => {
    const rust = await at("reset", "05");
    await grounds();
    await screen.findByText("This concerns Joris van der Meulen.");
    await prove();
    await heading("Read this code to Joris");
    await screen.findByText("Step 4 of 4");
    expect(document.querySelector("main")?.textContent).toContain("Kilo");
    expect(screen.queryByRole("button", { name: "Stop, change nothing" })).toBeNull();
    expect(argsOf(rust, "reset_two_step").at(-1)).toEqual({ id: "05", identityCheck: "in_person", reason: "Phone stolen on Saturday", stolen: false, recoveryKey: null });
    await press("Joris has the code");
    await heading("Joris van der Meulen");
    desk.open("reset", null, "05");
    await heading("How did you check that this is Joris?");
  });

  test("a lock in the middle keeps how it was checked", async () => {
    const kept = JSON.stringify({ chosen: "called_back", reason: "Phone stolen", stolen: true });
    const rust = await stage(open());
    rust.next("take_draft", { page: "reset/05", draft: kept });
    rust.show({ kind: "signed_out", organisation: session.organisation, people: [] });
    await app.refresh();
    rust.show(open());
    await app.refresh();
    await heading("How did you check that this is Joris?");
    expect((await screen.findByLabelText<HTMLTextAreaElement>("Why is it needed?")).value).toBe("Phone stolen");
    expect((await screen.findByRole<HTMLInputElement>("radio", { name: "I called back on the number we have on file" })).checked).toBe(true);
    expect((await screen.findByRole<HTMLInputElement>("checkbox", { name: "The phone was stolen: stop its codes now" })).checked).toBe(true);
  });

  test("without a number in the file nobody can have called back on it", async () => {
    await at("hand_out", "03");
    expect((await screen.findByRole<HTMLInputElement>("radio", { name: "I called back on the number we have on file" })).disabled).toBe(true);
    await screen.findByText("There is no number on file.");
  });

  test("where someone else has to, says who; no key stands in while somebody can", async () => {
    const rust = await at("hand_out", "05");
    rust.next("hand_out_password_code", refused({ code: "needs_another", first: "Sanne de Vries", puppet: false, who_can: ["Youssef El Amrani", "Noor Bakker"], until: NOW + 7 * 86_400_000 }));
    await grounds();
    await heading("Someone else has to do this");
    await screen.findByText("Youssef El Amrani");
    await screen.findByText("Noor Bakker");
    await screen.findAllByRole("button", { name: "Log out" });
    expect(screen.queryByLabelText("Recovery key")).toBeNull();
  });

  test("where nobody else can, takes the recovery key in their place", async () => {
    const rust = await at("hand_out", "05");
    rust.next("hand_out_password_code", refused({ code: "needs_another", first: "Sanne de Vries", puppet: false, who_can: [], until: NOW + 7 * 86_400_000 }), refused({ code: "wrong_recovery_key", group: 3 }), done(code));
    await grounds();
    await heading("Someone else has to do this");
    await type("Recovery key", "4KQ7M-X2RHT-9WB6D-ZN3VF-80JCP-K5G2Y-7TB1E");
    await press("Use the recovery key");
    expect((await screen.findByRole("alert")).textContent).toContain("Group 3");
    await press("Use the recovery key");
    await heading("Read this code to Joris");
    expect(argsOf(rust, "hand_out_password_code").at(-1)?.["recoveryKey"]).toBe("4KQ7M-X2RHT-9WB6D-ZN3VF-80JCP-K5G2Y-7TB1E");
    // The new key has to be printed before anyone else sits down here.
    expect(screen.queryByRole("button", { name: "Hand over" })).toBeNull();
  });

  test("handing over a reset logs out and opens the log-in of that person", async () => {
    const rust = await at("reset", "05");
    rust.next("reset_two_step", done(code));
    await grounds();
    await heading("Read this code to Joris");
    await press("Hand over");
    await heading("Log in");
    expect((await screen.findByLabelText<HTMLInputElement>("E-mail address")).value).toBe(code.address);
    expect(argsOf(rust, "log_out")).toEqual([{ next: { with_code: false, address: code.address, name: code.name } }]);
  });

  test("the page that comes after the log-out asks Rust whom it was handed over to", async () => {
    const next = { with_code: true, address: "emma.kuipers@mail.example", name: "Emma Kuipers" };
    await stage({ kind: "signed_out", organisation, people: [] }, { next });
    await screen.findByText(/Emma Kuipers/);
    expect((await screen.findByLabelText<HTMLInputElement>("E-mail address")).value).toBe(next.address);
  });

  test("handing over a welcome code opens “I have a code” with the address", async () => {
    const rust = await at("welcome", "04");
    rust.next("issue_welcome_code", done({ ...code, name: "Emma Kuipers", address: "emma.kuipers@mail.example" }));
    await press("Make the code");
    await heading("Read this code to Emma");
    await press("Hand over");
    await screen.findByText(/Emma Kuipers/);
    expect((await screen.findByLabelText<HTMLInputElement>("E-mail address")).value).toBe("emma.kuipers@mail.example");
  });

  test("a code can be withdrawn where it is shown", async () => {
    const rust = await at("reset", "05");
    rust.next("reset_two_step", done(code));
    await grounds();
    await press("Withdraw this code");
    await screen.findByText("The code is withdrawn.");
    expect(argsOf(rust, "withdraw_code")).toEqual([{ id: "05", code: "reset" }]);
  });
});

describe("adding and changing", () => {
  test("a new client leads to their page, where the welcome code is", async () => {
    const rust = await stage(open(), { page: "add_person" });
    await press("Save");
    expect((await screen.findByRole("alert")).textContent).toContain("Enter the name");
    await type("Name", " Emma Kuipers ");
    await type("E-mail address or log-in name", "emma.kuipers@mail.example");
    await press("Save");
    await prove();
    await screen.findByText("Emma Kuipers was added.");
    await screen.findByRole("button", { name: "Hand out a welcome code" });
    expect(argsOf(rust, "create_account").at(-1)).toEqual({ form: { name: " Emma Kuipers ", address: "emma.kuipers@mail.example", contact_number: "", role: "client" } });
  });

  test("what Rust refuses stands at its field", async () => {
    const rust = await stage(open("help_desk"), { page: "add_person" });
    rust.next("create_account", refused({ code: "fields", problems: [{ field: "address", problem: "taken" }] }));
    await type("Name", "Emma Kuipers");
    await type("E-mail address or log-in name", "fatima.bouzid@mail.example");
    await press("Save");
    await screen.findByRole("alert");
    expect((await screen.findByLabelText("E-mail address or log-in name")).getAttribute("aria-invalid")).toBe("true");
  });

  test("only the help desk chooses a role", async () => {
    await stage(open(), { page: "add_person" });
    await screen.findByLabelText("Name");
    expect(screen.queryByRole("radio", { name: "Help desk" })).toBeNull();
  });

  test("another address can need someone else", async () => {
    const rust = await at("edit_person", "05", "help_desk");
    rust.next("edit_person", refused({ code: "needs_another", first: "Sanne de Vries", puppet: true, who_can: [], until: NOW + 86_400_000 }));
    await type("E-mail address or log-in name", "joris@elders.example");
    await press("Save");
    await heading("Someone else has to do this");
    await press("Back");
    expect((await screen.findByLabelText<HTMLInputElement>("E-mail address or log-in name")).value).toBe("joris@elders.example");
  });
});

test("an open code can be refused at log-in", async () => {
  const rust = await stage({ kind: "open", session: { ...session, offers: [{ kind: "open_code", code: "reset", issued_by: "Tom Jansen", issued_at: NOW - 600_000 }] } });
  await heading("There is an open reset code for your account");
  await screen.findByText(/^Tom Jansen made it on /);
  await press("I did not ask for this");
  await waitFor(() => expect(argsOf(rust, "refuse_reset")).toHaveLength(1));
});
