import { textWidth } from "../node/text-width.ts";
import type { Span } from "../target/target-expression.ts";
import type { ParsedText } from "./parse-text.ts";

/** What stands beneath a figure, beneath the words that belong to it, beneath a number that is no target. */
const FIGURE = "=";
const WORDS = "-";
const IGNORED = ".";

/**
 * A text and, beneath it, what was understood: `=` under figures, `-` under the words that belong to them, `.` under numbers
 * that are no targets. In lines of at most so many columns; null leaves it one line.
 */
export function underlined(parsed: ParsedText, width: number | null): readonly string[] {
  const marks = marksOf(parsed);
  const lines: string[] = [];
  let [text, under, room] = ["", "", width ?? Number.POSITIVE_INFINITY];
  const end = (): void => {
    lines.push(text.trimEnd());
    if (under.trim() !== "") lines.push(under.trimEnd());
    [text, under, room] = ["", "", width ?? Number.POSITIVE_INFINITY];
  };
  let at = 0;
  for (const character of parsed.text) {
    const shown = visible(character);
    const columns = textWidth(shown);
    if (columns > room) end();
    text += shown;
    under += (marks[at] ?? " ").repeat(columns);
    room -= columns;
    at += character.length;
  }
  end();
  return lines;
}

/** What each unit of the text stands under, if anything. */
function marksOf({ text, targets, ignored }: ParsedText): readonly string[] {
  const marks: string[] = Array.from({ length: text.length }, () => " ");
  const put = (span: Span | undefined, mark: string): void => {
    if (span) marks.fill(mark, span[0], span[1]);
  };
  for (const { spans, subject, span, qualifiers } of targets) {
    const at = subject === null ? -1 : text.lastIndexOf(subject, span[0]);
    if (subject !== null && at >= 0) put([at, at + subject.length], WORDS);
    for (const qualifier of qualifiers) put(qualifier.span, IGNORED);
    for (const figure of spans.stretch ? [spans, spans.stretch] : [spans]) {
      for (const words of [...(figure.bound ?? []), figure.change, figure.commitment]) put(words, WORDS);
      for (const part of [figure.value, figure.upper, figure.unit]) put(part, FIGURE);
    }
  }
  for (const { span } of ignored) put(span, IGNORED);
  return marks;
}

/** What moves the cursor takes the place of one column and does nothing. */
function visible(character: string): string {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character) ? " " : character;
}
