import type { Ignored, Qualifier } from "../target/extract/extraction.ts";
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
    targets: targets.map(({ expression, subject, verb, clause, qualifiers, span }): ParsedTargetJson => {
      return {
        ...expression,
        ...(subject !== null && { subject }),
        ...(verb !== null && { verb }),
        ...(clause !== null && { clause }),
        ...(qualifiers.length > 0 && { qualifiers }),
        span,
      };
    }),
    ...(status !== undefined && { status }),
    ...(ignored.length > 0 && { ignored }),
    issues: issuesJson(issues),
  };
}
