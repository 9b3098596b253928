// Serves "virtual:catalogue/<language>/<group>" to Vite. The language "pseudo" is English made longer and
// accented, to see in the gallery what a translation would break.
import { join } from "node:path";
import { GROUPS, LANGUAGES, LOCALES, readCatalogue } from "./catalogue.mjs";
import { compileModule } from "./compile.mjs";
import { breakable } from "./long-words.mjs";
import { pseudo } from "./pseudo.mjs";

const PREFIX = "virtual:catalogue/";

/** @returns {import("vite").Plugin} */
export function catalogues() {
  return {
    name: "tweestap-catalogues",
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const [language = "", group = ""] = id.slice(PREFIX.length + 1).split("/");
      const known = language === "pseudo" || LANGUAGES.some((each) => each === language);
      if (!known || !(group in GROUPS)) this.error(`no catalogue ${language}/${group}`);
      const subjects = GROUPS[/** @type {keyof typeof GROUPS} */ (group)];
      for (const subject of subjects) this.addWatchFile(join(LOCALES, language === "pseudo" ? "en" : language, `${subject}.ftl`));
      return language === "pseudo"
        ? compileModule(readCatalogue("en"), subjects, pseudo)
        : compileModule(readCatalogue(language), subjects, language === "de" ? breakable : undefined);
    },
  };
}
