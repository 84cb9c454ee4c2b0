import { textWidth, wrap } from "./text-width.ts";

/** How wide generated lines are, where they need not be wider. */
export const LINE_WIDTH = 110;

/** What nobody sees in a source file, or what reorders it: written as an escape. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u00a0\u2000-\u200a\u202f\u205f\u3164]/gu;

/** A text as a string literal in which every character is to be seen. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(UNSEEN, escaped);
}

/** A text as part of a comment of one line. */
export function inComment(text: string): string {
  return text.replace(/\s+/g, " ").replace(UNSEEN, escaped).replaceAll("*/", "*\\/");
}

function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}

/** Letters that every tool's Unicode has: a compiler refuses an identifier in a script newer than itself. */
export const LETTERS =
  "A-Za-z_$\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u3007\\u3400-\\u4db5\\u4e00-\\u9fef";
const IDENTIFIER = new RegExp(`^[${LETTERS}][${LETTERS}0-9]*$`);

export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}

/** A key of an object literal. Without brackets, `__proto__` would set the prototype. */
export function keyOf(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return isIdentifier(key) ? key : quote(key);
}

/** Entries that say something: a field that is undefined is one that is not there. */
export function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, inner]) => inner !== undefined);
}

/** A value as a literal on one line. */
function oneLine(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  const entries = entriesOf(value).map(([key, inner]) => `${keyOf(key)}: ${oneLine(inner)}`);
  return entries.length > 0 ? `{ ${entries.join(", ")} }` : "{}";
}

/**
 * A value as a literal: on one line where it fits, or else an entry a line; lists of words are filled line by line.
 *
 * @param indent - spaces before the line that the literal begins on
 * @param lead - columns of that line that are taken already
 */
function literal(value: unknown, indent: number, lead: number = indent): string {
  const line = oneLine(value);
  if (typeof value !== "object" || value === null || lead + textWidth(line) < LINE_WIDTH) return line;
  const inner = " ".repeat(indent + 2);
  if (!Array.isArray(value)) {
    return block(
      entriesOf(value).map(([key, item]) => entry(key, item, indent + 2)),
      indent,
    );
  }
  const lines = value.some((item) => typeof item === "object" && item !== null)
    ? value.map((item) => `${literal(item, indent + 2)},`)
    : wrap(value.map(oneLine), ", ", LINE_WIDTH - indent - 2).map((text, index, all) =>
        index < all.length - 1 ? text : `${text},`,
      );
  return `[\n${lines.map((text) => inner + text).join("\n")}\n${" ".repeat(indent)}]`;
}

/** `key: value,` as it stands `indent` spaces in. */
export function entry(key: string, value: unknown, indent: number): string {
  const name = keyOf(key);
  return `${name}: ${literal(value, indent, indent + textWidth(name) + 2)},`;
}

/** An object literal of lines that are written already. */
export function block(lines: readonly string[], indent: number): string {
  if (lines.length === 0) return "{}";
  const inner = " ".repeat(indent + 2);
  return `{\n${lines.map((line) => inner + line).join("\n")}\n${" ".repeat(indent)}}`;
}
