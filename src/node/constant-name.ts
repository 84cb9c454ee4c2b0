import { isIdentifier, LETTERS } from "./write-literal.ts";

/** What a constant in a module cannot be called, and what the generated module imports. */
const TAKEN: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof undefined var void while with yield Indicator Plan"
  ).split(" "),
);

export function isConstantName(name: string): boolean {
  return isIdentifier(name) && !TAKEN.has(name);
}

const BETWEEN_WORDS = new RegExp(`[^${LETTERS}0-9]+`);

/** The name of a plan's constant: its id in camel case, `jiaxing-2016` as `jiaxing2016`. */
export function constantName(id: string): string {
  const words = id.split(BETWEEN_WORDS).filter((word) => word !== "");
  const name = words
    .map((word, index) => (index === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join("");
  if (isConstantName(name)) return name;
  const prefixed = `plan${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  return isConstantName(prefixed) ? prefixed : "plan";
}
