import { type CasePart, type FigurePart, isFigure, type VerdictCase } from "./case.ts";
import type { Condition } from "./conditions.ts";
import { type Ends, endsOfPrinted, endsOfReported, endsOfTarget, type Reading, type Share } from "./ends.ts";
import { decimalsIn, wholeOf } from "./grid.ts";
import { isDashMissing, layerFigure } from "./printed.ts";
import { NOTHING, point, type Range, type Trial, tryAmounts, tryGreatest } from "./trials.ts";
import { tryWeights, type Weighed } from "./weights.ts";

/** The question with the tolerance fixed. */
export function tryAt(
  c: VerdictCase,
  r: Reading,
  conditions: readonly Condition[],
  share: Share,
  closed: boolean,
): Trial {
  const q = share.q;
  const read = (f: FigurePart): Ends => seal(endsOfPart(c, f, share, r), closed);
  const t = seal(endsOfTotal(c, share, r), closed);
  const domain: Range = { lo: r.min * q, hi: r.max * q };
  const parts = c.parts.filter((p) => isFigure(p) || p.status !== "not-applicable");
  const asMissing = (p: CasePart): boolean =>
    !isFigure(p) && (p.status !== "not-assigned" || isDashMissing(c));

  if (c.kind === "each") {
    // Every cell is a case of one part; cells share nothing but the tolerance, so all at once is each for itself.
    const cells = parts.map((p) =>
      isFigure(p)
        ? tryAmounts(conditions, read(p), t, NOTHING, q)
        : tryAmounts(conditions, point(0), t, asMissing(p) ? domain : NOTHING, q),
    );
    return {
      all: cells.every((x) => x.all),
      some: cells.every((x) => x.some),
      met: cells.flatMap((x) => x.met),
      least: cells.flatMap((x) => x.least),
      most: cells.flatMap((x) => x.most),
      scale: q,
      turnsOnMissing: cells.some((x) => x.turnsOnMissing),
      turnsOnWeights: false,
      weighs: false,
      gaps: cells.flatMap((x) => x.gaps),
    };
  }
  if (c.combine === "max" || c.combine === "min") {
    const turn = c.combine === "min";
    const known = parts.filter(isFigure).map((p) => (turn ? times(read(p), -1) : read(p)));
    const range = !parts.some(asMissing) ? null : turn ? { lo: -domain.hi, hi: -domain.lo } : domain;
    return tryGreatest(
      turn ? conditions.map(mirrored) : conditions,
      known,
      turn ? times(t, -1) : t,
      range,
      q,
    );
  }

  const mean = c.combine === "mean";
  const places = Math.max(0, ...parts.map((p) => decimalsIn(p.weight ?? "")));
  const factor = (p: CasePart): number => (mean ? wholeOf(p.weight!, places) : (p.sign ?? 1));
  const summed = mean ? parts.filter((p) => p.weight !== undefined) : parts;
  const loose = mean ? parts.filter((p) => p.weight === undefined) : [];
  const weight = mean ? summed.reduce((sum, p) => sum + factor(p), 0) : 1;

  let x = point(0);
  let missing =
    !mean && c.total.kindOfFigure === "stock" && c.partsKindOfFigure === "flow" ? domain : NOTHING;
  for (const p of summed) {
    const by = factor(p);
    if (isFigure(p)) x = plus(x, times(read(p), by));
    else if (asMissing(p))
      missing = {
        lo: missing.lo + by * (by > 0 ? domain.lo : domain.hi),
        hi: missing.hi + by * (by > 0 ? domain.hi : domain.lo),
      };
  }
  if (loose.length === 0) return tryAmounts(conditions, x, times(t, weight), missing, q * weight);

  const by = weight || 1;
  const items: Weighed[] = loose.map((p) =>
    isFigure(p)
      ? { ends: times(read(p), by), missing: NOTHING }
      : { ends: point(0), missing: { lo: domain.lo * by, hi: domain.hi * by } },
  );
  if (summed.length > 0) items.push({ ends: x, missing });
  if (conditions.length === 2 && share.p > 0)
    throw new Error("two conditions, unknown weights and a tolerance: not decided here");
  return tryWeights(conditions, items, times(t, by), q * by);
}

function endsOfTotal(c: VerdictCase, share: Share, r: Reading): Ends {
  const f = layerFigure(c.total, c.layer);
  if (c.kind === "meets" || c.figures === "target")
    return c.kind === "agrees" ? endsOfPrinted(f, share.q, r) : endsOfTarget(f, c.direction, share, r);
  return endsOfReported(f, c.declared.totalExact === true, r);
}

function endsOfPart(c: VerdictCase, p: FigurePart, share: Share, r: Reading): Ends {
  const f = layerFigure(p, c.layer);
  if (c.kind === "meets" || (c.kind === "agrees" && c.figures === "target"))
    return endsOfPrinted(f, share.q, r);
  return c.figures === "target"
    ? endsOfTarget(f, p.direction ?? c.direction, share, r)
    : endsOfReported(f, false, r);
}

function plus(a: Ends, b: Ends): Ends {
  return { lo: a.lo + b.lo, hi: a.hi + b.hi, loOpen: a.loOpen || b.loOpen, hiOpen: a.hiOpen || b.hiOpen };
}

function times(a: Ends, by: number): Ends {
  if (by > 0) return by === 1 ? a : { ...a, lo: a.lo * by, hi: a.hi * by };
  return { lo: a.hi * by, hi: a.lo * by, loOpen: a.hiOpen, hiOpen: a.loOpen };
}

function mirrored(k: Condition): Condition {
  const other = (end: "lo" | "hi"): "lo" | "hi" => (end === "lo" ? "hi" : "lo");
  return {
    ...k,
    parts: other(k.parts),
    total: other(k.total),
    sign: -k.sign as 1 | -1,
    touch: (x, t) => k.touch(times(x, -1), times(t, -1)),
  };
}

function seal(e: Ends, closed: boolean): Ends {
  return closed && (e.loOpen || e.hiOpen) ? { ...e, loOpen: false, hiOpen: false } : e;
}
