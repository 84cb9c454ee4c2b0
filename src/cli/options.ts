/** What the command line is told beside the command and its operand. */
export interface OptionSpec {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** May be said several times. */
  readonly multiple?: boolean;
  /** What stands for its value in the help. */
  readonly value?: string;
}

/** Options that are said or not. */
type Flag = "help" | "version" | "sentence" | "monthly";

/** Options that have a value. */
type Setting =
  | "observations"
  | "indicator"
  | "region"
  | "as-of"
  | "explain"
  | "from"
  | "name"
  | "period"
  | "expect"
  | "history"
  | "annotate"
  | "output"
  | "format"
  | "lang";

export type OptionName = Flag | Setting;

export const OPTIONS: Readonly<Record<OptionName, OptionSpec>> = {
  observations: { type: "string", value: "FILE" },
  indicator: { type: "string", multiple: true, value: "I" },
  region: { type: "string", multiple: true, value: "R" },
  "as-of": { type: "string", value: "DATE" },
  explain: { type: "string", value: "CHECK" },
  from: { type: "string", value: "SPECIFIER" },
  name: { type: "string", value: "NAME" },
  period: { type: "string", value: "PERIOD" },
  expect: { type: "string", value: "mentioned|plan" },
  history: { type: "string", multiple: true, value: "FILE" },
  annotate: { type: "string", value: "OUT" },
  monthly: { type: "boolean" },
  sentence: { type: "boolean" },
  output: { type: "string", short: "o", value: "FILE" },
  format: { type: "string", value: "FORMAT" },
  lang: { type: "string", value: "zh|en" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
};

/** Options as given; what was not given is not there. */
export type Options = { readonly [N in Flag]?: true } & { readonly [N in Setting]?: readonly string[] };

/** Those that every command takes. */
export const COMMON: readonly OptionName[] = ["format", "lang", "help", "version"];
