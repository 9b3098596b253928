/** Why a trainer's own file is no scenario, in words: what is wrong, and what can stand there instead. */
import type { ScenarioFaultView, ScenarioProblemName } from "./generated/bindings";
import { type MessageId, t } from "./i18n/index.svelte";

const words = {
  unreadable: "fault-unreadable",
  too_large: "fault-too-large",
  not_toml: "fault-not-toml",
  missing: "fault-missing",
  unknown: "fault-unknown",
  wrong_kind: "fault-wrong-kind",
  not_one_of: "fault-not-one-of",
  no_such_person: "fault-no-such-person",
  out_of_range: "fault-out-of-range",
  empty: "fault-empty",
  taken: "fault-taken",
} as const satisfies Record<ScenarioProblemName, MessageId>;

export function faultWords({ problem, found, expected }: ScenarioFaultView): string {
  const wrong = found || !NEEDS_WORD.has(problem) ? t(words[problem], { found }) : t("fault-something");
  return expected.length > 0 ? `${wrong} ${t("fault-expected", { expected: expected.join(", ") })}` : wrong;
}

/** These name the word they are about. */
const NEEDS_WORD = new Set<ScenarioProblemName>(["missing", "unknown", "wrong_kind", "not_one_of", "no_such_person", "out_of_range", "empty", "taken"]);
