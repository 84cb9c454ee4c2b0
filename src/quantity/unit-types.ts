import type { CLASSIFIER_SPELLINGS, CLASSIFIERS, MAGNITUDES, UNITS, UNSCALED } from "./units.ts";

type Measures = typeof UNITS;
type Spellings = typeof CLASSIFIER_SPELLINGS;
type Words<List extends string> = List extends `${infer Word} ${infer Rest}` ? Word | Words<Rest> : List;
type Classifier = Words<(typeof CLASSIFIERS)[keyof typeof CLASSIFIERS]>;
type Magnitude = keyof typeof MAGNITUDES;

/** `kWh` of `千瓦时: ["1", "kWh"]`. */
type Other<Entry> = Entry extends readonly [string, ...infer Rest extends string[]] ? Rest[number] : never;
type MeasureNames<D extends keyof Measures> = {
  [N in keyof Measures[D]]: N | Other<Readonly<Measures[D][N]>>;
}[keyof Measures[D]] &
  string;
type ClassifierNames<C extends Classifier> =
  | C
  | { [S in keyof Spellings]: Spellings[S] extends C ? S : never }[keyof Spellings];
type Scaled<N extends string> = N | `${Magnitude}${N}`;

type ByDimension = {
  [D in keyof Measures]: D extends (typeof UNSCALED)[number] ? MeasureNames<D> : Scaled<MeasureNames<D>>;
} & { [C in Classifier]: Scaled<ClassifierNames<C>> };

// Two tables, computed once: looking up a unit costs one property access each, however many units there are.
export interface UnitsByDimension extends ByDimension {}
type ByUnit = { [D in keyof UnitsByDimension as UnitsByDimension[D]]: D };
export interface DimensionByUnit extends ByUnit {}

/**
 * Every spelling of every built-in unit, with and without a magnitude word: `"万元"`, `"MW"`, `"亿人次"`. Units per unit
 * (`"元/人"`) are known at run time, too many to list here.
 */
export type UnitName = keyof DimensionByUnit & string;

// The table is a parameter: of a lookup in a known one, the declaration alone would be checked once for every spelling.
type Entry<Table, Key, Otherwise> = Key extends keyof Table ? Table[Key] : Otherwise;

/** The dimension of a built-in unit: `DimensionOf<"万元">` is `"CNY"`. `string` for a unit that only run time knows. */
export type DimensionOf<U extends string> = Entry<DimensionByUnit, U, string>;

/**
 * The units that a figure in `U` converts to. A unit of the plan's own, or a unit per unit, is only like itself as far
 * as types can tell; `string` is like any `string`, and run time judges.
 */
export type UnitsLike<U extends string> = U extends string
  ? Entry<UnitsByDimension, DimensionOf<U>, U>
  : never;
