import { describe, expect, test } from "vitest";
import { fireEvent, heading, press, screen, stage, type } from "./stage";

const paper = "00000-11111-22222-33333-44444-55555-66666";
const agree = "Keep the key in a file in my user folder";
const sent = (rust: Awaited<ReturnType<typeof stage>>) => rust.sent.filter(({ command }) => command === "open_with_recovery_key").map(({ args }) => args);

describe("a store whose key cannot be had", () => {
  test("the key is gone: the paper puts it back, and no file is spoken of", async () => {
    const rust = await stage({ kind: "fault", fault: "key_missing" });
    await heading("The key to the data is gone");
    expect(screen.queryByRole("checkbox")).toBeNull();
    await type("Recovery key", paper);
    await press("Open the data");
    expect(sent(rust)).toEqual([{ key: paper, keyFile: false }]);
  });

  test.each([
    ["keyring_not_answering", "This computer’s keyring does not answer"],
    ["keyring_refused", "The keyring of this computer is locked"],
  ] as const)("%s: with the paper the key moves to a file, once the person agreed", async (fault, title) => {
    const rust = await stage({ kind: "fault", fault });
    await heading(title);
    await press("Is the keyring gone for good? Use the recovery key");
    await type("Recovery key", paper);
    await press("Open the data");
    expect(sent(rust)).toEqual([]);
    await fireEvent.click(screen.getByRole("checkbox", { name: agree }));
    await press("Open the data");
    expect(sent(rust)).toEqual([{ key: paper, keyFile: true }]);
  });

  test("the key is gone and the keyring takes none: the file is offered then", async () => {
    const rust = await stage({ kind: "fault", fault: "key_missing" });
    rust.next("open_with_recovery_key", Promise.reject({ code: "keyring" }));
    await type("Recovery key", paper);
    await press("Open the data");
    await fireEvent.click(await screen.findByRole("checkbox", { name: agree }));
    await press("Open the data");
    expect(sent(rust).at(-1)).toEqual({ key: paper, keyFile: true });
  });

  test.each([
    ["key_readable_by_others", "Others on this computer can read the key file"],
    ["damaged", "The data is damaged"],
  ] as const)("%s: the paper is not offered", async (fault, title) => {
    await stage({ kind: "fault", fault });
    await heading(title);
    expect(screen.queryByRole("button", { name: /recovery key/ })).toBeNull();
  });
});
