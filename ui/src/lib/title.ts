/** The window's title: the page, then the product; "Error: " stands in front of it while something is wrong. */
export function setTitle(page: string): void {
  document.title = `${page} – Tweestap`;
}
