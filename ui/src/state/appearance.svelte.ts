import { ipc, tell } from "../lib/ipc";
import type { ContrastName, LookView, ThemeName } from "../lib/generated/bindings";
import { wear } from "../lib/look";

/**
 * How the window looks to this person: scheme, contrast and text size, as attributes of <html> that tokens.css reads.
 * Without a choice the desktop's own settings count.
 */
export type Theme = ThemeName;
export type Contrast = ContrastName;
type Look = Pick<LookView, "theme" | "contrast" | "scale">;

/** Text size in per cent. */
export const SCALES = [100, 125, 150, 175, 200] as const;

class Appearance {
  theme = $state<Theme>("system");
  contrast = $state<Contrast>("system");
  scale = $state<number>(100);
  /** Practice on a beamer: at least one and a half times the text. */
  presenter = $state(false);

  /** Applies the choices from now on, and follows the desktop where nothing is chosen. */
  start(look: Look): void {
    const more = matchMedia("(prefers-contrast: more)");
    more.addEventListener("change", () => this.apply());
    this.restore(look);
  }

  choose(choice: Partial<Look>): void {
    Object.assign(this, choice);
    this.apply();
    void tell(() => ipc.setLook({ theme: this.theme, contrast: this.contrast, scale: this.scale }));
  }

  /** What was chosen before: Rust keeps it over a lock and over the app's end. */
  restore(look: Look): void {
    Object.assign(this, look);
    this.apply();
  }

  togglePresenter(): void {
    this.presenter = !this.presenter;
    this.apply();
  }

  /** One size up or down, as Ctrl + and Ctrl - do. */
  step(by: 1 | -1): void {
    const at = SCALES.findIndex((scale) => scale >= this.scale);
    this.choose({ scale: SCALES[Math.max(0, at + by)] ?? 200 });
  }

  apply(): void {
    wear({ theme: this.theme, contrast: this.contrast, scale: Math.max(this.scale, this.presenter ? 150 : 100) });
  }
}

export const appearance = new Appearance();
