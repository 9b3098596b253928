/** Invented data for the gallery and the tests. */
import type { CodesView, EnrolmentView, OrganisationView, PracticePerson, ProfileView, RulesView, SecurityView, SessionView, StepName } from "../src/lib/generated/bindings";

export const NOW = Date.parse("2026-11-24T14:31:36+01:00");

export const organisation: OrganisationView = {
  name: "Praktijk Merelhof",
  help_desk: {
    name: "Help desk Merelhof",
    phone: "030 555 01 42",
    hours: "Monday to Friday, 8:00–17:30",
    outside_hours: "Leave a message; we call back the next morning.",
  },
};

export const session: SessionView = {
  organisation,
  name: "Sanne de Vries",
  first_name: "Sanne",
  address: "sanne.devries@merelhof.example",
  role: "therapist",
  offers: [],
  locks_after_minutes: 60,
  ends_at: NOW + 11 * 3600_000,
  methods: [
    { method: "app", why_not: null },
    { method: "sms", why_not: "no_gateway" },
  ],
};

export const people: PracticePerson[] = [
  { name: "Youssef El Amrani", role: "help_desk", address: "youssef.elamrani@merelhof.example", password: "regenjas-tulp-kade", is_participant: false },
  { name: "Sanne de Vries", role: "therapist", address: session.address, password: "fietsbel-maandag-thee", is_participant: false },
  { name: "Joris van der Meulen", role: "client", address: "joris.vdmeulen@mail.example", password: "zeehond-krant-brood", is_participant: false },
  { name: "Participant 1", role: "therapist", address: "deelnemer1@merelhof.example", password: null, is_participant: true },
];

export const profile: ProfileView = {
  name: session.name,
  address: session.address,
  role: "therapist",
  created_at: Date.parse("2025-05-04T09:00:00+02:00"),
  last_log_in_at: Date.parse("2026-11-23T08:57:00+01:00"),
  two_step: { kind: "off" },
};

const day = (text: string): number => Date.parse(text);

export const securityOn: SecurityView = {
  two_step: {
    kind: "on",
    since: day("2026-03-03T10:00:00+01:00"),
    method: "app",
    number_ends_in: null,
    connected_at: day("2026-03-03T10:00:00+01:00"),
    suspended: false,
    codes_left: 4,
    codes_confirmed: true,
    code_last_used_at: day("2026-11-12T16:40:00+01:00"),
  },
  required: false,
  available: true,
  required_from: null,
  password_changed_at: day("2026-09-09T09:12:00+02:00"),
  last_changes: [
    { at: day("2026-11-12T16:40:00+01:00"), event: "logged_in_with_recovery_code", done: true, backup_of: null },
    { at: day("2026-09-09T09:12:00+02:00"), event: "password_changed", done: true, backup_of: null },
    { at: day("2026-06-03T08:55:00+02:00"), event: "log_in_failed", done: false, backup_of: null },
  ],
  key_place: "keychain",
  methods: [
    { method: "app", why_not: null },
    { method: "sms", why_not: "no_gateway" },
  ],
};

export const securityOff: SecurityView = { ...securityOn, two_step: { kind: "off" }, last_changes: [], key_place: "key_file" };

const steps = (...names: StepName[]) => ({ kind: "steps" as const, steps: names });

export const rules: RulesView = {
  profile: "standard",
  on: true,
  minutes: 60,
  rows: [
    { operation: "log_in", off: steps("password"), on: steps("password", "code") },
    { operation: "resume", off: steps("password"), on: steps("code") },
    { operation: "change_password", off: steps("password"), on: steps("password", "code") },
    { operation: "recover_password", off: steps("one_time_code"), on: steps("one_time_code", "code") },
    { operation: "switch_on", off: steps("password", "first_code"), on: { kind: "does_not_apply" } },
    { operation: "change_two_step", off: { kind: "does_not_apply" }, on: steps("password", "first_code") },
    { operation: "renew_recovery_codes", off: { kind: "does_not_apply" }, on: steps("password") },
    { operation: "switch_off", off: { kind: "does_not_apply" }, on: steps("password", "code") },
    { operation: "reset_two_step", off: { kind: "switch_on_first" }, on: steps("password", "code") },
    { operation: "read_own", off: { kind: "session" }, on: { kind: "session" } },
  ],
};

export const codes: CodesView = {
  codes: ["4KQ7M-X2RHT-9WB6D", "ZN3VF-80JCP-K5G2Y", "7TB1E-QM94S-H6XRA", "C2WJ8-D5NKV-03ZFT", "P9GYH-4A7XM-1SE6Q", "R6D0B-V8TQ2-NJ3KW"],
};

export const keyGroups = ["4KQ7M", "X2RHT", "9WB6D", "ZN3VF", "80JCP", "K5G2Y", "7TB1E"];

/** A drawing with the size and the density of a QR code; the real one comes from Rust. */
function looksLikeQr(modules: number): string {
  let path = "";
  for (let y = 4; y < modules - 4; y += 1) {
    for (let x = 4; x < modules - 4; x += 1) if ((x * 7 + y * 13 + x * y) % 5 < 2) path += `M${x} ${y}h1v1h-1z`;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules} ${modules}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${modules}v${modules}H0z"/><path d="${path}"/></svg>`;
}

export const enrolment: EnrolmentView = {
  qr_svg: looksLikeQr(49),
  qr_modules: 49,
  key_groups: ["QK7R", "5ZL2", "YB4M", "WX3T", "JH6N", "DC2P", "VA7E", "GS4F"],
  issuer: "Praktijk Merelhof",
  account: session.address,
  expires_at: NOW + 30 * 60_000,
};
