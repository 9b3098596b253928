/** Which file shows which page of the desk. Everyone's pages come with the desk; those of staff when one is opened. */
import type { Component } from "svelte";
import type { Page } from "../state/desk.svelte";
import { useMessages } from "../lib/i18n/index.svelte";
import ChangePassword from "./ChangePassword.svelte";
import Help from "./Help.svelte";
import NewPhone from "./NewPhone.svelte";
import NotMe from "./NotMe.svelte";
import Profile from "./Profile.svelte";
import Protects from "./Protects.svelte";
import RenewCodes from "./RenewCodes.svelte";
import RenewKey from "./RenewKey.svelte";
import Rules from "./Rules.svelte";
import Security from "./Security.svelte";
import SwitchOff from "./SwitchOff.svelte";
import SwitchOn from "./SwitchOn.svelte";
import Training from "./Training.svelte";

type Load = () => Promise<{ default: Component }>;

const here = {
  profile: Profile,
  security: Security,
  training: Training,
  help: Help,
  rules: Rules,
  protects: Protects,
  not_me: NotMe,
  switch_on: SwitchOn,
  new_phone: NewPhone,
  renew_codes: RenewCodes,
  change_password: ChangePassword,
  switch_off: SwitchOff,
  renew_key: RenewKey,
} as const satisfies Partial<Record<Page, Component>>;

const later: Record<Exclude<Page, keyof typeof here>, Load> = {
  notices: () => import("./Notices.svelte"),
  people: () => import("./People.svelte"),
  person: () => import("./Person.svelte"),
  add_person: () => import("./EditPerson.svelte"),
  edit_person: () => import("./EditPerson.svelte"),
  reset: () => import("./HandOut.svelte"),
  hand_out: () => import("./HandOut.svelte"),
  welcome: () => import("./HandOut.svelte"),
  import_people: () => import("./ImportPeople.svelte"),
  organisation: () => import("./Organisation.svelte"),
  restore_backup: () => import("./RestoreBackup.svelte"),
  log: () => import("./Log.svelte"),
};

/** The view of a page that came with the desk; undefined for one that is loaded when it is opened. */
export function viewHere(page: Page): Component | undefined {
  return (here as Partial<Record<Page, Component>>)[page];
}

/** The view of any page, with its words. */
export async function loadPage(page: Page): Promise<Component> {
  const view = viewHere(page);
  if (view) return view;
  const [module] = await Promise.all([later[page as keyof typeof later](), useMessages("staff")]);
  return module.default;
}
