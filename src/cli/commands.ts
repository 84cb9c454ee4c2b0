import type { OptionName } from "./options.ts";

export type CommandName = "check" | "show" | "tables" | "generate" | "init" | "draft" | "parse" | "validate";
export type Format = "text" | "json" | "csv" | "markdown" | "html";

/** What a command takes. What it does stands in a file of its own. */
export interface CommandSpec {
  readonly operand: "PLAN" | "FOLDER" | "FILE" | "TEXT";
  /** It takes any number of operands. */
  readonly several?: true;
  /** Its output is a folder, which it cannot do without, not a text. */
  readonly writesFolder?: true;
  readonly options: readonly OptionName[];
  /** The first is what it prints unless told otherwise. */
  readonly formats: readonly [Format, ...Format[]];
}

export const COMMANDS: Readonly<Record<CommandName, CommandSpec>> = {
  check: {
    operand: "PLAN",
    options: ["observations", "indicator", "region", "as-of", "explain", "output"],
    formats: ["text", "json"],
  },
  show: { operand: "PLAN", options: ["output"], formats: ["text", "json", "csv"] },
  tables: { operand: "PLAN", options: ["output"], formats: ["markdown", "text", "json"] },
  generate: { operand: "FOLDER", options: ["output", "from", "name"], formats: ["text", "json"] },
  init: { operand: "FOLDER", options: [], formats: ["text", "json"] },
  draft: { operand: "FILE", options: ["output", "period"], writesFolder: true, formats: ["text", "json"] },
  validate: {
    operand: "PLAN",
    several: true,
    options: ["period", "region", "expect", "monthly", "as-of", "output"],
    formats: ["text", "json", "csv", "markdown", "html"],
  },
  parse: { operand: "TEXT", several: true, options: ["sentence", "output"], formats: ["text", "json"] },
};

export function isCommand(text: string): text is CommandName {
  return Object.hasOwn(COMMANDS, text);
}
