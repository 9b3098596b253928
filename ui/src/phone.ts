/** The phone's own window. It asks Rust for the phone and nothing else: language and look come with it. */
import { mount } from "svelte";
import { useLanguage, useMessages } from "./lib/i18n/index.svelte";
import { phone } from "./state/phone.svelte";
import PhoneWindow from "./views/training/PhoneWindow.svelte";

export async function openPhone(target: HTMLElement): Promise<void> {
  await phone.watch();
  await useLanguage(phone.view?.language ?? "en");
  await useMessages("practice");
  mount(PhoneWindow, { target });
}
