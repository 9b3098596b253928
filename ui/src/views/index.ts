/** Which view shows which screen. What a log-in needs is in the first file; everything else is loaded when it is shown. */
import type { Component } from "svelte";
import type { Screen } from "../lib/generated/bindings";
import { type Group, useMessages } from "../lib/i18n/index.svelte";
import Opening from "./Opening.svelte";
import SignedOut from "./SignedOut.svelte";

interface View {
  load: () => Promise<{ default: Component }>;
  messages?: readonly Group[];
}

const views: Record<Screen["kind"], View> = {
  opening: { load: () => Promise.resolve({ default: Opening }) },
  signed_out: { load: () => Promise.resolve({ default: SignedOut }) },
  code: { load: () => import("./EnterCode.svelte"), messages: ["proof"] },
  locked: { load: () => import("./Locked.svelte"), messages: ["proof"] },
  recover: { load: () => import("./Recover.svelte"), messages: ["proof", "setup", "recover"] },
  fault: { load: () => import("./StoreFault.svelte"), messages: ["setup", "proof"] },
  first_start: { load: () => import("./FirstStart.svelte"), messages: ["setup", "proof"] },
  recovery_key: { load: () => import("./RecoveryKey.svelte"), messages: ["setup", "proof"] },
  enrol: { load: () => import("./MustEnrol.svelte"), messages: ["desk", "proof", "setup"] },
  after_reset: { load: () => import("./AfterReset.svelte"), messages: ["desk", "proof", "setup", "recover"] },
  open: { load: () => import("./Desk.svelte"), messages: ["desk", "proof", "setup"] },
};

/** Loads the view of a screen, with its words. */
export async function loadView(kind: Screen["kind"]): Promise<Component> {
  const { load, messages = [] } = views[kind];
  const [module] = await Promise.all([load(), useMessages(...messages)]);
  return module.default;
}
