import type { Linear, Unknown, UnknownKind } from "../interval/linear.ts";
import { distinctRows, type Margin } from "../interval/margin.ts";
import {
  abs,
  compare,
  divide,
  formatRational,
  MINUS_ONE,
  multiply,
  negate,
  ONE,
  type Rational,
  sign,
  ZERO,
} from "../quantity/rational.ts";
import type { Condition, ConditionTerm } from "./check.ts";
import { conditionText } from "./condition-text.ts";

/** How the unknowns of a check are called. */
export type UnknownNames = (of: Unknown) => string;

/** `missing` where there is one, `missing1`, `missing2` where there are several; weights by the position of their part. */
export function nameUnknowns(all: Iterable<Unknown>): UnknownNames {
  const byKind = new Map<UnknownKind, Unknown[]>();
  for (const of of all) {
    const siblings = byKind.get(of.kind);
    if (siblings) siblings.push(of);
    else byKind.set(of.kind, [of]);
  }
  return (of) => {
    if (of.kind === "weights") return of.of === null ? "w" : `w${of.of + 1}`;
    const siblings = byKind.get(of.kind) ?? [of];
    return siblings.length === 1 ? of.kind : `${of.kind}${siblings.indexOf(of) + 1}`;
  };
}

/**
 * An open margin as an inequality in its unknowns. The relative tolerance r is shown as what it makes of the total,
 * ε = r × |total|; under a total that is not 左右 itself as what it makes of the parts together, which are the only ones
 * a reader can put it to.
 */
export function conditionOf(margin: Margin, names: UnknownNames, total: Total, unit: string): Condition {
  const { terms, constant } = collect(margin, names, total);
  const flip = terms.every(({ coefficient }) => sign(coefficient) <= 0);
  const scale = divide(flip ? MINUS_ONE : ONE, terms.length === 1 ? abs(terms[0]!.coefficient) : ONE);
  const open = margin.side < 0;
  const op = flip ? (open ? "<" : "<=") : open ? ">" : ">=";
  const shown: ConditionTerm[] = terms.map(({ unknown, coefficient }) => ({
    unknown,
    coefficient: formatRational(multiply(coefficient, scale)),
  }));
  const value = formatRational(multiply(negate(constant), scale));
  const weighed = distinctRows(margin).length > 1;
  const bare = {
    terms: shown,
    op,
    value,
    unit: weighed ? null : unit,
  } as const;
  return { ...bare, text: conditionText(bare) };
}

/** What the parts are held against. */
export interface Total {
  readonly value: Rational;
  /** It is 左右 itself. */
  readonly isAbout: boolean;
}

interface Collected {
  readonly terms: readonly { readonly unknown: string; readonly coefficient: Rational }[];
  readonly constant: Rational;
}

function collect(margin: Margin, names: UnknownNames, { value: total, isAbout }: Total): Collected {
  const shown = (form: Linear, of: Unknown): Rational => {
    const coefficient = form.terms.get(of) ?? ZERO;
    return of.kind === "tolerance" && sign(total) !== 0 ? divide(coefficient, abs(total)) : coefficient;
  };
  const rows = distinctRows(margin);
  const [first, ...others] = rows;
  const terms: { readonly unknown: string; readonly coefficient: Rational }[] = [];
  if (others.length === 0) {
    for (const [of, coefficient] of first!.form.terms) {
      if (of.kind === "tolerance" && !isAbout) {
        const unknown = names(of).replace("tolerance", "tolerances");
        terms.push({ unknown, coefficient: divide(coefficient, abs(coefficient)) });
      } else terms.push({ unknown: names(of), coefficient: shown(first!.form, of) });
    }
    return { terms, constant: first!.form.constant };
  }
  // The weights sum to 1, so what is the same in every row needs no weight.
  const common = new Set<Unknown>();
  for (const row of rows) {
    terms.push({ unknown: names(row.weight!), coefficient: row.form.constant });
  }
  for (const of of first!.form.terms.keys()) {
    if (others.every((row) => compare(shown(row.form, of), shown(first!.form, of)) === 0)) {
      common.add(of);
      terms.push({ unknown: names(of), coefficient: shown(first!.form, of) });
    }
  }
  for (const row of rows) {
    for (const of of row.form.terms.keys()) {
      if (common.has(of)) continue;
      terms.push({ unknown: `${names(row.weight!)}·${names(of)}`, coefficient: shown(row.form, of) });
    }
  }
  return { terms, constant: ZERO };
}
