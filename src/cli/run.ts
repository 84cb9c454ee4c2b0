import { formatISO } from "date-fns/formatISO";
import { FenjieError } from "../issue/fenjie-error.ts";
import { issue } from "../issue/issue.ts";
import { runCheck } from "./check-command.ts";
import { COMMANDS, type CommandName, OPERANDS } from "./commands.ts";
import { runDraft } from "./draft-command.ts";
import { runGenerate } from "./generate-command.ts";
import { helpText } from "./help.ts";
import { runInit } from "./init-command.ts";
import type { Io } from "./io.ts";
import { runParse } from "./parse-command.ts";
import { progressOn } from "./progress.ts";
import { type Arguments, readArguments, usageOf } from "./read-arguments.ts";
import { reportProblems } from "./report-problems.ts";
import type { Answer, Request } from "./request.ts";
import { type Settings, settingsOf, styleFor } from "./settings.ts";
import { runShow } from "./show-command.ts";
import { runTables } from "./tables-command.ts";
import { runTemplate } from "./template-command.ts";
import { runValidate } from "./validate-command.ts";
import { VERSION } from "./version.ts";
import { writeOutput } from "./write-output.ts";

const RUN: Readonly<Record<CommandName, (request: Request) => Promise<Answer>>> = {
  check: runCheck,
  show: runShow,
  tables: runTables,
  generate: runGenerate,
  init: runInit,
  draft: runDraft,
  parse: runParse,
  template: runTemplate,
  validate: runValidate,
};

/**
 * Runs the command line on the words after `fenjie`.
 *
 * @returns the exit status: 1 where a check fails as an error and is not waived, a text is refused or a submission has errors, 2 where it could not run, else 0
 */
export async function run(words: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const args = readArguments(words);
  const settings = settingsOf(args, io);
  const issues = [...args.issues, ...settings.issues];
  if (issues.length > 0) {
    reportProblems(issues, args, settings, io);
    return 2;
  }
  const { command, operands, options } = args;
  if (options.version) {
    io.stdout.write(`${VERSION}\n`);
    return 0;
  }
  if (options.help) {
    io.stdout.write(helpText(command, styleFor(io.stdout, settings.lang, io.env)));
    return 0;
  }
  if (command === null) {
    if (settings.format === "json") {
      reportProblems([issue("missing-argument", { argument: "COMMAND" })], args, settings, io);
      return 2;
    }
    io.stderr.write(helpText(null, styleFor(io.stderr, settings.lang, io.env)));
    return 2;
  }
  const lacking = COMMANDS[command].operands.slice(operands.length);
  const [operand] = operands;
  if (operand === undefined || lacking.length > 0) {
    const missing = lacking.map((one) => issue("missing-argument", { argument: OPERANDS[one] }));
    reportProblems(missing, args, settings, io);
    return 2;
  }
  if (COMMANDS[command].writes && options.output === undefined) {
    const argument = usageOf("output", command);
    reportProblems([issue("missing-argument", { argument })], args, settings, io);
    return 2;
  }
  try {
    return await answer(command, operand, args, settings, io);
  } catch (error) {
    if (error instanceof FenjieError) reportProblems(error.issues, args, settings, io);
    else io.stderr.write(`${styleFor(io.stderr, settings.lang, io.env).words.failed(stackOf(error))}\n`);
    return 2;
  }
}

/** Only a mistake of ours comes here: what a person needs to report it. */
function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function answer(
  command: CommandName,
  operand: string,
  { operands, options }: Arguments,
  { lang, format }: Settings,
  io: Io,
): Promise<0 | 1> {
  const [file] = COMMANDS[command].writes ? [] : (options.output ?? []);
  const style = styleFor(file === undefined ? io.stdout : null, lang, io.env);
  const today = formatISO(io.now(), { representation: "date" });
  const { stdin } = io;
  const progress = progressOn(io.stderr, io.env);
  const request = { operand, operands, options, format, style, today, stdin, progress };
  const { text, status, notes = [] } = await RUN[command](request).finally(progress.wipe);
  if (file === undefined) io.stdout.write(text);
  else {
    await writeOutput({
      file,
      content: text,
      inputs: [...operands, ...(options.observations ?? []), ...(options.history ?? [])],
    });
    io.stderr.write(`${style.words.written(file)}\n`);
  }
  for (const note of notes) io.stderr.write(`${note}\n`);
  return status;
}
