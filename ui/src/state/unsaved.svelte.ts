/** A page with unsaved changes says so at the foot of the sheet; the warning before a lock stands there instead. */
import type { Snippet } from "svelte";

class Unsaved {
  bar = $state.raw<Snippet | null>(null);
}

export const unsaved = new Unsaved();
