import type { OptionName } from "./options.ts";

export type CommandName =
  | "check"
  | "show"
  | "tables"
  | "generate"
  | "init"
  | "draft"
  | "parse"
  | "template"
  | "validate";
export type Format = "text" | "json" | "csv" | "markdown" | "html";

/** What a command is about, and the word that stands for it in the usage. */
export const OPERANDS = {
  plan: "PLAN",
  folder: "FOLDER",
  document: "FILE",
  submission: "FILE",
  text: "TEXT",
} as const;

export type Operand = keyof typeof OPERANDS;

/** What a command takes. What it does stands in a file of its own. */
export interface CommandSpec {
  /** None of them can be left out. */
  readonly operands: readonly [Operand, ...Operand[]];
  /** Of the last it takes any number. */
  readonly several?: true;
  /** Its output is no text: it cannot do without a folder, or a file, and overwrites nothing. */
  readonly writes?: "folder" | "file";
  readonly options: readonly OptionName[];
  /** The first is what it prints unless told otherwise. */
  readonly formats: readonly [Format, ...Format[]];
}

export const COMMANDS: Readonly<Record<CommandName, CommandSpec>> = {
  check: {
    operands: ["plan"],
    options: ["observations", "indicator", "region", "as-of", "explain", "output"],
    formats: ["text", "json"],
  },
  show: { operands: ["plan"], options: ["output"], formats: ["text", "json", "csv"] },
  tables: { operands: ["plan"], options: ["output"], formats: ["markdown", "text", "json"] },
  generate: { operands: ["folder"], options: ["output", "from", "name"], formats: ["text", "json"] },
  init: { operands: ["folder"], options: [], formats: ["text", "json"] },
  draft: {
    operands: ["document"],
    options: ["output", "period"],
    writes: "folder",
    formats: ["text", "json"],
  },
  template: {
    operands: ["plan"],
    options: ["region", "period", "monthly", "output"],
    writes: "file",
    formats: ["text", "json"],
  },
  validate: {
    operands: ["plan", "submission"],
    several: true,
    options: ["period", "region", "expect", "history", "monthly", "as-of", "annotate", "output"],
    formats: ["text", "json", "csv", "markdown", "html"],
  },
  parse: { operands: ["text"], several: true, options: ["sentence", "output"], formats: ["text", "json"] },
};

export function isCommand(text: string): text is CommandName {
  return Object.hasOwn(COMMANDS, text);
}

/** `PLAN FILE…` */
export function operandWords(command: CommandName): readonly string[] {
  const { operands, several } = COMMANDS[command];
  return operands.map(
    (operand, at) => `${OPERANDS[operand]}${several && at === operands.length - 1 ? "…" : ""}`,
  );
}
