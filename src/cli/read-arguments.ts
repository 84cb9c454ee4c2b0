import { parseArgs } from "node:util";
import { type Issue, issue } from "../issue/issue.ts";
import { nearest } from "../issue/nearest.ts";
import { COMMANDS, type CommandName, isCommand } from "./commands.ts";
import { COMMON, OPTIONS, type OptionName, type Options } from "./options.ts";

/** What was asked for, and everything that is wrong with it. */
export interface Arguments {
  /** Null where none, or one that does not exist, was named. */
  readonly command: CommandName | null;
  /** As many as the command takes. */
  readonly operands: readonly string[];
  readonly options: Options;
  readonly issues: readonly Issue[];
}

/** `-5%` is a figure: no option begins with a digit. */
const NEGATIVE = /^-[\d.０-９]/;
/** Keeps a figure from being read as options; no word can hold it. */
const NUMBER = "\0";

function unmarked(word: string): string {
  return word.startsWith(NUMBER) ? word.slice(NUMBER.length) : word;
}

/** Reads the words after `fenjie`. Does not throw, and stops at no mistake. */
export function readArguments(words: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: words.map((word) => (NEGATIVE.test(word) ? NUMBER + word : word)),
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const positionals = tokens.flatMap((token) => (token.kind === "positional" ? [unmarked(token.value)] : []));
  const asksForHelp = positionals[0] === "help";
  const [name, ...given] = asksForHelp ? positionals.slice(1) : positionals;
  const command = name !== undefined && isCommand(name) ? name : null;
  const { operands = ["text"], several = false } = command === null ? {} : COMMANDS[command];
  const most = several ? given.length : operands.length;
  const issues: Issue[] = [];
  if (name !== undefined && command === null) {
    issues.push(issue("unknown-command", { found: name, near: nearest(name, Object.keys(COMMANDS)) }));
  }
  const allowed = allowedIn(command);
  const values: Partial<Record<OptionName, true | string[]>> = {};
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const fault = faultOf(token, allowed, command);
    if (fault) issues.push(fault);
    else take(values, token.name as OptionName, token.value);
  }
  // One word more is a word that was not meant.
  for (const found of given.slice(most)) issues.push(issue("unexpected-argument", { found }));
  if (asksForHelp) values.help = true;
  return { command, operands: given.slice(0, most), options: values as Options, issues };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** Without a command, whatever some command takes is not what is wrong. */
function allowedIn(command: CommandName | null): readonly OptionName[] {
  return command === null
    ? (Object.keys(OPTIONS) as OptionName[])
    : [...COMMANDS[command].options, ...COMMON];
}

function faultOf(
  token: OptionToken,
  allowed: readonly OptionName[],
  command: CommandName | null,
): Issue | undefined {
  const { name, rawName, value, inlineValue } = token;
  const option = allowed.find((one) => one === name);
  if (option === undefined) {
    const near = nearest(name, allowed).map((one) => `--${one}`);
    return issue("unknown-option", { found: rawName, near });
  }
  if (OPTIONS[option].type === "boolean") {
    return value === undefined
      ? undefined
      : issue("unknown-option", { found: `${rawName}=${value}`, near: [rawName] });
  }
  // `--indicator --region 海宁市`: the value was forgotten, and the next option is none. `--indicator=-x` is meant.
  const isForgotten = value === undefined || (!inlineValue && value.startsWith("-") && value !== "-");
  return isForgotten || value === ""
    ? issue("missing-argument", { argument: usageOf(option, command) })
    : undefined;
}

/** `--output FILE`, of a command that writes a folder `--output DIR`. */
export function usageOf(option: OptionName, command: CommandName | null = null): string {
  const value = valueNameOf(option, command);
  return value === undefined ? `--${option}` : `--${option} ${value}`;
}

/** What stands for an option's value in the help. */
export function valueNameOf(option: OptionName, command: CommandName | null): string | undefined {
  const isFolder = command !== null && COMMANDS[command].writes === "folder";
  return option === "output" && isFolder ? "DIR" : OPTIONS[option].value;
}

function take(
  values: Partial<Record<OptionName, true | string[]>>,
  name: OptionName,
  value: string | undefined,
): void {
  const { multiple } = OPTIONS[name];
  const before = values[name];
  if (value === undefined) values[name] = true;
  else values[name] = [...(multiple && Array.isArray(before) ? before : []), unmarked(value)];
}
