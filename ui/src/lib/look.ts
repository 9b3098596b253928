/** How the window looks, as attributes of <html> that tokens.css reads. Apart, because a first page has it before its scripts. */
import type { LookView } from "./generated/bindings";

export function wear(look: LookView): void {
  const root = document.documentElement;
  const more = look.contrast === "more" || (look.contrast === "system" && matchMedia("(prefers-contrast: more)").matches);
  set(root, "theme", look.theme === "system" ? null : look.theme);
  set(root, "contrast", more ? "more" : null);
  root.style.setProperty("--text-scale", String(look.scale / 100));
}

/** The look that stands in the page's address: Rust writes it there, so it is known before Rust can be asked. */
export function lookOf(address: URLSearchParams): LookView {
  const [theme, contrast, scale] = [address.get("theme"), address.get("contrast"), Number(address.get("scale"))];
  return {
    theme: theme === "light" || theme === "dark" ? theme : "system",
    contrast: contrast === "more" || contrast === "normal" ? contrast : "system",
    scale: scale >= 100 && scale <= 200 ? scale : 100,
  };
}

function set(root: HTMLElement, name: string, value: string | null): void {
  if (value === null) delete root.dataset[name];
  else root.dataset[name] = value;
}
