import { describe, expect, test } from "vitest";
import { done, organisation, refused, session } from "../dev/fake-rust";
import { settingsPage } from "../dev/organisation";
import { NOW } from "../dev/people";
import type { BackupView, NotABackupWhy } from "../src/lib/generated/bindings";
import { desk } from "../src/state/desk.svelte";
import { fireEvent, heading, press, screen, stage, type, waitFor } from "./stage";

type Rust = Awaited<ReturnType<typeof stage>>;
const open = { kind: "open", session: { ...session, role: "help_desk" } } as const;
const DAY = 86_400_000;
const argsOf = (rust: Rust, command: string) => rust.sent.filter((each) => each.command === command).map(({ args }) => args);
const alert = async (): Promise<string> => (await screen.findByRole("alert")).textContent;
const hasButton = (name: string | RegExp): boolean => screen.queryByRole("button", { name }) !== null;

async function prove(): Promise<void> {
  await heading("Enter your password");
  await type("Password", "regenjas-tulp-kade");
  await press("Continue");
  await heading("Enter the code from your app");
  await type("Code", "418902");
  await press("Continue");
}

describe("the part of the organisation", () => {
  const tab = async (lastBackupAt: number | null = null): Promise<Rust> => {
    const rust = await stage(open, { page: "organisation", settings: { ...settingsPage, last_backup_at: lastBackupAt } });
    await fireEvent.click(await screen.findByRole("tab", { name: "Backup" }));
    return rust;
  };

  const rows: [name: string, at: number | null, words: RegExp, warns: boolean][] = [
    ["never", null, /There is no backup yet/, true],
    ["of a month ago at most", NOW - 31 * DAY + 600_000, /^Made on 24 October 2026$/, false],
    ["older", NOW - 31 * DAY - 60_000, /more than a month ago: make a new one/, true],
  ];
  test.each(rows)("says when the last one was made: %s", async (_, at, words, warns) => {
    await tab(at);
    await screen.findByText(words);
    expect(document.querySelector(".icon.warning") !== null).toBe(warns);
  });

  test("one is made after the proofs; then it says where it lies, and when it was made", async () => {
    const rust = await tab();
    await press("Make a backup");
    await prove();
    await screen.findByText(/saved as merelhof-backup-2026-11-24\.tweestap, in the place you chose.*Keep it apart from the recovery key/);
    await screen.findByText("Made on 24 November 2026");
    expect(argsOf(rust, "save_backup")).toHaveLength(2);
  });

  test("who chooses no place is told nothing; what went wrong is", async () => {
    const rust = await tab();
    rust.next("save_backup", refused({ code: "cancelled" }), Promise.reject({ code: "disk_full" }));
    await press("Make a backup");
    await waitFor(() => expect(argsOf(rust, "save_backup")).toHaveLength(1));
    expect(screen.queryByRole("alert")).toBeNull();
    await press("Make a backup");
    expect(await alert()).toMatch(/disk of this computer is full/);
  });
});

