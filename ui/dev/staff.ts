/** Invented people as staff see them, and the answers about them. */
import type { CodeToReadOutView, OperationName, Outcome, PeopleFilterName, PersonRowView, PersonView } from "../src/lib/generated/bindings";

type Handler = (args: Record<string, unknown>) => unknown;

const at = (text: string): number => Date.parse(text);
const done = <T>(value: T): Outcome<T> => ({ kind: "done", value });

function row(id: string, name: string, last: string | null, more: Partial<PersonRowView> = {}): PersonRowView {
  const address = `${name.toLowerCase().replace(/ van der | de /, ".").replace(/ /g, ".")}@mail.example`;
  return { id, name, address, role: "client", standing: "active", activated: true, method: "app", required_from: null, refused: false, codes_left: 6, last_log_in_at: last === null ? null : at(last), ...more };
}

const off = { method: null, codes_left: 0 } as const;

export const clients: PersonRowView[] = [
  row("01", "Fatima Bouzid", "2026-11-24T09:20:00+01:00"),
  row("02", "Lotte Hendriks", "2026-11-23T21:47:00+01:00", { refused: true }),
  row("03", "Anouk Jansen", "2026-11-18T10:00:00+01:00", off),
  row("04", "Emma Kuipers", null, { ...off, activated: false }),
  row("05", "Joris van der Meulen", "2026-11-21T10:00:00+01:00", { codes_left: 4 }),
  row("06", "Tomasz Nowak", "2026-11-16T10:00:00+01:00", { codes_left: 0 }),
  row("07", "Ravi Ramdin", "2026-11-20T10:00:00+01:00", { method: "sms" }),
  row("08", "Daan Willems", "2026-02-02T10:00:00+01:00", { ...off, standing: "deactivated" }),
];

const staff: PersonRowView[] = [
  row("21", "Sanne de Vries", "2026-11-24T08:57:00+01:00", { role: "therapist", address: "sanne.devries@merelhof.example" }),
  row("22", "Youssef El Amrani", "2026-11-24T08:01:00+01:00", { role: "help_desk", address: "youssef.elamrani@merelhof.example" }),
];

const NEEDS = (person: PersonRowView): boolean => person.standing === "active" && (person.refused || !person.activated || (person.method !== null && person.codes_left === 0));
const PART: Record<PeopleFilterName, (person: PersonRowView) => boolean> = {
  all: () => true,
  needs_someone: NEEDS,
  deactivated: (person) => person.standing === "deactivated",
};

const MAY_ALL: PersonView["may"] = ["reset_two_step", "hand_out_password_code", "issue_welcome_code", "withdraw_code", "deactivate_account", "reactivate_account", "remove_account", "change_address", "assign_client", "release_client"];

export function pageOf(person: PersonRowView, helpDesk: boolean): PersonView {
  const { method } = person;
  return {
    id: person.id,
    name: person.name,
    address: person.address,
    contact_number: person.id === "03" ? "" : "06 5550 1412",
    role: person.role,
    standing: person.standing,
    required_from: person.required_from,
    activated: person.activated,
    two_step: method
      ? { kind: "on", since: at("2026-03-03T10:00:00+01:00"), method, number_ends_in: method === "sms" ? "12" : null, connected_at: at("2026-03-03T10:00:00+01:00"), suspended: person.refused, codes_left: person.codes_left, codes_confirmed: true, code_last_used_at: null }
      : { kind: "off" },
    last_log_in_at: person.last_log_in_at,
    created_at: at("2025-05-04T09:00:00+02:00"),
    open_codes: person.refused ? [{ code: "reset", expires_at: at("2026-11-24T15:31:00+01:00") }] : [],
    therapists: person.role === "client" ? [{ id: "21", name: "Sanne de Vries", until: null }, { id: "23", name: "Willem-Alexander Hoogendoorn", until: at("2026-12-24T23:59:59+01:00") }] : [],
    may: helpDesk ? [...MAY_ALL, "change_role"] : MAY_ALL,
  };
}

export const code: CodeToReadOutView = {
  groups: ["7K4M", "9R0X"],
  words: ["seven", "Kilo", "four", "Mike", "nine", "Romeo", "zero", "X-ray"],
  name: "Joris van der Meulen",
  address: "joris.meulen@mail.example",
  expires_at: at("2026-11-24T15:31:00+01:00"),
};

type StepUp = (operation: OperationName, subject?: string | null) => Outcome<never> | null;

/** What staff ask about others. */
export function staffHandlers(helpDesk: () => boolean, stepUp: StepUp): Record<string, Handler> {
  const everyone = (): PersonRowView[] => (helpDesk() ? [...clients, ...staff].sort((a, b) => a.name.localeCompare(b.name)) : clients);
  const find = (id: unknown): PersonRowView | undefined => everyone().find((person) => person.id === id);
  const about =
    (operation: OperationName, then: () => unknown): Handler =>
    ({ id }) =>
      stepUp(operation, find(id)?.name ?? null) ?? done(then());
  return {
    search_people: ({ text, only, offset, limit }) => {
      const words = String(text).toLowerCase();
      const found = everyone().filter((person) => `${person.name} ${person.address}`.toLowerCase().includes(words));
      const [from, most] = [Number(offset), Number(limit)];
      const count = (part: PeopleFilterName): number => found.filter(PART[part]).length;
      const rows = found.filter(PART[only as PeopleFilterName]).slice(from, from + most);
      return done({ rows, all: count("all"), needs_someone: count("needs_someone"), deactivated: count("deactivated") });
    },
    person: ({ id }) => {
      const found = find(id);
      return found ? done(pageOf(found, helpDesk())) : { kind: "refused", refusal: { code: "not_allowed" } };
    },
    therapists: ({ text }) => done({ people: staff.concat(row("24", "Mehmet Yıldız", null, { role: "therapist" })).filter((person) => person.role === "therapist" && person.name.toLowerCase().includes(String(text).toLowerCase())).map(({ id, name, address }) => ({ id, name, address })) }),
    create_account: () => stepUp("create_account") ?? done("04"),
    edit_person: about("change_address", () => null),
    change_standing: (args) => about(args["to"] === "removed" ? "remove_account" : "deactivate_account", () => null)(args),
    assign_client: (args) => about("assign_client", () => null)({ id: args["client"] }),
    release_client: (args) => about("release_client", () => null)({ id: args["client"] }),
    withdraw_code: () => done(null),
    reset_two_step: about("reset_two_step", () => code),
    hand_out_password_code: about("hand_out_password_code", () => code),
    issue_welcome_code: about("issue_welcome_code", () => ({ ...code, name: "Emma Kuipers", expires_at: at("2026-12-01T14:31:00+01:00") })),
    notices: () => "anyhow 1.0.100 (MIT OR Apache-2.0)\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\n",
  };
}
