import type { Direction, Kind } from "../../plan/plan.ts";
import type { Question, Reason } from "../../reconcile/check.ts";
import type { NotCompared } from "../../reconcile/read-reports.ts";
import type { SubmissionSummary } from "../../submission/submission.ts";
import type { KindOfNothing } from "../../target/kind-of-nothing.ts";
import type { EmptyState } from "../../target/target-expression.ts";
import type { CommandName, Operand } from "../commands.ts";
import type { OptionName } from "../options.ts";

/** An example in the help: the words to type, and what they are for. */
export interface HelpExample {
  readonly command: string;
  readonly purpose: string;
}

/** How many checks there are of each verdict. A waived one fails, and counts under `waived` alone: they add up to all checks. */
export interface VerdictCounts {
  readonly holds: number;
  readonly fails: number;
  readonly unknown: number;
  readonly waived: number;
}

/** All words of the command line in one language; those of issues and checks are theirs. */
export interface Messages {
  readonly colon: string;
  readonly comma: string;
  /** Between the items of a list on one line. */
  readonly separator: string;
  readonly brackets: (text: string) => string;
  /** Between a place and what is said of it. */
  readonly place: string;
  readonly check: {
    readonly columns: { readonly [Q in Question]: readonly [total: string, parts: string] };
    readonly indicator: string;
    readonly gap: string;
    readonly clause: string;
    readonly groups: { readonly [Q in Question]: string };
    readonly each: (total: string) => string;
    readonly least: (figure: string) => string;
    readonly most: (figure: string) => string;
    readonly mean: (figure: string) => string;
    readonly stretch: string;
    readonly spare: (gap: string) => string;
    readonly short: (gap: string) => string;
    readonly over: (gap: string) => string;
    readonly apart: (gap: string) => string;
    /** What stands in the column of gaps where no number does. */
    readonly reasons: { readonly [R in Reason]: string };
    readonly failing: (count: number) => string;
    readonly waived: (count: number) => string;
    readonly unknown: (count: number) => string;
    readonly waiver: (kind: "erratum" | "agreed", reason: string, by: string | undefined) => string;
    readonly warning: string;
    readonly noted: string;
    readonly explainHint: (id: string) => string;
    readonly notDecomposed: (count: number) => string;
    readonly noTotal: (count: number) => string;
    readonly noSum: string;
    readonly findings: (count: number) => string;
    readonly doubtful: (count: number) => string;
    readonly notCompared: (count: number) => string;
    readonly notComparedWhy: { readonly [W in NotCompared["why"]]: string };
    readonly nothing: string;
    readonly summary: (total: number) => string;
    readonly counts: { readonly [C in keyof VerdictCounts]: (count: number) => string };
  };
  readonly show: {
    readonly indicators: (count: number) => string;
    readonly regions: (count: number) => string;
    readonly breakdowns: (count: number) => string;
    readonly kinds: { readonly [K in Kind]: string };
    readonly directions: { readonly [D in Direction]: string };
    readonly states: { readonly [S in EmptyState]: string };
    readonly ofWhich: string;
    readonly noTargets: string;
  };
  readonly draft: {
    readonly cells: (count: number) => string;
    readonly bodyTargets: (count: number) => string;
    readonly linked: (count: number) => string;
    readonly suggestions: (count: number) => string;
    readonly left: (count: number) => string;
    readonly check: (folder: string, report: string) => string;
    readonly doesNotLoad: string;
  };
  readonly parse: {
    readonly nothing: { readonly [S in EmptyState | KindOfNothing]: string };
    readonly ignored: (text: string, why: string) => string;
    readonly clause: (clause: string) => string;
    readonly none: string;
    readonly roles: { readonly baseline: string; readonly "of-which": string };
    readonly per: (what: string) => string;
    readonly relativeTo: (what: string) => string;
    readonly hint: string;
  };
  readonly validate: {
    /** What is done once files are read. */
    readonly checking: string;
    readonly title: (plan: string) => string;
    readonly held: string;
    /** Of figures whose period nobody has said: they are held against no target. */
    readonly undated: (figures: number) => string;
    readonly summary: (summary: SubmissionSummary) => string;
    /** Of a file of what was reported before: cells in it that cannot be used. */
    readonly history: (file: string, unused: number) => string;
    /** Of a file of which no annotated copy was made. */
    readonly notAnnotated: (why: string) => string;
  };
  readonly noTables: string;
  readonly written: (file: string) => string;
  readonly created: (files: readonly string[], folder: string) => string;
  readonly problems: (count: number) => string;
  readonly bundled: (ids: readonly string[]) => string;
  readonly failed: (message: string) => string;
  readonly help: {
    readonly about: string;
    readonly usage: string;
    readonly usageWords: string;
    readonly commands: string;
    readonly options: string;
    readonly examples: string;
    readonly more: string;
    readonly exit: string;
    readonly operands: { readonly plan: (ids: readonly string[]) => string } & {
      readonly [O in Exclude<Operand, "plan">]: string;
    };
    /** What `--output` is where it is a folder. */
    readonly outputFolder: string;
    readonly summaries: { readonly [C in CommandName]: string };
    readonly descriptions: { readonly [O in OptionName]: string };
    /** Where an option means something else to a command. */
    readonly meanings: { readonly [C in CommandName]?: { readonly [O in OptionName]?: string } };
    readonly samples: { readonly [C in CommandName]: readonly HelpExample[] };
  };
}