describe("a backup is put back", () => {
  const look: BackupView = { file_name: "b.tweestap", made_at: NOW - DAY, people_now: 42, people_changed: 0, people_back: 0, addresses_kept: 0, settings_change: false };
  const page = async (chosen?: Partial<BackupView>): Promise<Rust> => {
    const rust = await stage(open, { page: "restore_backup" });
    if (chosen) rust.next("choose_backup", done({ ...look, ...chosen }));
    await press("Choose the backup");
    return rust;
  };

  test("what would change is shown, the last word is asked, then the proofs; then it says what changed", async () => {
    const rust = await page();
    await screen.findByText(/3 of 42 people get back the name/);
    await screen.findByText(/1 person who was removed since comes back, with a deactivated account/);
    await screen.findByText(/1 address stays as it is now/);
    await screen.findByText(/everyone logs in as now/);
    await press("Put this backup back");
    expect(argsOf(rust, "restore_backup")).toEqual([]);
    await press("Put it back");
    await prove();
    await heading("The backup of 20 November 2026 was put back");
    await screen.findByText(/1 person came back, with a deactivated account. Reactivate it/);
    await screen.findByText("The settings of the organisation are as they were that day.");
    expect(document.activeElement).toBe(await heading(/was put back/));
    await press("Show the people");
    await heading("People");
  });

  test("who thinks again has changed nothing", async () => {
    const rust = await page();
    await press("Put this backup back");
    await press("Keep it as it is");
    expect(document.querySelector("dialog")?.open).toBe(false);
    expect(argsOf(rust, "restore_backup")).toEqual([]);
    expect(hasButton("Put this backup back")).toBe(true);
  });

  test("where nothing would change there is nothing to put back; only what changes is told", async () => {
    await page({ addresses_kept: 2 });
    await screen.findByText(/Nothing would change/);
    await screen.findByText("2 addresses stay as they are now.");
    expect(hasButton("Put this backup back")).toBe(false);
    expect(screen.queryByText(/0 /)).toBeNull();
  });

  test("settings alone are something", async () => {
    await page({ settings_change: true });
    await screen.findByText(/settings of the organisation become/);
    expect(hasButton("Put this backup back")).toBe(true);
    expect(screen.queryByText(/get back the name/)).toBeNull();
  });

  test("another file that is none clears the look of the first; no choice at all leaves it", async () => {
    const rust = await page();
    await screen.findByText(/3 of 42 people/);
    rust.next("choose_backup", refused({ code: "cancelled" }), refused({ code: "not_a_backup", why: "damaged" }));
    await press("Choose another backup");
    await waitFor(() => expect(argsOf(rust, "choose_backup")).toHaveLength(2));
    await screen.findByText(/3 of 42 people/);
    await press("Choose another backup");
    expect(await alert()).toContain("This backup is damaged");
    expect(screen.queryByText(/3 of 42 people/)).toBeNull();
    expect(hasButton("Put this backup back")).toBe(false);
  });

  const whys: [why: NotABackupWhy, words: RegExp][] = [
    ["not_one", /not a backup of Tweestap.*ends in \.tweestap/],
    ["damaged", /damaged.*another copy/],
    ["newer", /newer version.*Install the newest/],
    ["another_organisation", /another organisation.*nothing is set up yet/],
    ["practice", /of a practice organisation.*in the practice organisation/],
    ["real", /of a real organisation.*backup of the practice organisation/],
  ];
  test.each(whys)("says why it is none, and what to do: %s", async (why, words) => {
    const rust = await stage(open, { page: "restore_backup" });
    rust.next("choose_backup", refused({ code: "not_a_backup", why }));
    await press("Choose the backup");
    expect(await alert()).toMatch(words);
  });

  test("one that Rust no longer has is chosen again", async () => {
    const rust = await page();
    rust.next("restore_backup", refused({ code: "expired" }));
    await press("Put this backup back");
    await press("Put it back");
    await screen.findByRole("alert");
    expect(hasButton("Choose the backup")).toBe(true);
    expect(hasButton("Put this backup back")).toBe(false);
  });

  test("proofs that are not given leave it chosen", async () => {
    await page();
    await press("Put this backup back");
    await press("Put it back");
    await heading("Enter your password");
    await press("Stop, change nothing");
    await heading("Put a backup back");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(hasButton("Put this backup back")).toBe(true);
  });

  test("leads back to the part that it was opened from", async () => {
    await page();
    await press("Backup");
    expect(desk.place).toBe("organisation/backup");
    await waitFor(() => expect(screen.getByRole("tab", { name: "Backup" }).getAttribute("aria-selected")).toBe("true"));
  });
});

