// What a test asks of the page. Everything is found by what a person reads.
// Without the marks at which long German words may break.
const flat = (text) => (text ?? "").replaceAll("\u00ad", "").replace(/[\s\u00a0]+/g, " ").trim();
const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");

const labelled = (element) =>
  element.getAttribute("aria-labelledby")?.split(/\s+/).map((id) => document.getElementById(id)?.innerText).join(" ");
const nameOf = (element) => flat(element.getAttribute("aria-label") ?? labelled(element) ?? element.innerText);

/** The words of a label, without its hint and without "(may stay empty)". */
const wordsOf = (label) => {
  const own = label.querySelector(".label") ?? label;
  const copy = own.cloneNode(true);
  for (const extra of copy.querySelectorAll(".optional, .hint")) extra.remove();
  return flat(copy.textContent);
};

const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);

/** A button or link whose name is `name`, or begins with it where it goes on in another line; of one part of the page. */
const button = (name, part = "body") => {
  const found = all("button, a[href], summary").filter((each) => each.closest(part));
  const open = document.querySelector("dialog[open]");
  const within = open ? found.filter((each) => open.contains(each)) : found;
  return (
    within.find((each) => nameOf(each) === name) ??
    within.find((each) => flat(each.innerText) === name) ??
    within.find((each) => flat((each.querySelector(".title") ?? each.querySelector("span"))?.innerText) === name) ??
    null
  );
};

/** Scrolls it to where it can be pressed; the driver takes one at the edge of a part that scrolls as visible already. */
const inReach = (element) => {
  element?.scrollIntoView({ block: "center" });
  return element;
};

const label = (words) => all("label").find((each) => wordsOf(each) === words) ?? null;
/** A field by its label, or by the name it has where its words stand inside it. */
const field = (words) =>
  label(words)?.control ?? all("input, select, textarea").find((each) => flat(each.getAttribute("aria-label")) === words) ?? null;
const heading = () => flat(all("h1")[0]?.innerText) || null;
const summary = () => flat(document.querySelector(".summary")?.innerText) || null;
const text = () => flat(document.body.innerText);
/** What stands beside a term of a list. */
const fact = (term) => {
  const found = all("dt").find((each) => flat(each.innerText) === term);
  return found ? flat(found.nextElementSibling?.innerText) : null;
};
const codes = () => all("ol code").map((each) => flat(each.innerText));
/** The steps of a scenario as they stand: those to come are empty. */
const steps = () => all("#drawer-steps .run ol > li").map((each) => flat(each.querySelector(".unseen")?.innerText));
/** What can be read in one part of the page. */
const textOf = (part) => flat(document.querySelector(part)?.innerText);
