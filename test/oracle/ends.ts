import type { Direction } from "../../src/plan/plan.ts";
import type { CaseFigure, VerdictCase } from "./case.ts";
import { decimalsIn, type Grid, unitOf, wholeOf } from "./grid.ts";

/** A set of numbers by its ends, in grid steps times the denominator of the tolerance tried. */
export interface Ends {
  readonly lo: number;
  readonly loOpen: boolean;
  readonly hi: number;
  readonly hiOpen: boolean;
}

/** One tolerance to try: r = p/q. Ends are multiplied by q so that they stay whole. */
export interface Share {
  readonly p: number;
  readonly q: number;
}

/** How the figures of one case are read, worked out once. */
export interface Reading {
  readonly c: VerdictCase;
  readonly grid: Grid;
  readonly min: number;
  readonly max: number;
  /** The declared width of 左右: steps, or null where it is a share of the figure or not declared. */
  readonly width: number | null;
  /** The declared share, in hundredths of a step grid that has them; null where not declared so. */
  readonly percent: { readonly n: number; readonly d: number } | null;
}

export function readingOf(c: VerdictCase, grid: Grid): Reading {
  const { epsilon } = c.declared;
  const share = epsilon?.unit === "%";
  return {
    c,
    grid,
    min: c.domain.min === null ? -Infinity : grid.steps(c.domain.min, c.total.unit),
    max: c.domain.max === null ? Infinity : grid.steps(c.domain.max, c.total.unit),
    width: epsilon && !share ? grid.steps(epsilon.value, epsilon.unit) : null,
    percent:
      epsilon && share
        ? { n: wholeOf(epsilon.value, decimalsIn(epsilon.value)), d: 100 * 10 ** decimalsIn(epsilon.value) }
        : null,
  };
}

/** Whether a figure's width is the unknown relative tolerance. */
export function isLoose(f: CaseFigure, c: VerdictCase): boolean {
  return (
    f.bound === "about" &&
    !c.declared.epsilon &&
    (c.kind === "meets" || (c.figures === "target" && c.kind !== "agrees"))
  );
}

/** What a target may be, with r tried at p/q. */
export function endsOfTarget(f: CaseFigure, direction: Direction, { p, q }: Share, r: Reading): Ends {
  const v = r.grid.steps(f.value, f.unit) * q;
  const loose = isLoose(f, r.c);
  // Rounded so that a percentage which falls between two steps is noticed below, not hidden.
  const epsilon =
    r.width !== null
      ? r.width * q
      : r.percent
        ? (Math.abs(v) * r.percent.n) / r.percent.d
        : (Math.abs(v) / q) * p;
  if (!Number.isSafeInteger(v) || !Number.isSafeInteger(epsilon)) throw new Error("off the grid");
  let e: Ends;
  switch (f.bound) {
    case "exact":
      e = closed(direction === "less" ? -Infinity : v, direction === "more" ? Infinity : v);
      break;
    case "at-least":
      e = closed(v, Infinity);
      break;
    case "more-than":
      e = { ...closed(v, Infinity), loOpen: true };
      break;
    case "at-most":
      e = closed(-Infinity, v);
      break;
    case "less-than":
      e = { ...closed(-Infinity, v), hiOpen: true };
      break;
    case "between":
      e = closed(v, r.grid.steps(f.upper!, f.unit) * q);
      break;
    case "about":
      e = {
        lo: f.side === "above" ? v : v - epsilon,
        loOpen: f.side === "above",
        hi: f.side === "below" ? v : v + epsilon,
        hiOpen: f.side === "below",
      };
  }
  // "25左右 ends at 25 − 25r": an end that hangs on r stays as it is; whole counts tighten the ends that are numbers.
  const keepLo = loose && f.side !== "above";
  const keepHi = loose && f.side !== "below";
  return whole(cut(e, q, r), q, r, keepLo, keepHi);
}

/** A printed number and nothing else: an observation under `meets`, a 合计 row and the figures above it. */
export function endsOfPrinted(f: CaseFigure, q: number, r: Reading): Ends {
  const v = r.grid.steps(f.value, f.unit) * q;
  return closed(v, v);
}

/** What a reported figure may have been before it was rounded or truncated. */
export function endsOfReported(f: CaseFigure, exact: boolean, r: Reading): Ends {
  const v = r.grid.steps(f.value, f.unit);
  const unit = unitOf(f.unit);
  if (exact || (unit.whole && unit.size === 1)) return closed(v, v);
  const own = f.unit === r.c.total.unit ? r.c.declared.decimals : undefined;
  const places = own ?? decimalsIn(f.value);
  // One unit of the last place, e.g. 0.1: ten to the places divides the grid of any figure with as many decimals.
  const place = r.grid.steps("1", f.unit) / 10 ** places;
  const e =
    r.c.declared.rounding === "truncate"
      ? { ...closed(v, v + place), hiOpen: true }
      : closed(v - place / 2, v + place / 2);
  return whole(cut(e, 1, r), 1, r, false, false);
}

function closed(lo: number, hi: number): Ends {
  return { lo, loOpen: false, hi, hiOpen: false };
}

function cut(e: Ends, q: number, r: Reading): Ends {
  const min = r.min * q;
  const max = r.max * q;
  return {
    lo: Math.max(e.lo, min),
    loOpen: e.lo < min ? false : e.loOpen,
    hi: Math.min(e.hi, max),
    hiOpen: e.hi > max ? false : e.hiOpen,
  };
}

/** The same whole numbers between closed ends. */
function whole(e: Ends, q: number, r: Reading, keepLo: boolean, keepHi: boolean): Ends {
  const one = r.grid.perWhole * q;
  if (one === 0) return e;
  const lo =
    keepLo || e.lo === -Infinity
      ? e.lo
      : (e.loOpen ? Math.floor(e.lo / one) + 1 : Math.ceil(e.lo / one)) * one;
  const hi =
    keepHi || e.hi === Infinity
      ? e.hi
      : (e.hiOpen ? Math.ceil(e.hi / one) - 1 : Math.floor(e.hi / one)) * one;
  return { lo, loOpen: keepLo && e.loOpen, hi, hiOpen: keepHi && e.hiOpen };
}
