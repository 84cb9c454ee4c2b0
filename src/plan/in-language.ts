import type { Language } from "../issue/language.ts";
import type { Text } from "./plan.ts";

/** The words in a language; in Chinese where they are known in no other. */
export function inLanguage(text: Text, lang: Language): string {
  return lang === "zh" ? text.zh : (text.en ?? text.zh);
}
