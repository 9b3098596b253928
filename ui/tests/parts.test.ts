import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fakeRust, session } from "../dev/fake-rust";
import { t } from "../src/lib/i18n/index.svelte";
import { press as pressKey, type Shortcuts } from "../src/lib/keys";
import { offersOf } from "../src/lib/offers";
import { appearance } from "../src/state/appearance.svelte";
import { Idle } from "../src/state/idle.svelte";

describe("typed messages", () => {
  test("the compiler knows every id and its variables", () => {
    // @ts-expect-error -- no such message
    t("nobody-wrote-this");
    // @ts-expect-error -- the time is missing
    expect(() => t("wait-until")).not.toThrow(TypeError);
    // @ts-expect-error -- not one of its choices
    t("clock-hint", { minutes: 2, side: "sideways" });
    // @ts-expect-error -- takes no variables
    t("continue", { name: "x" });
  });
});

describe("offers", () => {
  const rows: [name: string, offers: Parameters<typeof offersOf>[0], pages: string[]][] = [
    ["none", [], []],
    ["a recovery code alone", [{ kind: "used_recovery_code", left: 5 }], ["used_recovery_code 5"]],
    ["a recovery code with a new phone", [{ kind: "used_recovery_code", left: 3 }, { kind: "new_phone" }], ["new_phone 3"]],
    ["few codes", [{ kind: "used_recovery_code", left: 2 }, { kind: "new_phone" }, { kind: "few_codes", left: 2 }], ["new_phone 2", "few_codes 2"]],
    ["what is urgent comes first", [{ kind: "code_budget", used: 61 }, { kind: "save_codes" }, { kind: "wrong_codes", count: 4 }], ["wrong_codes 4", "save_codes 0", "code_budget 61"]],
  ];
  test.each(rows)("%s", (_name, offers, pages) => expect(offersOf(offers).map(({ kind, count }) => `${kind} ${count}`)).toEqual(pages));
});

describe("signs of life", () => {
  let rust = fakeRust({ kind: "open", session });
  let idle = new Idle();
  let stop = (): void => undefined;
  const told = (): number => rust.sent.filter(({ command }) => command === "activity").length;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["performance"] });
    rust = fakeRust({ kind: "open", session });
    idle = new Idle();
    stop = idle.watch();
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
    rust.stop();
  });

  test("keys, presses, the wheel and touch count, at most once in ten seconds; the moving pointer does not", () => {
    vi.advanceTimersByTime(60_000);
    dispatchEvent(new Event("pointermove"));
    expect(told()).toBe(0);
    for (const event of ["keydown", "pointerdown", "wheel", "touchstart"]) dispatchEvent(new Event(event));
    expect(told()).toBe(1);
    vi.advanceTimersByTime(10_000);
    dispatchEvent(new Event("wheel"));
    expect(told()).toBe(2);
  });

  test("staying is told at once", () => {
    vi.advanceTimersByTime(60_000);
    dispatchEvent(new Event("keydown"));
    idle.locksAt = 1;
    idle.stay();
    expect([told(), idle.locksAt]).toEqual([2, null]);
  });
});

describe("keys", () => {
  const rows: [name: string, key: KeyboardEventInit, does: keyof Shortcuts | null][] = [
    ["Ctrl L", { key: "l", ctrlKey: true }, "lock"],
    ["Cmd L", { key: "L", metaKey: true }, "lock"],
    ["a single letter", { key: "l" }, null],
    ["Ctrl Alt L", { key: "l", ctrlKey: true, altKey: true }, null],
    ["F1", { key: "F1" }, "help"],
    ["F11", { key: "F11" }, "presenter"],
    ["Ctrl ,", { key: ",", ctrlKey: true }, "settings"],
    ["Ctrl +", { key: "+", ctrlKey: true }, "larger"],
    ["Ctrl V stays with the field", { key: "v", ctrlKey: true }, null],
  ];
  test.each(rows)("%s", (_name, key, does) => {
    const names = ["lock", "settings", "help", "presenter", "larger", "smaller", "normal"] as const;
    const called: string[] = [];
    const shortcuts = Object.fromEntries(names.map((name) => [name, () => called.push(name)])) as unknown as Shortcuts;
    expect(pressKey(new KeyboardEvent("keydown", key), shortcuts)).toBe(does !== null);
    expect(called).toEqual(does ? [does] : []);
  });
});

test("the text grows and shrinks in steps, and stops at both ends", () => {
  appearance.choose({ scale: 100 });
  appearance.step(-1);
  expect(document.documentElement.style.getPropertyValue("--text-scale")).toBe("1");
  for (let step = 0; step < 9; step += 1) appearance.step(1);
  expect(document.documentElement.style.getPropertyValue("--text-scale")).toBe("2");
  appearance.choose({ scale: 100 });
});
