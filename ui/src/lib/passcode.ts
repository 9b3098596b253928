/**
 * What was typed or pasted into a code field, as it goes to Rust: without the white space, dashes and invisible marks
 * that phones and messages put around and between the symbols. What is left is judged in Rust alone.
 */
export function stripCode(typed: string): string {
  return typed.replace(/[\p{White_Space}\p{Dash_Punctuation}\p{Format}\u2212]/gu, "");
}
