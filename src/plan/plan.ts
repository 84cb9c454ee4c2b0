import type { Exact } from "../quantity/rational.ts";
import type { UnitDeclaration } from "../quantity/unit-table.ts";

/** Words in Chinese, and in English where they are known. */
export interface Text {
  readonly zh: string;
  readonly en?: string;
}

/** 时期数 (over a span), 时点数 (at a moment), 相对数 (a rate). It decides how figures combine. */
export type Kind = "flow" | "stock" | "rate";

/** Which way is better. It decides how a bare figure is read: a floor, a ceiling, a point. */
export type Direction = "more" | "less" | "none";

/** How parts make a whole along one axis. */
export type Combination = "sum" | "mean" | "last" | "max" | "min" | "none";

/** Exceptions to what the kind says, per axis, and what weighs a mean. */
export interface Combine {
  readonly regions?: Combination;
  readonly components?: Combination;
  readonly time?: Combination;
  /** The indicator whose figures are the weights of a rate (for growth: the level it grows from). */
  readonly weight?: string;
  /** The period of the weights where it is not the rate's own (for growth: the base period). */
  readonly weightPeriod?: string;
}

/** The values that an indicator can take; null is unbounded. */
export interface Domain {
  readonly min?: Exact | null;
  readonly max?: Exact | null;
}

/** How wide 左右 is: in the indicator's dimension (`2`, `"个"`), or a share of the figure (`5`, `"%"`). */
export interface Tolerance {
  readonly value: Exact;
  readonly unit: string;
  readonly reason: Text;
}

/** What is measured. */
export interface Indicator<
  U extends string = string,
  K extends Kind = Kind,
  C extends Combine | undefined = undefined,
> {
  readonly name: Text;
  readonly unit: U;
  readonly kind: K;
  readonly direction: Direction;
  readonly combine?: C | undefined;
  readonly definition?: Text;
  /** Other names that headers and files use. */
  readonly aliases?: readonly string[];
  /** Decimals that reported figures are rounded to, in this unit. */
  readonly decimals?: number;
  /** Unless declared: from 0 for what is counted, paid, built, weighed or generated; unbounded for ratios. */
  readonly domain?: Domain;
  readonly tolerance?: Tolerance;
  /** Units that mean the same here (家 and 户). */
  readonly sameUnits?: readonly string[];
  /** The stock that this flow adds to. */
  readonly addsTo?: string;
  /** Who answers for it: 牵头 and 配合. */
  readonly owner?: { readonly lead: readonly string[]; readonly with?: readonly string[] };
}

/** Any indicator, as a loader returns it. */
export type AnyIndicator = Indicator<string, Kind, Combine | undefined>;
export type Indicators = Readonly<Record<string, AnyIndicator>>;

/** Where, or who is accountable: a county, a zone, a department, a named remainder (市本级). */
export interface Region<R extends string = string> {
  readonly name: Text;
  readonly kind: string;
  /** The GB/T 2260 code, where there is one. */
  readonly code?: string;
  /** Codes it had, or has elsewhere. */
  readonly otherCodes?: readonly string[];
  readonly aliases?: readonly string[];
  readonly former?: readonly string[];
  readonly within?: R;
}

/** One named way to split a whole into parts. */
export interface Split<Axis extends string, Part extends string> {
  readonly name?: Text;
  readonly over: Axis;
  readonly whole: Part;
  readonly parts: readonly Part[];
  /** Those of the parts that are taken away. */
  readonly minus?: readonly Part[];
  /** False for 其中: the parts are some of the whole, not all of it. */
  readonly complete?: boolean;
}

/** Over regions (ids), components (indicators) or time (periods). */
export type Breakdown<I extends string = string, R extends string = string> =
  | Split<"regions", R>
  | Split<"components", I>
  | Split<"time", string>;

/** A column, where its indicator's id is not enough. */
export interface Column<I extends string = string> {
  readonly indicator: I;
  /** The unit that the header gives, where it is not the indicator's. */
  readonly unit?: string;
  readonly period?: string;
  readonly scope?: string;
}

