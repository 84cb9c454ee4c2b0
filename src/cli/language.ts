import type { Language } from "../issue/language.ts";
import type { Io } from "./io.ts";

/** Chinese in a Chinese locale, else English. Of the variables the first that is set counts, as POSIX has it. */
export function detectLanguage({ env, locale }: Pick<Io, "env" | "locale">): Language {
  const set = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== "");
  return /^zh/i.test(set ?? locale) ? "zh" : "en";
}
