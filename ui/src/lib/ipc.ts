/**
 * The only way to Rust.
 *
 *   view ──ask(() => ipc.switchOff())──> Rust ──done / refused──> view
 *                    ▲                     │
 *                    └── the same request ─┤ step_up: the challenge page asks the proofs, one a page
 *
 * A view never meets a step-up: it gets what became of its request in the end.
 */
import { listen } from "@tauri-apps/api/event";
import { type ChallengeView, commands, type FaultCode, type Outcome, type Refusal } from "./generated/bindings";

export const ipc = commands;

/** A fault is not the person's doing: the disk, the keyring, a programming error. */
export type Trouble = Refusal | { code: "fault"; fault: FaultCode };
export type Answer<T> = { kind: "done"; value: T } | { kind: "refused"; refusal: Trouble };

/** Shows a challenge; tells whether all its proofs were given. */
export type ShowChallenge = (challenge: ChallengeView) => Promise<boolean>;

let showChallenge: ShowChallenge = () => Promise.resolve(false);

/** The page that asks for proofs registers itself here. */
export function onStepUp(show: ShowChallenge): void {
  showChallenge = show;
}

/** Sends a request; when Rust asks for proofs first, has them asked and sends the same request again. */
export async function ask<T>(send: () => Promise<Outcome<T>>): Promise<Answer<T>> {
  for (;;) {
    const outcome = await attempt(send);
    if (outcome.kind !== "step_up") return outcome;
    if (!(await showChallenge(outcome.challenge))) return { kind: "refused", refusal: { code: "cancelled" } };
  }
}

/** Sends a request that never asks for proofs; a fault becomes an answer like any other. */
export async function tell<T>(send: () => Promise<T>): Promise<Answer<T>> {
  return (await attempt(async () => ({ kind: "done", value: await send() }))) as Answer<T>;
}

async function attempt<T>(send: () => Promise<Outcome<T>>): Promise<Outcome<T> | Answer<T>> {
  try {
    return await send();
  } catch (fault) {
    const code = faultCode(fault);
    // Rust does nothing twice, and this page cannot know whether it was done: a new one can.
    if (code === "answer_lost") location.reload();
    return { kind: "refused", refusal: { code: "fault", fault: code } };
  }
}

function faultCode(fault: unknown): FaultCode {
  return typeof fault === "object" && fault !== null && "code" in fault ? (fault.code as FaultCode) : "internal";
}

/**
 * Calls back whenever something changed in Rust, to be asked for anew: the session (log-in, lock, end, a moved clock),
 * in practice the trainer's desk and the simulated phone.
 */
export function onChanged(what: "session" | "training" | "phone", changed: () => void): void {
  void listen(`${what}-changed`, () => changed());
}

/** Calls back with the time of the lock two minutes before it, and with null when it is off again. */
export function onIdleWarning(warn: (locksAt: number | null) => void): void {
  void listen<number | null>("idle-warning", (event) => warn(event.payload));
}
