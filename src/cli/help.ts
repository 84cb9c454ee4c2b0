import { padTo, textWidth } from "../node/text-width.ts";
import { BUNDLED_PLANS } from "./bundled-plans.ts";
import { COMMANDS, type CommandName, type Operand, operandWords } from "./commands.ts";
import { hang } from "./fold.ts";
import { COMMON, OPTIONS, type OptionName } from "./options.ts";
import { usageOf, valueNameOf } from "./read-arguments.ts";
import type { Style } from "./request.ts";

/** The help of a command, or of all of them. */
export function helpText(command: CommandName | null, style: Style): string {
  return `${(command === null ? overview(style) : commandHelp(command, style)).join("\n")}\n`;
}

function overview(style: Style): readonly string[] {
  const { help } = style.words;
  const names = Object.keys(COMMANDS) as CommandName[];
  return [
    help.about,
    "",
    `${style.paint.bold(help.usage)}  ${help.usageWords}`,
    "",
    style.paint.bold(help.commands),
    ...aligned(
      names.map((name) => [[name, ...operandWords(name)].join(" "), help.summaries[name]]),
      style,
    ),
    "",
    style.paint.bold(help.options),
    ...optionLines(["lang", "help", "version"], style),
    "",
    style.paint.bold(help.examples),
    ...aligned(
      names.map((name) => [help.samples[name][0]!.command, help.samples[name][0]!.purpose]),
      style,
    ),
    "",
    operandText("plan", style),
    help.more,
    help.exit,
  ];
}

function commandHelp(name: CommandName, style: Style): readonly string[] {
  const { help } = style.words;
  const { operands, options, formats, writes } = COMMANDS[name];
  const words = options.map((option) => {
    const usage = usageOf(option, name);
    return option === "output" && writes ? usage : `[${usage}]`;
  });
  return [
    `fenjie ${name}${style.words.colon}${help.summaries[name]}`,
    "",
    hang(
      `${style.paint.bold(help.usage)}  `,
      [`fenjie ${name}`, ...operandWords(name), ...words].join(" "),
      null,
    ),
    "",
    ...operands.map((operand) => operandText(operand, style)),
    "",
    style.paint.bold(help.options),
    ...optionLines([...options, ...COMMON], style, formats.join("|"), name),
    "",
    style.paint.bold(help.examples),
    ...aligned(
      help.samples[name].map(({ command, purpose }) => [command, purpose]),
      style,
    ),
    "",
    help.exit,
  ];
}

function operandText(operand: Operand, { words: { help } }: Style): string {
  return operand === "plan" ? help.operands.plan([...BUNDLED_PLANS.keys()]) : help.operands[operand];
}

function optionLines(
  names: readonly OptionName[],
  style: Style,
  formats = "",
  command: CommandName | null = null,
): readonly string[] {
  const { descriptions, meanings, outputFolder } = style.words.help;
  const isFolder = command !== null && COMMANDS[command].writes === "folder";
  const rows = names.map((name): readonly [string, string] => {
    const { short } = OPTIONS[name];
    const words = name === "format" ? formats : valueNameOf(name, command);
    const own = command === null ? undefined : meanings[command]?.[name];
    const text = name === "output" && isFolder ? outputFolder : (own ?? descriptions[name]);
    const long = words === undefined ? `--${name}` : `--${name} ${words}`;
    return [short === undefined ? `    ${long}` : `-${short}, ${long}`, text];
  });
  return aligned(rows, style);
}

/** What is typed in one column, what it is for in another. */
function aligned(rows: readonly (readonly [string, string])[], style: Style): readonly string[] {
  const width = Math.max(...rows.map(([term]) => textWidth(term)));
  return rows.map(([term, text]) => hang(`  ${padTo(term, width)}  `, text, style.fold));
}
