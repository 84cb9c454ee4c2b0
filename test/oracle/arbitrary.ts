import type { Bound } from "../../src/target/target-expression.ts";
import { type CasePart, isFigure, type Question, type VerdictCase } from "./case.ts";
import { component, dashAllowed, suitedTo, toHundred, withEmpties } from "./part-shapes.ts";
import { type Random, randomFrom } from "./random.ts";
import { BOUNDS, declared, type Family, figure, part, setting, totalNear } from "./setting.ts";

/** Which of the less common shapes may occur; all do unless told otherwise. */
export interface Shapes {
  readonly stock?: boolean;
  readonly mean?: boolean;
  readonly extremes?: boolean;
  readonly components?: boolean;
  readonly reported?: boolean;
  readonly stretch?: boolean;
}

/** The case of a seed: small numbers, with a total close enough to its parts that every verdict is common. */
export function randomCase(seed: number, shapes: Shapes = {}): VerdictCase {
  const r = randomFrom(seed);
  const kind = r.pick<Question>([
    "covers",
    "covers",
    "covers",
    "covers",
    "covers",
    "agrees",
    "agrees",
    "within",
    "each",
    "meets",
  ]);
  if (kind === "covers") return covers(r, shapes);
  if (kind === "agrees") return agrees(r, shapes);
  if (kind === "within") return within(r, shapes);
  return kind === "each" ? each(r) : meets(r, shapes);
}

function covers(r: Random, shapes: Shapes): VerdictCase {
  const families: Family[] = ["sum", "sum", "sum", "sum", "share"];
  if (shapes.components !== false) families.push("balance");
  if (shapes.stock !== false) families.push("stock");
  if (shapes.mean !== false) families.push("mean", "mean", "mean");
  if (shapes.extremes !== false) families.push("extremes");
  const family = r.pick(families);
  const s = setting(r, family);
  const components =
    family === "balance" || (family === "sum" && shapes.components !== false && r.chance(10));
  // Left out: 左右 without a tolerance in parts that are indicators of their own, each with an r of its own.
  const partBounds =
    (components || family === "stock") && !s.epsilon ? s.bounds.filter((b) => b !== "about") : s.bounds;
  // Mostly parts that have an end where the direction asks for one, or hardly anything would hold.
  const wanted = r.chance(85) ? suitedTo(s.direction) : BOUNDS;
  const suited = partBounds.filter((b) => wanted.includes(b));
  const twoEnds = s.direction === "none";
  // Left out: two ends, unknown weights and an unknown tolerance at once (their borders are curves).
  const weights = family !== "mean" ? "none" : r.pick(["unknown", "unknown", "known", "part"] as const);
  const noLoose = family === "mean" && twoEnds && weights !== "known" && !s.epsilon;
  const bounds = noLoose ? suited.filter((b) => b !== "about") : suited;

  let parts: CasePart[] = Array.from({ length: 1 + r.below(family === "mean" ? 4 : 6) }, () =>
    part(s, family === "share" ? 30 : 20, bounds),
  );
  if (components) parts = parts.map((p, i) => component(p, s.direction, i > 0 && r.chance(40), r));
  if (shapes.stretch !== false && family !== "mean" && !components && r.chance(25)) {
    parts = parts.map((p) => (isFigure(p) && r.chance(60) ? { ...p, stretch: part(s, 24, bounds) } : p));
  }
  const stretched = parts.some((p) => isFigure(p) && p.stretch);
  const total = totalNear(
    s,
    parts,
    noLoose ? s.bounds.filter((b) => b !== "about") : s.bounds,
    family === "mean" || family === "extremes",
  );
  const stretch = stretched
    ? {
        bound: total.bound === "between" ? ("exact" as const) : total.bound,
        value: total.value.includes(".") ? total.value : String(Number(total.value) + r.below(8)),
        unit: s.unit,
      }
    : undefined;

  parts = withEmpties(s, parts, {
    dash: dashAllowed(s.direction, total, family, components),
    max: family === "mean" ? 1 : 2,
    negative: components,
    odds: 35,
  });
  if (weights === "known" || weights === "part") {
    parts = parts.map((p) =>
      weights === "known" || r.chance(50) ? { ...p, weight: String(1 + r.below(9)) } : p,
    );
  }
  return {
    kind: "covers",
    figures: "target",
    layer: stretch && r.chance(60) ? "stretch" : "base",
    direction: s.direction,
    domain: { min: s.signed ? null : "0", max: family === "share" ? "100" : null },
    total: {
      ...total,
      ...(stretch ? { stretch } : {}),
      ...(family === "stock" ? { kindOfFigure: "stock" as const } : {}),
    },
    parts,
    ...(family === "stock" ? { partsKindOfFigure: "flow" as const } : {}),
    combine: family === "mean" ? "mean" : family === "extremes" ? r.pick(["max", "min"] as const) : "sum",
    declared: declared(s),
  };
}

