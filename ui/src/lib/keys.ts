/**
 * The keys of the whole window. No single letters: they would collide with typing and with screen readers.
 *   Ctrl/Cmd L lock · Ctrl/Cmd , settings · F1 help · F11 presenter (practice) · Ctrl/Cmd + - 0 text size
 */
export interface Shortcuts {
  lock: () => void;
  settings: () => void;
  help: () => void;
  presenter: () => void;
  larger: () => void;
  smaller: () => void;
  normal: () => void;
}

/** Does what a key stands for; tells whether it stood for anything. */
export function press(event: KeyboardEvent, shortcuts: Shortcuts): boolean {
  const shortcut = shortcutOf(event);
  if (!shortcut) return false;
  event.preventDefault();
  shortcuts[shortcut]();
  return true;
}

function shortcutOf(event: KeyboardEvent): keyof Shortcuts | undefined {
  if (event.key === "F1") return "help";
  if (event.key === "F11") return "presenter";
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  return WITH_CONTROL[event.key.toLowerCase()];
}

const WITH_CONTROL: Record<string, keyof Shortcuts> = {
  l: "lock",
  ",": "settings",
  "+": "larger",
  "=": "larger",
  "-": "smaller",
  "0": "normal",
};
