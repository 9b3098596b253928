/** What compiled messages may use of a language: see scripts/fluent/compile.mjs. */
export interface Formats {
  /** A variable as text, without the marks that stand for markup. */
  s(value: string | number): string;
  number(value: number): string;
  /** The clock time, "14:32". */
  time(at: number): string;
  /** "3 March 2026" */
  date(at: number): string;
  /** "3 March", where the year is clear. */
  day(at: number): string;
  /** "18 Nov 2026", in lists. */
  shortDate(at: number): string;
  /** "12 Nov 2026, 16:40", in lists. */
  stamp(at: number): string;
  /** "14:32:07", where the order within a minute matters. */
  seconds(at: number): string;
  /** "Tuesday 24 November 2026" */
  weekday(at: number): string;
  /** "18–24 Nov 2026" */
  range(from: number, until: number): string;
  plural(value: number): string;
}

/** British English writes the day before the month and 14:32, as the organisations here do. */
const TAGS: Record<string, string> = { en: "en-GB", nl: "nl-NL", de: "de-DE", pseudo: "en-GB" };

/** A new formatter costs milliseconds, so each is made when it is first needed and then kept. */
export function formatsFor(language: string): Formats {
  const tag = TAGS[language] ?? language;
  const kept = new Map<string, Intl.DateTimeFormat>();
  const formatOf = (name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    let format = kept.get(name);
    if (!format) kept.set(name, (format = new Intl.DateTimeFormat(tag, options)));
    return format;
  };
  const at = (name: string, options: Intl.DateTimeFormatOptions) => (ms: number) => formatOf(name, options).format(ms);
  const numbers = new Intl.NumberFormat(tag);
  let plurals: Intl.PluralRules | undefined;
  return {
    s: (value) => (typeof value === "number" ? numbers.format(value) : value.replace(/[\u0001\u0002]/g, "")),
    number: (value) => numbers.format(value),
    time: at("time", { hour: "2-digit", minute: "2-digit" }),
    date: at("date", { day: "numeric", month: "long", year: "numeric" }),
    day: at("day", { day: "numeric", month: "long" }),
    shortDate: at("short", { day: "numeric", month: "short", year: "numeric" }),
    stamp: at("stamp", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" }),
    seconds: at("seconds", { hour: "2-digit", minute: "2-digit", second: "2-digit" }),
    weekday: at("weekday", { weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    range: (from, until) => formatOf("range", { day: "numeric", month: "short", year: "numeric" }).formatRange(from, until),
    plural: (value) => (plurals ??= new Intl.PluralRules(tag)).select(value),
  };
}
