/** The window's title: the page, then the product; "Error: " stands in front of it while something is wrong. */
export function setTitle(page: string): void {
  // The window manager draws it: the places where a long word may break are for the page alone.
  document.title = `${page.replaceAll("\u00ad", "")} – Tweestap`;
}
