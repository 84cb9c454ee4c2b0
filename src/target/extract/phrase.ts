import type { Place } from "../read-measure.ts";
import type { Change, Commitment } from "../target-expression.ts";
import type { Word } from "../words.ts";
import type { Scope } from "./extraction.ts";

/** What the words before a figure say: what it is of, and how it is meant. Places are tokens. */
export interface Phrase {
  subject: Place | null;
  verb: Place | null;
  commitment: Commitment | null;
  commitmentAt: Place | null;
  change: Change | null;
  changeAt: Place | null;
  /** The figure is what is arrived at: 提高到, 达到. */
  reaches: boolean;
  arrives: boolean;
  /** A bound word that does not stand at its figure: 至少建成1个. */
  bound: (Word & { readonly role: "before" }) | null;
  boundAt: Place | null;
  relativeTo: string | null;
  scope: Scope | null;
  period: string | null;
  /** The period is that of a figure that something starts from: 由2015年的0.9吨. */
  isSince: boolean;
  per: string | null;
  levels: readonly Place[];
  isFrom: boolean;
  isOfWhich: boolean;
  isDistributed: boolean;
}

/** A phrase that says nothing yet. */
export function newPhrase(): Phrase {
  return {
    subject: null,
    verb: null,
    commitment: null,
    commitmentAt: null,
    change: null,
    changeAt: null,
    reaches: false,
    arrives: false,
    bound: null,
    boundAt: null,
    relativeTo: null,
    scope: null,
    period: null,
    isSince: false,
    per: null,
    levels: [],
    isFrom: false,
    isOfWhich: false,
    isDistributed: false,
  };
}
