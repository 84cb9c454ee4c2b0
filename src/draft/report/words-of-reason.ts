import type { Language } from "../../issue/language.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** Why a number is no target, in words. */
export function wordsOfReason(reason: string, lang: Language): string {
  const { leftReasons } = lang === "zh" ? zh : en;
  return Object.hasOwn(leftReasons, reason) ? leftReasons[reason]! : reason;
}
