import type { Language } from "../../issue/language.ts";
import type { LeftReason } from "../report-types.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

/** Why a number is no target, in words. */
export function wordsOfReason(reason: LeftReason, lang: Language): string {
  return (lang === "zh" ? zh : en).leftReasons[reason];
}
