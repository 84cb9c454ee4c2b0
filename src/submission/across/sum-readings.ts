import { abs, compare, subtract } from "../../quantity/rational.ts";
import { canBe, NOTHING, plus, type Tally } from "./tally.ts";

/** A figure or a printed sum, in the order of its table. */
export interface Summand {
  readonly tally: Tally;
  readonly isSum: boolean;
}

/** A printed sum that is none of what stands around it. */
export interface WrongSum {
  /** Its position among the items. */
  readonly at: number;
  /** What it should be. */
  readonly of: Tally;
  /** Which of several sums is wrong, or what each is of, cannot be said for sure. */
  readonly isDoubtful: boolean;
}

/** What some sums, by position, should have been. */
type Wrong = ReadonlyMap<number, Tally>;

/** Ranges of rows are looked through in tables of no more rows and sums. */
const MOST_ROWS = 300;
const MOST_SUMS = 10;

/**
 * Printed sums that contradict every way in which their table can be read. A sum stands below its rows or heads them, the
 * same way in all of a table; what stands beside another sum is of several groups, and the first or the last one may be
 * of everything. Sums that all stand together, below all rows or above, may each be of any rows.
 */
export function wrongSumsAmong(items: readonly Summand[]): readonly WrongSum[] {
  const places = items.flatMap(({ isSum }, at) => (isSum ? [at] : []));
  const [only, ...others] = places;
  if (only === undefined) return [];
  if (others.length === 0) {
    const all = total(items.filter(({ isSum }) => !isSum));
    const readings = [all, total(items.slice(0, only)), total(items.slice(only + 1))];
    const isOne = all.rows === 0 || readings.some((one) => one.rows > 0 && canBe(items[only]!.tally, one));
    return isOne ? [] : [{ at: only, of: all, isDoubtful: false }];
  }
  const below = wrongBelow(items);
  const above = wrongAbove(items);
  if (below.size === 0 || above.size === 0) return [];
  if (isApart(items, places)) return doubtful(wrongApart(items, places));
  const isBelow = below.size <= above.size;
  const isSure = below.size !== above.size || [...below.keys()].every((at) => above.has(at));
  const wrong = isBelow ? below : above;
  return isSure ? [...wrong].map(([at, of]) => ({ at, of, isDoubtful: false })) : doubtful(wrong);
}

function doubtful(wrong: Wrong): readonly WrongSum[] {
  return [...wrong].map(([at, of]) => ({ at, of, isDoubtful: true }));
}

function total(items: readonly Summand[]): Tally {
  return items.reduce((all, { tally }) => plus(all, tally), NOTHING);
}

/** What sums head is what stands below them, in a table that is read from its end. */
function wrongAbove(items: readonly Summand[]): Wrong {
  const last = items.length - 1;
  return new Map([...wrongBelow([...items].reverse())].map(([at, of]) => [last - at, of]));
}

/** A group that has been summed: its rows, and its sum as printed. */
interface Group {
  readonly rows: Tally;
  readonly printed: Tally;
}

/** The sums that are not of the rows above them, the groups above, or, of the last one and those before all rows, of everything. */
function wrongBelow(items: readonly Summand[]): Wrong {
  const wrong = new Map<number, Tally>();
  const leading: number[] = [];
  const groups: Group[] = [];
  const last = items.map(({ isSum }) => isSum).lastIndexOf(true);
  let own = NOTHING;
  const everything = (): readonly [Tally, Tally] => [
    groups.reduce((all, { rows }) => plus(all, rows), own),
    groups.reduce((all, { printed }) => plus(all, printed), own),
  ];
  for (const [at, { tally, isSum }] of items.entries()) {
    if (!isSum) own = plus(own, tally);
    else if (own.rows > 0) {
      const whole = at === last ? everything() : [];
      if (canBe(tally, own)) groups.push({ rows: own, printed: tally });
      else if (whole.some((one) => canBe(tally, one)))
        groups.splice(0, groups.length, { rows: whole[0]!, printed: tally });
      else {
        wrong.set(at, nearestTo(tally, [own, ...whole]));
        groups.push({ rows: own, printed: tally });
      }
      own = NOTHING;
    } else if (groups.length > 0) {
      const isOfAll = at === last && leading.length === 0;
      const { group, isRight } = groupOfGroups(tally, groups, isOfAll);
      if (!isRight) wrong.set(at, group.rows);
      groups.push(group);
    } else leading.push(at);
  }
  const whole = everything();
  for (const at of leading) {
    const { tally } = items[at]!;
    if (!whole.some((one) => canBe(tally, one))) wrong.set(at, whole[0]);
  }
  return wrong;
}

/** Takes the groups that a sum of groups is of, the nearest ones; all of them where it is of none, or must be of all. */
function groupOfGroups(
  sum: Tally,
  groups: Group[],
  isOfAll: boolean,
): { readonly group: Group; readonly isRight: boolean } {
  let [rows, printed] = [NOTHING, NOTHING];
  for (let group = groups.pop(); group; group = groups.pop()) {
    [rows, printed] = [plus(rows, group.rows), plus(printed, group.printed)];
    if (isOfAll && groups.length > 0) continue;
    if (canBe(sum, rows) || canBe(sum, printed)) return { group: { rows, printed: sum }, isRight: true };
  }
  return { group: { rows, printed: sum }, isRight: false };
}

function nearestTo(sum: Tally, readings: readonly Tally[]): Tally {
  const distance = (one: Tally) => abs(subtract(sum.amount, one.amount));
  return readings.reduce((best, one) => (compare(distance(one), distance(best)) < 0 ? one : best));
}

/** Whether all sums stand together, with all rows above them or below. */
function isApart(items: readonly Summand[], places: readonly number[]): boolean {
  const [first, last] = [places[0]!, places.at(-1)!];
  return last - first === places.length - 1 && (first === 0 || last === items.length - 1);
}

/** Of sums that stand apart, those that are neither of rows beside each other nor of the other sums. */
function wrongApart(items: readonly Summand[], places: readonly number[]): Wrong {
  const rows = items.filter(({ isSum }) => !isSum);
  if (rows.length > MOST_ROWS || places.length > MOST_SUMS) return new Map();
  const all = total(rows);
  const wrong = places.filter((at) => {
    const { tally } = items[at]!;
    const others = places.filter((other) => other !== at).map((other) => items[other]!);
    const isOfOthers = others.length > 1 && canBe(tally, total(others));
    return !isOfOthers && !isOfNeighbours(tally, rows);
  });
  return new Map(wrong.map((at) => [at, all]));
}

function isOfNeighbours(sum: Tally, rows: readonly Summand[]): boolean {
  return rows.some((_first, from) => {
    let run = NOTHING;
    return rows.slice(from).some(({ tally }) => {
      run = plus(run, tally);
      return canBe(sum, run);
    });
  });
}
