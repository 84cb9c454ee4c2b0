import { type Issue, issue } from "../issue/issue.ts";
import type { Language } from "../issue/language.ts";
import { COMMANDS, type Format } from "./commands.ts";
import type { Io, Output } from "./io.ts";
import { detectLanguage } from "./language.ts";
import { en } from "./messages/en.ts";
import type { Messages } from "./messages/messages.ts";
import { zh } from "./messages/zh.ts";
import { PLAIN, paintFor } from "./paint.ts";
import type { Arguments } from "./read-arguments.ts";
import type { Style } from "./request.ts";

const WORDS: Readonly<Record<Language, Messages>> = { zh, en };

/** Where nobody says how wide it is. */
const USUAL_WIDTH = 100;
const [LEAST_WIDTH, MOST_WIDTH] = [60, 120];

export interface Settings {
  readonly lang: Language;
  readonly format: Format;
  /** What is wrong with `--lang` and `--format`. */
  readonly issues: readonly Issue[];
}

/** Language and format, as chosen or as usual. */
export function settingsOf({ command, options }: Arguments, io: Io): Settings {
  const issues: Issue[] = [];
  const [chosenLanguage] = options.lang ?? [];
  let lang = detectLanguage(io);
  if (chosenLanguage === "zh" || chosenLanguage === "en") lang = chosenLanguage;
  else if (chosenLanguage !== undefined) {
    issues.push(
      issue("invalid-option", { option: "--lang", found: chosenLanguage, expected: Object.keys(WORDS) }),
    );
  }
  const formats: readonly Format[] = command === null ? ["text", "json"] : COMMANDS[command].formats;
  const [chosenFormat] = options.format ?? [];
  const format = formats.find((one) => one === chosenFormat);
  if (chosenFormat !== undefined && format === undefined && command !== null) {
    issues.push(issue("invalid-option", { option: "--format", found: chosenFormat, expected: formats }));
  }
  return { lang, format: format ?? formats[0]!, issues };
}

/** How text is set on an output; null is a file. */
export function styleFor(output: Output | null, lang: Language, env: Io["env"]): Style {
  const words = WORDS[lang];
  if (output === null) return { lang, words, paint: PLAIN, width: USUAL_WIDTH, fold: null };
  const told = output.isTTY ? output.columns : Number.parseInt(env.COLUMNS ?? "", 10);
  const width = told ? Math.min(Math.max(told, LEAST_WIDTH), MOST_WIDTH) : USUAL_WIDTH;
  return { lang, words, paint: paintFor(output, env), width, fold: output.isTTY ? width : null };
}
