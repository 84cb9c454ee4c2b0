import { type CountedRole, isCounted } from "./words/column-role.ts";
import type { ColumnRole } from "./words/role-words.ts";

/** Figures of a region and an indicator, with what headings and labels say that they are. */
interface Figure {
  readonly role: ColumnRole;
  readonly period?: string;
  readonly indicator?: string;
  readonly region?: string;
}

/** The first of them that stands in a table is the figure; the others come from it. */
const PREFERRED: readonly CountedRole[] = ["cumulative", "value", "month"];
const PREFERRED_OF_MONTHS: readonly CountedRole[] = ["month", "value", "cumulative"];
const MONTH = /^\d{4}-\d{2}$/;

/**
 * Which of 本月, 6月, 累计 and 1—6月 are the figures: beside a cumulative one what a month brought alone says nothing that the
 * next month's will not, and is derived. Where figures are of months alone (`isMonthly`), it is the other way round. What
 * names no month is of the latest that stands beside it.
 */
export function settleMonths<F extends Figure>(figures: readonly F[], isMonthly: boolean): readonly F[] {
  const preferred = isMonthly ? PREFERRED_OF_MONTHS : PREFERRED;
  const groups = new Map<string, Group>();
  const keyOf = ({ region, indicator }: F): string => `${region ?? ""}\n${indicator ?? ""}`;
  for (const one of figures) {
    const key = keyOf(one);
    const group = groups.get(key) ?? { cumulative: new Set(), value: new Set(), month: new Set() };
    groups.set(key, group);
    if (isCounted(one.role)) group[one.role].add(one.period);
  }
  const spans = new Map([...groups].map(([key, group]) => [key, spanOf(group)] as const));
  return figures.map((one) => {
    const key = keyOf(one);
    const [group, { latest, only, lastCumulative }] = [groups.get(key)!, spans.get(key)!];
    const { role, period } = one;
    if (!isCounted(role)) return isOfAnother(role) ? { ...one, ...dated(period ?? only) } : one;
    const better = preferred.slice(0, preferred.indexOf(role));
    if (better.some((other) => hasPeriod(group[other], period))) return { ...one, role: "derived" };
    // Beside 1—6月 a 5月 is May alone, too; January alone is what has come since.
    const isAlone = !isMonthly && role === "value" && isBefore(period, lastCumulative);
    if (isAlone && !period?.endsWith("-01")) return { ...one, role: "derived" };
    return { ...one, ...dated(period ?? (role === "cumulative" ? latest : undefined)), role: "value" };
  });
}

/**
 * A base and growth directly behind a month's own column are about that month (本月, 上年同期, 同比, 累计, 上年同期, 同比): where
 * another column has the figure, they compare nothing with it. Columns are given from left to right.
 */
export function withoutMonthsGrowth<F extends Figure>(columns: readonly F[]): readonly F[] {
  const cumulative = new Set(
    columns.flatMap(({ role, indicator }) => (role === "cumulative" ? [indicator] : [])),
  );
  const before = new Map<string | undefined, ColumnRole>();
  return columns.map((one) => {
    const { role, indicator } = one;
    if (isCounted(role)) before.set(indicator, role);
    const isOfMonth = isOfAnother(role) && before.get(indicator) === "month" && cumulative.has(indicator);
    return isOfMonth ? { ...one, role: "derived" } : one;
  });
}

/** The periods of figures of a kind; `undefined` for those that name none. */
type Group = Readonly<Record<CountedRole, Set<string | undefined>>>;

/** A base and growth are about the figure beside them. */
function isOfAnother(role: ColumnRole): boolean {
  return role === "base" || role === "growth";
}

/** What names no period may be of any. */
function hasPeriod(periods: ReadonlySet<string | undefined>, period: string | undefined): boolean {
  return periods.size > 0 && (period === undefined || periods.has(period) || periods.has(undefined));
}

function dated(period: string | undefined): { readonly period?: string } {
  return period === undefined ? {} : { period };
}

function lastMonth(periods: readonly string[]): string | undefined {
  return periods
    .filter((period) => MONTH.test(period))
    .sort()
    .at(-1);
}

function isBefore(period: string | undefined, last: string | undefined): boolean {
  return (
    period !== undefined &&
    last !== undefined &&
    MONTH.test(period) &&
    period.slice(0, 4) === last.slice(0, 4) &&
    period < last
  );
}

interface Span {
  /** The latest month alone. */
  readonly latest?: string;
  /** The last month that a cumulative figure is of. */
  readonly lastCumulative?: string;
  /** The period that all of them are of which name one. */
  readonly only?: string;
}

function spanOf({ cumulative, value, month }: Group): Span {
  const alone = [...value, ...month].filter((period) => period !== undefined);
  const latest = lastMonth(alone);
  const lastCumulative = lastMonth([...cumulative].filter((period) => period !== undefined));
  const [only, ...others] = new Set([...alone, ...cumulative].filter((period) => period !== undefined));
  return {
    ...(latest !== undefined && { latest }),
    ...(lastCumulative !== undefined && { lastCumulative }),
    ...(only !== undefined && others.length === 0 && { only }),
  };
}
