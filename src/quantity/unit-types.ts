import type { CLASSIFIER_SPELLINGS, CLASSIFIERS, MAGNITUDES, UNITS, UNSCALED } from "./units.ts";

type Measures = typeof UNITS;
type Spellings = typeof CLASSIFIER_SPELLINGS;
type Words<List extends string> = List extends `${infer Word} ${infer Rest}` ? Word | Words<Rest> : List;
type Classifier = Words<(typeof CLASSIFIERS)[keyof typeof CLASSIFIERS]>;
type Magnitude = keyof typeof MAGNITUDES;

/** `kWh` of `千瓦时: ["1", "kWh"]`. */
type Other<Entry> = Entry extends readonly [string, ...infer Rest extends string[]] ? Rest[number] : never;
type MeasureNames<D extends keyof Measures> = {
  [N in keyof Measures[D]]: N | Other<Measures[D][N]>;
}[keyof Measures[D]] &
  string;
type SpellingOf = { [S in keyof Spellings as Spellings[S]]: S };
type ClassifierNames<C extends Classifier> = C | (C extends keyof SpellingOf ? SpellingOf[C] : never);
type Unscaled = (typeof UNSCALED)[number];
type ByDimension = { [D in keyof Measures]: MeasureNames<D> } & { [C in Classifier]: ClassifierNames<C> };

// Without magnitude words, for with them there are ten times as many: a table of all takes a compiler longer than the
// rest of the package.
export interface UnitsByDimension extends ByDimension {}
type ByUnit = { [D in keyof UnitsByDimension as UnitsByDimension[D]]: D };
export interface DimensionByUnit extends ByUnit {}

type Dimension = keyof UnitsByDimension;
type Scaled<N extends string> = N | `${Magnitude}${N}`;
type UnitsOf<D> = D extends Dimension
  ? D extends Unscaled
    ? UnitsByDimension[D]
    : Scaled<UnitsByDimension[D]>
  : never;

/**
 * Every spelling of every built-in unit, with and without a magnitude word: `"万元"`, `"MW"`, `"亿人次"`. Units per unit
 * (`"元/人"`) are known at run time, too many to list here.
 */
export type UnitName = UnitsOf<Dimension>;

/**
 * What may be written for a unit `U`: itself where it is built in, one built-in unit per another, or known to run time
 * alone (`string`); anything else is a slip, and shows what there is.
 */
export type WrittenUnit<U extends string> = [IsUnit<U>] extends [true] ? U : UnitName;

/** Whether `U` is a built-in unit, one of a plan's own `N`, one of these per another, or known to run time alone. */
export type IsUnit<U extends string, N extends string = never> = string extends U
  ? true
  : U extends `${infer Over}/${infer Under}`
    ? IsSimple<Over, N> | IsSimple<Under, N>
    : IsSimple<U, N>;
// By dimension: to list all names costs a compiler more than a plan of hundreds of indicators does.
type IsSimple<U extends string, N extends string> =
  U extends Scaled<N> ? true : string extends DimensionOf<U> ? false : true;

type Entry<Table, Key, Otherwise> = Key extends keyof Table ? Table[Key] : Otherwise;
/** The dimension of `万元` is that of `元`; one magnitude word at a time, as none can be told from another by its length. */
type DimensionOfScaled<U extends string> = {
  [M in Magnitude]: U extends `${M}${infer N}` ? Exclude<Entry<DimensionByUnit, N, never>, Unscaled> : never;
}[Magnitude];
type OrString<D> = [D] extends [never] ? string : D;

/** The dimension of a built-in unit: `DimensionOf<"万元">` is `"CNY"`. `string` for a unit that only run time knows. */
export type DimensionOf<U extends string> = U extends string
  ? Entry<DimensionByUnit, U, OrString<DimensionOfScaled<U>>>
  : never;

/**
 * The units that a figure in `U` converts to. A unit of the plan's own, or a unit per unit, is only like itself as far
 * as types can tell; `string` is like any `string`, and run time judges.
 */
export type UnitsLike<U extends string> = U extends string ? OrItself<UnitsOf<DimensionOf<U>>, U> : never;

/** The same where the plan's own units are given: of a unit that is not built in only run time knows what it converts to. */
export type UnitsLikeOwn<U extends string, V extends string> =
  string extends DimensionOf<U> ? V : [V] extends [UnitName] ? UnitsLike<U> : V;
type OrItself<Units, U> = [Units] extends [never] ? U : Units;
