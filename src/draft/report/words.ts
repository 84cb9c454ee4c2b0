import type { LinkReason, SumComparison } from "../link/model.ts";
import type { ChoiceKind, LeftReason, Suggestion } from "../report-types.ts";

/** The words of a report in one language. */
export interface ReportWords {
  readonly title: (document: string) => string;
  readonly intro: readonly string[];
  readonly summary: readonly [
    tables: string,
    cells: string,
    bodyTargets: string,
    linked: string,
    suggestions: string,
    left: string,
  ];
  readonly sections: {
    readonly suggestions: string;
    readonly links: string;
    readonly choices: string;
    readonly indicators: string;
    readonly taken: string;
    readonly left: string;
  };
  readonly about: {
    readonly suggestions: string;
    readonly links: string;
    readonly choices: string;
    readonly left: string;
  };
  readonly none: string;
  readonly colon: string;
  readonly separator: string;
  readonly columns: {
    readonly place: string;
    readonly printed: string;
    readonly called: string;
    readonly indicator: string;
    readonly region: string;
    readonly why: string;
    readonly sum: string;
    readonly what: string;
    readonly chosen: string;
    readonly sentence: string;
    readonly figures: string;
  };
  readonly line: { readonly lines: (line: number) => string; readonly paragraphs: (line: number) => string };
  readonly linkReasons: { readonly [R in LinkReason]: string };
  readonly suggestionReasons: { readonly [R in Suggestion["reason"]]: string };
  readonly each: (each: string) => string;
  /** 24亿美元 = 240000万美元; the sum of the column; what that makes. */
  readonly sum: (printed: string, sum: SumComparison, unit: string | null) => string;
  readonly choiceKinds: { readonly [K in ChoiceKind]: string };
  /** Values of a choice that are words of the program: flow, more, regions-down. */
  readonly values: Readonly<Record<string, string>>;
  readonly because: (words: string) => string;
  readonly brackets: (text: string) => string;
  readonly guessed: string;
  readonly leftReasons: { readonly [R in LeftReason]: string };
  readonly next: readonly string[];
}
