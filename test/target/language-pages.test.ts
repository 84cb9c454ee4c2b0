import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { AnyIndicator } from "../../src/plan/plan.ts";
import { readingOf, signedFigure, targetInterval, unknownTolerance } from "../../src/plan/reading.ts";
import { formatRational, parseRational } from "../../src/quantity/rational.ts";
import { findUnit } from "../../src/quantity/unit-table.ts";
import { CLASSIFIER_SPELLINGS, CLASSIFIERS, MAGNITUDES, UNITS } from "../../src/quantity/units.ts";
import { extractTargets } from "../../src/target/extract/extract-targets.ts";
import type { IgnoredReason } from "../../src/target/extract/extraction.ts";
import { formatTarget } from "../../src/target/format-target.ts";
import type { KindOfNothing } from "../../src/target/kind-of-nothing.ts";
import * as lexicon from "../../src/target/lexicon.ts";
import { type ParseTargetOptions, parseTarget, safeParseTarget } from "../../src/target/parse-target.ts";
import { type Cell, type EmptyState, isEmpty } from "../../src/target/target-expression.ts";
import { brief, briefTarget } from "./brief.ts";
import { type Column, type Row, rowsOf } from "./page-tables.ts";

const rows = rowsOf("language.md");

/** The rows that have all of some columns, by their line. */
function having(...columns: readonly Column[]): readonly (readonly [string, Row])[] {
  return rows.filter((row) => columns.every((column) => row[column])).map((row) => [row.line, row]);
}

function optionsOf(row: Row): ParseTargetOptions {
  const options = row.options?.[0];
  return options === undefined ? {} : (JSON.parse(options) as ParseTargetOptions);
}

/** The interval that a cell leaves open, of an indicator that can be anything. */
function intervalOf(cell: Cell): string {
  if (isEmpty(cell)) return "";
  const unit = cell.unit ?? "1";
  const indicator: AnyIndicator = {
    ...{ name: { zh: "" }, unit, kind: "rate", direction: "none", domain: { min: null, max: null } },
  };
  const { bound, value, upper, side } = signedFigure(cell, indicator, undefined);
  const { lower, upper: end } = targetInterval(
    { bound, side, value: parseRational(value), upper: upper === undefined ? null : parseRational(upper) },
    readingOf(indicator, unit, undefined, unknownTolerance()),
  );
  const written = [lower, end].map((one) => {
    if (one === null) return "∞";
    const [coefficient] = one.form.terms.values();
    const spread = coefficient === undefined ? "" : coefficient.n < 0n ? " − ε" : " + ε";
    return formatRational(one.form.constant).replace("-", "−") + spread;
  });
  const [from, to] = written;
  if (from === to) return from!;
  const open = lower === null ? "(−" : lower.side === 0 ? "[" : "(";
  return `${open}${from}, ${to}${end === null || end.side !== 0 ? ")" : "]"}`;
}

it("both pages have the same rows, and enough of them", () => {
  const code = (page: string): unknown => rowsOf(page).map(({ line: _, ...columns }) => columns);
  expect(code("language.zh.md")).toEqual(code("language.md"));
  expect(rows.length).toBeGreaterThan(100);
});

describe("what is written is read as the page says", () => {
  it.each(having("written", "read"))("%s", (_, row) => {
    expect(row.written!.length).toBeGreaterThan(0);
    for (const text of row.written!) {
      const cell = parseTarget(text, optionsOf(row));
      expect([text, brief(cell)]).toEqual([text, row.read![0]]);
      if (row.interval) expect([text, intervalOf(cell)]).toEqual([text, row.interval[0] ?? ""]);
    }
  });

  it.each(having("written", "refused"))("%s", (_, row) => {
    expect(row.written!.length).toBeGreaterThan(0);
    for (const text of row.written!) {
      const result = safeParseTarget(text, optionsOf(row));
      const [found] = result.ok ? [] : result.issues;
      const { why } = (found?.params ?? {}) as { readonly why?: KindOfNothing };
      const { readings } = (found?.params ?? {}) as { readonly readings?: readonly string[] };
      const code = why === undefined ? [found?.code] : [found?.code, why];
      expect([text, code, readings]).toEqual([text, row.refused, row.readings]);
    }
  });

  it.each(having("text", "targets"))("%s", (_, row) => {
    for (const text of row.text!) {
      const { targets, ignored, status } = extractTargets(text);
      expect(targets.map((target) => briefTarget(target) + clauseOf(target.clause))).toEqual(row.targets);
      if (row.ignored) expect(ignored.map((one) => `${one.reason} ${one.text}`)).toEqual(row.ignored);
      if (row.status) expect(status).toBe(row.status[0]);
    }
  });

  it.each(having("written", "official"))("%s", (_, row) => {
    for (const text of row.written!) {
      const cell = parseTarget(text);
      const [official, symbols, english] = [row.official![0], row.symbols![0], row.english![0]];
      expect(formatTarget(cell, { lang: "zh" })).toBe(official);
      expect(formatTarget(cell, { lang: "zh", style: "symbols" })).toBe(symbols);
      expect(formatTarget(cell, { lang: "en" })).toBe(english);
    }
  });
});