/** An official table, or a clause with a few figures: what holds for all of its cells is said once, cells stand as printed. */
export interface Table<I extends string = string, R extends string = string, B extends string = string> {
  readonly name?: Text;
  /** Where the document says it: `"二（二）3"`. */
  readonly clause?: string;
  /** The sentence, where the figures stand in one. */
  readonly text?: string;
  /** Unless given, the plan's. */
  readonly period?: string;
  /** Figures count since the year began, not over the period alone. */
  readonly cumulative?: boolean;
  /** What part of the field the figures speak of (规上); figures of two scopes are never compared. */
  readonly scope?: string;
  /** The breakdown whose parts the rows are. Only these are held against a total. */
  readonly breakdown?: B;
  /** ISO date. */
  readonly issued?: string;
  /** Tables whose cells this one replaces. */
  readonly supersedes?: readonly string[];
  /** The header as printed, row by row from the label column on; a merged cell is its text and blanks. */
  readonly header?: readonly (readonly string[])[];
  readonly columns: readonly (I | Column<I>)[];
  readonly rows: { readonly [K in R]?: readonly string[] };
  /** The printed 合计 row: not a promise, a sum to be checked. */
  readonly sum?: readonly string[];
}

/** A demand on every part: 各县（市、区）3家以上. */
export interface Rule<I extends string = string, B extends string = string> {
  readonly name?: Text;
  readonly indicator: I;
  /** The breakdown whose every part must meet the target. */
  readonly breakdown: B;
  readonly target: string;
  readonly period?: string;
  readonly scope?: string;
  readonly clause?: string;
  readonly text?: string;
}

/** Accepts one failing check, no worse than it is now. It still fails, and is always shown. */
export interface Waiver {
  /** The id of the check; it names the question, the figures and the layer. */
  readonly check: string;
  /** `erratum`: the source contradicts itself. `agreed`: the parties know and accept it. */
  readonly kind: "erratum" | "agreed";
  readonly reason: Text;
  /** The slack that is accepted, in the total's unit; a smaller one is not covered. Null accepts a gap without limit. */
  readonly slack: Exact | null;
  readonly by?: string;
  /** ISO date, the last day it applies. */
  readonly until?: string;
}

/** Where a plan was published. */
export interface Source {
  readonly title?: string;
  /** 文号 */
  readonly number?: string;
  readonly issuer?: string;
  /** ISO date. */
  readonly issued?: string;
  readonly url?: string;
}

/**
 * A plan: plain data. Ids, units and kinds are literal types; names and cells are not. `Plan` without arguments is
 * what a loader returns.
 */
export interface Plan<
  I extends Indicators = Indicators,
  R extends string = string,
  B extends string = string,
> {
  readonly id: string;
  readonly name: Text;
  readonly source?: Source;
  /** The region whose totals are split. */
  readonly territory: R;
  /** The period of figures that name none: `"2016"`, `"2016-Q1"`, `"2016-01"`, `"2016/2020"`. */
  readonly period: string;
  /** What — means in this document. Unless given, not assigned. */
  readonly dash?: "not-assigned" | "zero" | "unavailable";
  readonly units?: Readonly<Record<string, UnitDeclaration>>;
  readonly indicators: I;
  readonly regions: Readonly<Record<R, Region<R>>>;
  readonly breakdowns: Readonly<Record<B, Breakdown<keyof I & string, R>>>;
  readonly tables: Readonly<Record<string, Table<keyof I & string, R, B>>>;
  readonly rules?: Readonly<Record<string, Rule<keyof I & string, B>>>;
  readonly waivers?: Readonly<Record<string, Waiver>>;
}

/** The ids of a plan's indicators, regions and breakdowns: literal unions where the plan is a constant. */
export type IndicatorId<P extends Plan> = keyof P["indicators"] & string;
export type RegionId<P extends Plan> = keyof P["regions"] & string;
export type BreakdownId<P extends Plan> = keyof P["breakdowns"] & string;
