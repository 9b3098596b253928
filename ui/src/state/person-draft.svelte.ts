/** What is being filled in about a person: kept over a lock, because none of it is secret. */
import type { PersonFormView, PersonView, RoleName } from "../lib/generated/bindings";
import { desk } from "./desk.svelte";

const ROLES: readonly RoleName[] = ["client", "therapist", "help_desk"];

export class PersonDraft {
  name = $state("");
  address = $state("");
  number = $state("");
  /** Who adds someone without thinking about it adds the one with the fewest rights. */
  role = $state<string>("client");
  readonly #kept: boolean;

  /** `searched`: what was looked for and not found, a name or an address. */
  constructor(kept: Record<string, unknown>, searched: string) {
    this.#kept = typeof kept["name"] === "string";
    if (this.#kept) this.#take(kept);
    else if (searched.includes("@")) this.address = searched;
    else this.name = searched;
  }

  get form(): PersonFormView {
    return { name: this.name, address: this.address, contact_number: this.number, role: this.role as RoleName };
  }

  /** What stands in the file, unless a lock interrupted the changing of it. */
  begin(person: PersonView): void {
    if (this.#kept) return;
    this.name = person.name;
    this.address = person.address;
    this.number = person.contact_number;
    this.role = person.role;
  }

  keep(): void {
    desk.keep({ name: this.name, address: this.address, number: this.number, role: this.role });
  }

  #take(kept: Record<string, unknown>): void {
    const text = (key: string): string => (typeof kept[key] === "string" ? kept[key] : "");
    this.name = text("name");
    this.address = text("address");
    this.number = text("number");
    if (ROLES.some((role) => role === kept["role"])) this.role = kept["role"] as RoleName;
  }
}
