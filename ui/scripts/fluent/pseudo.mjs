const PLAIN = "aceinosuyzACEINOSUYZ";
const ACCENTED = "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ";

/**
 * English that is accented and about two fifths longer; markup stays as it is.
 * @param {string} text
 */
export function pseudo(text) {
  return text
    .split(/(<\/?b>)/)
    .map((piece) => (piece.startsWith("<") ? piece : accented(piece)))
    .join("");
}

/** @param {string} text */
function accented(text) {
  const letters = [...text].map((letter) => {
    const at = PLAIN.indexOf(letter);
    return at < 0 ? letter : ACCENTED[at];
  }).join("");
  const more = "~".repeat(Math.round(text.trim().length * 0.4));
  return more && /\p{L}$/u.test(text.trim()) ? `${letters}${more}` : letters;
}