function agrees(r: Random, shapes: Shapes): VerdictCase {
  const target = shapes.reported === false || r.chance(35);
  const mean = !target && shapes.mean !== false && r.chance(20);
  const s = {
    ...setting(r, mean ? "mean" : r.pick(["sum", "sum", "share", "balance"] as const)),
    epsilon: undefined,
  };
  // Left out: what a range is once its bound is dropped.
  const bounds: readonly Bound[] = target ? s.bounds.filter((b) => b !== "between") : ["exact"];
  // Left out: truncated counts of 万家, whose open end could be tightened to a whole one.
  const rounding =
    target || s.signed || s.unit === "万家" || r.chance(60) ? undefined : ("truncate" as const);
  let parts: CasePart[] = Array.from({ length: 1 + r.below(mean ? 4 : 6) }, () =>
    part(s, s.max === 100 ? 30 : 20, bounds),
  );
  const structure = !target && !mean && s.max === 100 && r.chance(60);
  if (!target && !mean && !structure && shapes.components !== false && r.chance(20)) {
    parts = parts.map((p, i) => (i > 0 && r.chance(40) ? { ...p, sign: -1 as const } : p));
  }
  if (structure) parts = toHundred(s, parts);
  const near = totalNear(s, parts, bounds, mean);
  // Left out: a total of 100% that is not said to be a structure's.
  const total = {
    ...near,
    ...(structure ? { value: "100" } : near.value === "100" ? { value: "99" } : {}),
    commitment: null,
  };
  // Left out: dashes in reported figures, whose meaning is the document's.
  parts = withEmpties(s, parts, {
    dash: target,
    max: mean ? 1 : 2,
    negative: parts.some((p) => p.sign),
    odds: 20,
  });
  if (mean) parts = parts.map((p) => (r.chance(60) ? { ...p, weight: String(1 + r.below(9)) } : p));
  return {
    kind: "agrees",
    figures: target ? "target" : "reported",
    layer: "base",
    direction: s.direction,
    domain: { min: s.signed ? null : "0", max: s.max === 100 ? "100" : null },
    total,
    parts,
    combine: mean ? "mean" : "sum",
    declared: {
      ...(rounding ? { rounding } : {}),
      ...(structure ? { totalExact: true } : {}),
      ...(!target && !s.whole && r.chance(20) ? { decimals: 1 } : {}),
    },
  };
}

function within(r: Random, shapes: Shapes): VerdictCase {
  const reported = shapes.reported !== false && r.chance(50);
  // Left out: 其中 of ceilings, and floors that a word has opened.
  const s = setting(r, "sum", r.pick(["more", "more", "none"] as const));
  const plain = { ...s, sides: false, ...(reported ? { epsilon: undefined } : {}) };
  const bounds: readonly Bound[] = reported ? ["exact"] : ["exact", "exact", "at-least", "about", "between"];
  let parts: CasePart[] = Array.from({ length: 1 + r.below(4) }, () => part(plain, 20, bounds));
  const total = totalNear(plain, parts, bounds, false);
  parts = withEmpties(plain, parts, { dash: !reported, max: 2, odds: 20 });
  const rounding = reported && s.unit !== "万家" && r.chance(30) ? { rounding: "truncate" as const } : {};
  return {
    kind: "within",
    figures: reported ? "reported" : "target",
    layer: "base",
    direction: s.direction,
    domain: { min: "0", max: null },
    total,
    parts,
    combine: "sum",
    declared: reported ? rounding : declared(plain),
  };
}

function each(r: Random): VerdictCase {
  const s = setting(r, "sum");
  const total = { ...figure(s, s.unit, 2, 14), commitment: null };
  const cells = { ...s, signed: false };
  const parts = Array.from({ length: 1 + r.below(5) }, (): CasePart => {
    const near = Math.max(
      1,
      Math.floor(Number(total.value)) + r.pick([0, 1, 2, 3, -1]) * (s.direction === "less" ? -1 : 1),
    );
    return figure(cells, s.partUnit, near, near + 1, r.chance(90) ? suitedTo(s.direction) : s.bounds);
  });
  const full = withEmpties(s, parts, {
    dash: dashAllowed(s.direction, total, "sum", false),
    max: 1,
    odds: 20,
  });
  return {
    kind: "each",
    figures: "target",
    layer: "base",
    direction: s.direction,
    domain: { min: "0", max: null },
    total,
    parts: full,
    combine: "sum",
    declared: declared(s),
  };
}

function meets(r: Random, shapes: Shapes): VerdictCase {
  const s = setting(r, r.pick(shapes.mean === false ? ["sum"] : (["sum", "mean"] as const)));
  const observed = part(s, 20, ["exact"]);
  const { commitment: _none, ...f } = totalNear(s, [observed], s.bounds, false);
  return {
    kind: "meets",
    figures: "reported",
    layer: "base",
    direction: s.direction,
    domain: { min: s.signed ? null : "0", max: null },
    total: { ...f, commitment: null },
    parts: [observed],
    combine: "sum",
    declared: declared(s),
  };
}
