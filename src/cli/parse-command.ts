import { wordsOfReason } from "../draft/report/words-of-reason.ts";
import { formatIssue } from "../issue/format-issue.ts";
import { formatTarget } from "../target/format-target.ts";
import { parseJson } from "./parse-json.ts";
import { type ParsedTarget, type ParsedText, parseText } from "./parse-text.ts";
import { printable } from "./printable.ts";
import { readStdin } from "./read-stdin.ts";
import type { Answer, Request, Style } from "./request.ts";
import { toJson } from "./to-json.ts";
import { underlined } from "./underline.ts";

/** `fenjie parse TEXT…`, or `-` for the lines of standard input. */
export async function runParse({ operands, options, format, style, stdin }: Request): Promise<Answer> {
  const isStdin = operands.length === 1 && operands[0] === "-";
  const texts = isStdin ? linesOf(await readStdin(stdin)) : operands;
  const parsed = texts.map((text) => parseText(text, options.sentence === true));
  const status = parsed.some(({ issues }) => issues.length > 0) ? 1 : 0;
  if (format === "text")
    return { text: parsed.map((one) => textOf(one, options.sentence === true, style)).join("\n"), status };
  const [only, ...more] = parsed.map(parseJson);
  // Several are a line each, so that a program can read one after the other.
  const isOne = !isStdin && only !== undefined && more.length === 0;
  const text = isOne ? toJson(only) : parsed.map((one) => `${JSON.stringify(parseJson(one))}\n`).join("");
  return { text, status };
}

/** The lines of a text; blank ones are no texts. */
function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== "");
}

function textOf(parsed: ParsedText, isSentence: boolean, style: Style): string {
  const { words, paint, lang, fold } = style;
  const lines = [
    ...underlined(parsed, fold),
    ...parsed.targets.map((target) => `${paint.green("→")} ${normalForm(target, style)}`),
    ...nothingOf(parsed, style),
    ...parsed.ignored.map(({ text, reason, readings = [] }) => {
      const why = [wordsOfReason(reason, lang), ...readings].join(words.separator);
      return paint.dim(`· ${words.parse.ignored(printable(text), printable(why))}`);
    }),
    ...parsed.issues.map((found) => `${paint.red("✗")} ${formatIssue(found, { lang })}`),
    ...(parsed.issues.length > 0 && !isSentence ? [paint.dim(words.parse.hint)] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** Which kind of nothing a text is, where nothing was found in it and nothing refused. */
function nothingOf({ status, targets, issues }: ParsedText, { words, paint }: Style): readonly string[] {
  if (status !== undefined) return [`${paint.cyan("○")} ${words.parse.nothing[status]}`];
  return targets.length === 0 && issues.length === 0 ? [`${paint.cyan("○")} ${words.parse.none}`] : [];
}

/** The target as an official table writes it, and in English for who reads English. */
function normalForm(
  { expression, subject, verb, clause, qualifiers, role, scope, period, per, relativeTo }: ParsedTarget,
  { words, lang }: Style,
): string {
  const chinese = formatTarget(expression, { lang: "zh" });
  const form = lang === "zh" ? chinese : `${chinese}${words.brackets(formatTarget(expression, { lang }))}`;
  const about = [
    role === "baseline" || role === "of-which" ? words.parse.roles[role] : "",
    verb ?? "",
    ...qualifiers.map(({ text }) => text),
    scope?.text ?? "",
    period ?? "",
    per === undefined ? "" : words.parse.per(per),
    relativeTo === undefined ? "" : words.parse.relativeTo(relativeTo),
    clause === null ? "" : words.parse.clause(clause),
  ].filter((text) => text !== "");
  const named = subject === null ? form : `${printable(subject)}${words.colon}${form}`;
  return about.length === 0 ? named : named + words.brackets(printable(about.join(words.separator)));
}
