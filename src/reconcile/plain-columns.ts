import { at, type Interval, point } from "../interval/interval.ts";
import { constant } from "../interval/linear.ts";
import { factorTo } from "../plan/conversion.ts";
import type { Source } from "../plan/plan-index.ts";
import type { Reading } from "../plan/reading.ts";
import { createExactSum, type ExactSum } from "../quantity/exact-sum.ts";
import { multiply, type Rational, sign } from "../quantity/rational.ts";
import { type Frame, indicatorUnder } from "./frame.ts";
import type { Part } from "./parts.ts";

/** Running sums of the plain numbers of whole columns. */
export interface PlainColumns {
  /** Adds a cell where it is a plain number that needs no closer look; else false, and nothing is added. */
  readonly add: (indicator: string, source: Source, text: string) => boolean;
  /** One part for each column that had any. */
  readonly parts: () => readonly Part[];
}

interface Column {
  readonly indicator: string;
  readonly source: Source;
  readonly reading: Reading;
  readonly sum: ExactSum;
  used: boolean;
}

export function plainColumns(frame: Frame): PlainColumns {
  const columns = new Map<Source, Column | null>();
  let source: Source | undefined;
  let column: Column | null = null;
  return {
    add(indicator, from, text) {
      if (from !== source) {
        source = from;
        const known = columns.get(from);
        column = known === undefined ? open(frame, indicator, from) : known;
        columns.set(from, column);
      }
      if (column === null || text.charCodeAt(0) === MINUS) return false;
      if (column.reading.step !== null && text.includes(".")) return false;
      if (!column.sum.add(text)) return false;
      column.used = true;
      return true;
    },
    parts: () => [...columns.values()].filter((one) => one?.used).map((one) => asPart(frame, one!)),
  };
}

const MINUS = "-".charCodeAt(0);

/** Only where figures add up, and where the domain cannot cut one of them. */
function open(frame: Frame, indicator: string, source: Source): Column | null {
  const reading = frame.readingFor(indicator);
  const uncut = reading.max === null && (reading.min === null || sign(reading.min) === 0);
  if (frame.combination !== "sum" || !uncut) return null;
  return { indicator, source, reading, sum: createExactSum(), used: false };
}

function asPart(frame: Frame, { indicator, source, reading, sum }: Column): Part {
  const under = indicatorUnder(frame.index, indicator, frame.key.indicator);
  const factor = factorTo(under, source.unit, frame.unit, frame.index.units);
  const total = multiply(sum.total(), factor);
  return {
    position: -1,
    sign: 1,
    interval: frame.reads === "numbers" ? point(constant(total)) : bareInterval(total, reading),
    printed: total,
    weight: null,
  };
}

/** The sum of bare figures, each a floor, a ceiling or a point. */
function bareInterval(total: Rational, reading: Reading): Interval {
  if (reading.direction === "more") return { lower: at(total), upper: null };
  if (reading.direction === "less") return { lower: reading.min && at(reading.min), upper: at(total) };
  return point(constant(total));
}