describe("a backup is opened", () => {
  const paper = "00000-11111-22222-33333-44444-55555-66666";
  const agree = "Keep the key in a file in my user folder";
  const sent = (rust: Rust) => argsOf(rust, "open_backup");
  const begin = async (keychain = true): Promise<Rust> => {
    const rust = await stage({ kind: "first_start", keychain });
    await press("We have a backup");
    await heading("Open a backup of your organisation");
    await press("Choose the backup");
    await heading("Enter the recovery key of this backup");
    return rust;
  };
  const openWith = async (key = paper): Promise<void> => {
    await type("Recovery key", key);
    await press("Open the backup");
  };

  test("at the first start: what comes after, the file, its key; then the new key is put on paper", async () => {
    const rust = await stage({ kind: "first_start", keychain: true });
    await press("We have a backup");
    await screen.findByText(/Everyone logs in with the password and the phone of the day of the backup/);
    expect(screen.queryByText(/set aside, not deleted/)).toBeNull();
    await press("Choose the backup");
    await screen.findByText(/merelhof-backup-2026-11-20\.tweestap, made on 20 Nov/);
    expect(screen.queryByRole("checkbox")).toBeNull();
    await press("Open the backup");
    expect(await alert()).toContain("Enter the recovery key");
    await openWith(` ${paper} `);
    await waitFor(() => expect(sent(rust)).toEqual([{ key: paper, keyFile: false }]));
    await screen.findByText("4KQ7M");
  });

  test("without a keychain the person agrees to the key file first", async () => {
    const rust = await begin(false);
    await openWith();
    expect(await alert()).toContain("Agree to the key file");
    expect(sent(rust)).toEqual([]);
    await fireEvent.click(screen.getByRole("checkbox", { name: agree }));
    await press("Open the backup");
    await waitFor(() => expect(sent(rust)).toEqual([{ key: paper, keyFile: true }]));
  });

  test("a keychain that takes no key: the key file is offered then", async () => {
    const rust = await begin();
    rust.next("open_backup", Promise.reject({ code: "keyring" }));
    await openWith();
    await fireEvent.click(await screen.findByRole("checkbox", { name: agree }));
    await press("Open the backup");
    await waitFor(() => expect(sent(rust).at(-1)).toEqual({ key: paper, keyFile: true }));
  });

  test("a wrong key is told with the day of the paper, a mistyped one with its group", async () => {
    const rust = await begin();
    rust.next("open_backup", refused({ code: "wrong_recovery_key", group: null }), refused({ code: "wrong_recovery_key", group: 3 }));
    await openWith();
    expect(await alert()).toMatch(/not the recovery key of this backup.*valid on 20 November 2026/);
    await press("Open the backup");
    await waitFor(async () => expect(await alert()).toContain("Group 3 has a typing mistake"));
    expect(document.getElementById("key")?.getAttribute("aria-invalid")).toBe("true");
  });

  test("a wait takes the field's place and gives it back", async () => {
    const rust = await begin();
    rust.next("open_backup", refused({ code: "wait", counter: "recovery_key", until: NOW + 1500 }));
    await openWith();
    expect(await alert()).toContain("Too many wrong recovery keys");
    expect(screen.queryByLabelText("Recovery key")).toBeNull();
    expect(hasButton("Open the backup")).toBe(false);
    await screen.findByLabelText("Recovery key");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test.each([{ code: "not_a_backup", why: "damaged" }, { code: "expired" }] as const)("a file that is none any more is chosen again: $code", async (refusal) => {
    const rust = await begin();
    rust.next("open_backup", refused(refusal));
    await openWith();
    await heading("Open a backup of your organisation");
    await screen.findByRole("alert");
    expect(hasButton("Choose the backup")).toBe(true);
  });

  test("what opened meanwhile is shown", async () => {
    const rust = await begin();
    rust.next("open_backup", refused({ code: "out_of_order" }));
    rust.show({ kind: "signed_out", organisation, people: [] });
    await openWith();
    await heading("Log in");
  });

  test("leads back, a step at a time or at once", async () => {
    await begin();
    await press("Back");
    await heading("Open a backup of your organisation");
    await press("Back");
    await screen.findByRole("button", { name: /Set up/ });
    await press("We have a backup");
    await press("Stop, open nothing");
    await screen.findByRole("button", { name: /Set up/ });
  });

  test.each(["key_missing", "damaged", "tampered"] as const)("where the data cannot be opened, which is set aside: %s", async (fault) => {
    const rust = await stage({ kind: "fault", fault });
    await press("Open a backup instead");
    await screen.findByText(/set aside, not deleted/);
    await press("Choose the backup");
    await openWith();
    await waitFor(() => expect(sent(rust)).toEqual([{ key: paper, keyFile: false }]));
  });

  test.each(["keyring_not_answering", "keyring_refused"] as const)("where the keychain fails, with a key file: %s", async (fault) => {
    await stage({ kind: "fault", fault });
    await press("Open a backup instead");
    await press("Choose the backup");
    await screen.findByRole("checkbox", { name: agree });
  });

  test.each(["key_readable_by_others", "newer_version", "unreadable", "disk_full", "in_use"] as const)("not where the data is fine as it lies: %s", async (fault) => {
    await stage({ kind: "fault", fault });
    await screen.findByRole("heading", { level: 1 });
    expect(hasButton("Open a backup instead")).toBe(false);
  });

  test("not in practice", async () => {
    await stage({ kind: "fault", fault: "damaged" }, { practice: true });
    await heading("The data is damaged");
    expect(hasButton("Open a backup instead")).toBe(false);
  });
});

describe("who logs in after it", () => {
  const opened = { at: NOW - 3600_000, event: "backup_opened", done: true, backup_of: NOW - 4 * DAY } as const;
  const renamed = { at: NOW - 7200_000, event: "address_changed", done: true, backup_of: null } as const;
  const arrive = (offers: (typeof session)["offers"]): Promise<Rust> => stage({ kind: "open", session: { ...session, offers } });

  test("is told to change what they changed since, and of the codes; was it you is not asked of it", async () => {
    await arrive([{ kind: "happened", changes: [opened, renamed] }, { kind: "save_codes" }]);
    await heading("The data was put back from a backup of 20 November 2026");
    await screen.findByText(/the old ones are valid again. Change them on the security page/);
    await screen.findByText(/you are asked to make new ones/);
    expect(hasButton("This was not me")).toBe(false);
    await press("Continue");
    await heading("This happened since your last visit");
    await screen.findByText(/Mail address changed|Address changed/);
    expect(screen.queryByText(/from a backup/)).toBeNull();
  });

  test("is not told of codes where none are to be made, and gets to the security page", async () => {
    await arrive([{ kind: "happened", changes: [opened] }]);
    await heading(/from a backup of/);
    expect(screen.queryByText(/you are asked to make new ones/)).toBeNull();
    await press("Go to “Security”");
    await heading("Security");
  });

  test("put back twice: what is missing since the first time still is", async () => {
    await arrive([{ kind: "happened", changes: [{ ...opened, backup_of: NOW - DAY }, opened] }]);
    await heading("The data was put back from a backup of 20 November 2026");
  });

  test("finds it on the security page, with what to do and without “Not you?”", async () => {
    const rust = await stage(open, { page: "profile" });
    rust.security = { ...rust.security, last_changes: [opened, { ...opened, event: "backup_restored" }] };
    desk.open("security");
    await screen.findByText(/Data put back on this computer from a backup of 20 November 2026/);
    await screen.findByText(/the old ones are valid again: change them/);
    await screen.findByText(/Data put back from a backup of 20 November 2026/);
    expect(screen.getAllByRole("button", { name: /^Not you/ })).toHaveLength(1);
  });
});

test("the log says of which backup", async () => {
  const rust = await stage(open, { page: "profile" });
  const line = { line: 9, at: NOW, actor: null, on_behalf_of: null, about: null, done: true, computer: null, by_the_app: false, identity_check: null, reason: null };
  rust.next("log", done({ lines: [{ ...line, event: "backup_opened", backup_of: NOW - 4 * DAY }, { ...line, line: 8, event: "backup_made", backup_of: null }], more: false }));
  desk.open("log");
  await press("Organisation opened from a backup");
  await screen.findByText("Backup of");
  await press("Backup made");
  expect(screen.queryByText("Backup of")).toBeNull();
});
