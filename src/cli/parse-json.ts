import type { Ignored, Qualifier, Scope } from "../target/extract/extraction.ts";
import type { KindOfNothing } from "../target/kind-of-nothing.ts";
import type { EmptyState, Span, TargetExpression } from "../target/target-expression.ts";
import { type IssueJson, issuesJson } from "./issues-json.ts";
import type { ParsedText } from "./parse-text.ts";

/** A target of `fenjie parse --format json`. */
export interface ParsedTargetJson extends Omit<TargetExpression, "spans"> {
  readonly subject?: string;
  readonly verb?: string;
  readonly clause?: string;
  readonly qualifiers?: readonly Qualifier[];
  /** A baseline is no target; of which is part of the figure before. */
  readonly role?: "of-which" | "baseline" | "target";
  readonly scope?: Scope;
  readonly period?: string;
  readonly per?: string;
  readonly relativeTo?: string;
  readonly span: Span;
}

/** What `fenjie parse --format json` prints of a text. */
export interface ParseJson {
  readonly text: string;
  readonly targets: readonly ParsedTargetJson[];
  readonly status?: EmptyState | KindOfNothing;
  readonly ignored?: readonly Ignored[];
  readonly issues: readonly IssueJson[];
}

export function parseJson({ text, targets, status, ignored, issues }: ParsedText): ParseJson {
  return {
    text,
    targets: targets.map((target): ParsedTargetJson => {
      const { expression, spans: _, subject, verb, clause, qualifiers, span, ...around } = target;
      return {
        ...expression,
        ...(subject !== null && { subject }),
        ...(verb !== null && { verb }),
        ...(clause !== null && { clause }),
        ...(qualifiers.length > 0 && { qualifiers }),
        ...around,
        span,
      };
    }),
    ...(status !== undefined && { status }),
    ...(ignored.length > 0 && { ignored }),
    issues: issuesJson(issues),
  };
}
