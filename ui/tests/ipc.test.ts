import { afterEach, describe, expect, test, vi } from "vitest";
import { done, fakeRust, refused, session } from "../dev/fake-rust";
import type { ChallengeView } from "../src/lib/generated/bindings";
import { ask, ipc, onStepUp, tell } from "../src/lib/ipc";

const open = { kind: "open", session } as const;
const challenge: ChallengeView = { operation: "switch_off", subject: null, steps: [{ step: "password", done: false }] };
const stepUp = { kind: "step_up", challenge } as const;

let rust = fakeRust(open);
afterEach(() => rust.stop());

describe("ask", () => {
  test("after the proofs the very same request is sent again, with its arguments", async () => {
    rust = fakeRust(open);
    rust.next("change_password", stepUp, done(null));
    onStepUp(() => Promise.resolve(true));
    expect(await ask(() => ipc.changePassword("vier woorden naast elkaar"))).toEqual(done(null));
    const sent = rust.sent.filter(({ command }) => command === "change_password");
    expect(sent.map(({ args }) => args)).toEqual(Array(2).fill({ password: "vier woorden naast elkaar" }));
  });

  test("a proof that ran out meanwhile is asked once more", async () => {
    rust = fakeRust(open);
    rust.next("switch_off", stepUp, stepUp, done(null));
    const show = vi.fn(() => Promise.resolve(true));
    onStepUp(show);
    await ask(() => ipc.switchOff());
    expect(show).toHaveBeenCalledTimes(2);
  });

  test("when the person stops, the request is not sent again", async () => {
    rust = fakeRust(open);
    rust.next("switch_off", stepUp);
    onStepUp(() => Promise.resolve(false));
    expect(await ask(() => ipc.switchOff())).toEqual(refused({ code: "cancelled" }));
    expect(rust.sent).toHaveLength(1);
  });

  test("a refusal is an answer, and asks nothing", async () => {
    rust = fakeRust(open);
    rust.next("switch_off", refused({ code: "required_here" }));
    const show = vi.fn(() => Promise.resolve(true));
    onStepUp(show);
    expect(await ask(() => ipc.switchOff())).toEqual(refused({ code: "required_here" }));
    expect(show).not.toHaveBeenCalled();
  });

  test.each([
    ["a known fault", Object.assign(new Error("disk"), { code: "disk_full" }), "disk_full"],
    ["anything else", new Error("?"), "internal"],
  ])("%s becomes an answer as well", async (_name, fault, code) => {
    rust = fakeRust(open);
    rust.next("lock", fault);
    expect(await tell(() => ipc.lock())).toEqual({ kind: "refused", refusal: { code: "fault", fault: code } });
  });
});
