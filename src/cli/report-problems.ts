import { formatIssue } from "../issue/format-issue.ts";
import type { Issue } from "../issue/issue.ts";
import { BUNDLED_PLANS } from "./bundled-plans.ts";
import { COMMANDS } from "./commands.ts";
import type { Io } from "./io.ts";
import { type IssuesJson, issuesJson } from "./issues-json.ts";
import type { Arguments } from "./read-arguments.ts";
import { type Settings, styleFor } from "./settings.ts";
import { toJson } from "./to-json.ts";

/**
 * Says everything that is wrong: on stderr in words, or on stdout as JSON where JSON was asked for, so that a program
 * that reads one reads the other.
 */
export function reportProblems(
  issues: readonly Issue[],
  args: Arguments,
  { lang, format }: Settings,
  io: Io,
): void {
  if (format === "json") {
    const answer: IssuesJson = { issues: issuesJson(issues) };
    io.stdout.write(toJson(answer));
    return;
  }
  const { words, paint } = styleFor(io.stderr, lang, io.env);
  const lines = issues.map((found) => {
    const isError = found.severity === "error";
    return `${isError ? paint.red("✗") : paint.yellow("!")} ${formatIssue(found, { lang })}`;
  });
  if (issues.length > 1) lines.push(words.problems(issues.length));
  if (isMissingPlan(issues, args)) lines.push(words.bundled([...BUNDLED_PLANS.keys()]));
  io.stderr.write(`${lines.join("\n")}\n`);
}

/** Whether the plan that was named is nothing at all, so that the bundled ones are worth telling. */
function isMissingPlan([found]: readonly Issue[], { command, operands }: Arguments): boolean {
  return (
    command !== null &&
    COMMANDS[command].operands[0] === "plan" &&
    found?.code === "unreadable-file" &&
    found.params.why === "missing" &&
    operands.length > 0 &&
    found.location?.file === operands[0]
  );
}
