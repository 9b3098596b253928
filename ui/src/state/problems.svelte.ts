import { t } from "../lib/i18n/index.svelte";

/** One thing that is wrong, and how to mend it. */
export interface Problem {
  /** The id of the field it belongs to; empty when it is about the whole page. */
  field: string;
  /** What is wrong, as it stands at the field. */
  wrong: string;
  /** What is wrong and what to do, as it stands in the summary. */
  full: string;
}

/** What is wrong on one page: shown in the summary and, in the same words, at the fields. */
export class Problems {
  list = $state.raw<readonly Problem[]>([]);
  /** A fact as the heading, "Too many wrong codes", instead of "There is a problem". */
  heading = $state.raw<string | null>(null);
  /** Counts each showing, so that the summary takes the focus again when the same thing is wrong twice. */
  shown = $state(0);

  get any(): boolean {
    return this.list.length > 0;
  }

  at(field: string): string | null {
    return this.list.find((problem) => problem.field === field)?.wrong ?? null;
  }

  show(list: readonly Problem[], heading: string | null = null): void {
    this.list = list;
    this.heading = heading;
    this.shown += 1;
  }

  clear(): void {
    this.list = [];
    this.heading = null;
  }
}

/** A problem from its two halves: what is wrong stands at the field, both stand in the summary. */
export function problem(field: string, wrong: string, fix = ""): Problem {
  const end = /[.?]$/.test(wrong) || !fix ? "" : t("sentence-end");
  return { field, wrong, full: fix ? `${wrong}${end} ${fix}` : wrong };
}

/** A field that has to be filled in, named in the summary. */
export function missing(field: string, label: string): Problem {
  return { field, wrong: t("field-missing"), full: t("field-missing-at", { label }) };
}
