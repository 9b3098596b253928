import { describe, expect, test } from "vitest";
import { stripCode } from "../src/lib/passcode";

const rows: [name: string, typed: string, sent: string][] = [
  ["plain", "418902", "418902"],
  ["pasted with a space", "418 902", "418902"],
  ["no-break and thin spaces", "418\u00a0902\u2009", "418902"],
  ["zero-width marks of a message", "\u200b418902\ufeff", "418902"],
  ["left-to-right marks", "\u200e418902\u200f", "418902"],
  ["a dash", "418-902", "418902"],
  ["en dash and minus sign", "418–9\u221202", "418902"],
  ["tabs and a line break", "\t418902\n", "418902"],
  ["a recovery code", " c2wj8 d5nkv-03zft ", "c2wj8d5nkv03zft"],
  ["letters stay, so that Rust can say what is wrong", "41B 90", "41B90"],
  ["other digits stay", "٤١٨٩٠٢", "٤١٨٩٠٢"],
  ["only spaces", " \u00a0 ", ""],
];

describe("stripCode", () => {
  test.each(rows)("%s", (_name, typed, sent) => expect(stripCode(typed)).toBe(sent));
});
