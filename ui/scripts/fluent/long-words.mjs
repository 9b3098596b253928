// Where the long German words may break. Not every web view brings a German dictionary, and a heading in large
// text would run out of its column without these.
const SOFT = "\u00ad";

const JOINTS = [
  "Wieder|herstellungs|schlüssel",
  "Wieder|herstellungs|code",
  "Wieder|herstellungs",
  "Authentifi|zierungs",
  "Authentifi|zierung",
  "Übungs|organisation",
  "Organisations|name",
  "Benutzer|verwaltung",
  "Protokoll|einträge",
  "Rück|ruf|nummer",
  "Willkommens|code",
  "Anmelde|name",
];

/** @type {[RegExp, string][]} */
const RULES = JOINTS.map((word) => [new RegExp(word.replaceAll("|", ""), "g"), word.replaceAll("|", SOFT)]);

/**
 * German with the places marked at which long words may break.
 * @param {string} text
 */
export function breakable(text) {
  return RULES.reduce((marked, [word, parts]) => marked.replace(word, parts), text);
}
