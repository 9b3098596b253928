/** Days typed as three numbers. */
export interface DayTyped {
  day: string;
  month: string;
  year: string;
}

export const NO_DAY: DayTyped = { day: "", month: "", year: "" };

export function isEmpty({ day, month, year }: DayTyped): boolean {
  return !(day.trim() || month.trim() || year.trim());
}

/** The first moment of that day here, in milliseconds since 1970; null where there is no such day. */
export function startOf({ day, month, year }: DayTyped): number | null {
  const [d, m, y] = [day, month, year].map((part) => (/^\d{1,4}$/.test(part.trim()) ? Number(part) : NaN)) as [number, number, number];
  // "26" is meant as 2026.
  const whole = y < 100 ? 2000 + y : y;
  const date = new Date(whole, m - 1, d);
  const exists = date.getFullYear() === whole && date.getMonth() === m - 1 && date.getDate() === d;
  return exists ? date.getTime() : null;
}

/** The last moment of that day: what lasts "until 3 December" lasts through it. */
export function endOf(typed: DayTyped): number | null {
  const start = startOf(typed);
  if (start === null) return null;
  const next = new Date(start);
  next.setDate(next.getDate() + 1);
  return next.getTime() - 1;
}