function clauseOf(clause: string | null): string {
  return clause === null ? "" : ` §${clause}`;
}

describe("the page leaves nothing out", () => {
  const written = rows.flatMap((row) => row.written ?? []);

  it("every word of the grammar stands in a row", () => {
    const words = [
      ...[lexicon.BEFORE, lexicon.AFTER, lexicon.COMMITMENTS, lexicon.CHANGES, lexicon.PER_HUNDRED].flatMap(
        (table) => table.flatMap(([, texts]) => texts),
      ),
      ...lexicon.WORD_FIGURES.flatMap(([, texts]) => texts),
      ...lexicon.TIGHT_COMMITMENTS.map(([, text]) => text),
      ...[
        ...lexicon.NEARLY,
        ...lexicon.SURPLUS.map(([, text]) => text),
        ...lexicon.REACH,
        ...lexicon.ARRIVING,
        ...lexicon.HOLD,
      ],
      ...[
        ...lexicon.JOIN,
        ...lexicon.TO,
        ...lexicon.PARTS,
        ...lexicon.BETWEEN,
        ...lexicon.MILESTONES,
        ...lexicon.MARKS,
        ...lexicon.DASHES,
      ],
    ];
    expect(words.filter((word) => !written.some((text) => folded(text).includes(word)))).toEqual([]);
  });

  it("every state, kind of nothing and reason", () => {
    const states: Readonly<Record<EmptyState, true>> = {
      ...{ "not-assigned": true, blank: true, "not-applicable": true, deferred: true, unavailable: true },
    };
    const nothings: Readonly<Record<KindOfNothing, true>> = {
      ...{ qualitative: true, unquantified: true, "no-quantity": true },
    };
    const reasons: Readonly<Record<IgnoredReason, true>> = {
      ...{ date: true, "clause-number": true, "document-number": true, title: true, slogan: true },
      ...{ name: true, ordinal: true, duration: true, denominator: true, share: true, terms: true },
      ...{ tolerance: true, "further-stretch": true },
      ...{
        indefinite: true,
        word: true,
        threshold: true,
        score: true,
        "table-cell": true,
        footnote: true,
        "no-unit": true,
      },
      ...{ "unknown-unit": true, "too-long": true, ambiguous: true },
    };
    const read = rows.flatMap((row) => row.read ?? []);
    expect(Object.keys(states).filter((state) => !read.includes(state))).toEqual([]);
    const refused = rows.flatMap((row) => row.refused ?? []);
    expect(Object.keys(nothings).filter((kind) => !refused.includes(kind))).toEqual([]);
    for (const page of ["language.md", "language.zh.md"]) {
      const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), "utf8");
      expect(Object.keys(reasons).filter((reason) => !text.includes(`| \`${reason}\` |`))).toEqual([]);
    }
  });

  it("every unit with its factor, and no other", () => {
    const counted = Object.values(CLASSIFIERS).flatMap((names) => names.split(" "));
    const names = [
      ...Object.values(UNITS).flatMap(spellings),
      ...counted,
      ...Object.keys(CLASSIFIER_SPELLINGS),
    ];
    const listed = rows.flatMap((row) => row.units ?? []).filter((code) => !code.startsWith("="));
    expect([...listed].sort()).toEqual([...names].sort());
    for (const { units = [] } of rows)
      expect(units.filter((code, at) => !isFactor(units, code, at))).toEqual([]);
  });

  it("every magnitude word", () => {
    const [listed] = rows.flatMap((row) => (row.magnitudes ? [row.magnitudes] : []));
    expect(listed).toEqual(Object.entries(MAGNITUDES).flatMap(([word, factor]) => [word, `=${factor}`]));
  });
});

function spellings(units: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(units).flatMap(([name, [, ...others]]) => [name, ...others]);
}

/** Names stand before their factor; what is counted has none. */
function isFactor(codes: readonly string[], code: string, at: number): boolean {
  if (code.startsWith("=")) return true;
  const factor = codes.slice(at).find((other) => other.startsWith("=")) ?? "=1";
  const found = findUnit(code);
  return (
    found !== undefined && formatRational(found.factor) === formatRational(parseRational(factor.slice(1)))
  );
}

/** Full-width signs as the lexicon has them. */
function folded(text: string): string {
  return text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
