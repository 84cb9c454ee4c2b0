import { parseRational, type Rational, rational } from "./rational.ts";
import type { UnitInfo } from "./unit-info.ts";
import { CLASSIFIER_SPELLINGS, CLASSIFIERS, MAGNITUDES, UNITS, UNSCALED } from "./units.ts";

/** The built-in units by every spelling, without magnitude words. */
export const BUILT_IN_UNITS: ReadonlyMap<string, UnitInfo> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ entries(),
);

/** The magnitude words with what they multiply by. */
export const MAGNITUDE_FACTORS: ReadonlyMap<string, Rational> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries(MAGNITUDES).map(([word, factor]) => [word, rational(BigInt(factor))]),
);

export const UNSCALED_DIMENSIONS: ReadonlySet<string> = /* @__PURE__ */ new Set(UNSCALED);

/** The dimensions of counting units: each is one, and counts in whole numbers. */
export const CLASSIFIER_DIMENSIONS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ classifiers(),
);

/** The dimensions of the built-in units. */
export const BUILT_IN_DIMENSIONS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ Object.keys(UNITS).concat(/* @__PURE__ */ classifiers()),
);

function classifiers(): string[] {
  return Object.values(CLASSIFIERS).flatMap((words) => words.split(" "));
}

function entries(): [string, UnitInfo][] {
  const found: [string, UnitInfo][] = [];
  for (const [dimension, units] of Object.entries(UNITS)) {
    for (const [name, [factor, ...others]] of Object.entries<readonly [string, ...string[]]>(units)) {
      const info: UnitInfo = { name, dimension, factor: parseRational(factor), classifier: false };
      for (const spelling of [name, ...others])
        found.push([spelling, info], [spelling.normalize("NFKC"), info]);
    }
  }
  const factor = rational(1n);
  for (const name of classifiers()) found.push([name, { name, dimension: name, factor, classifier: true }]);
  for (const [spelling, name] of Object.entries(CLASSIFIER_SPELLINGS)) {
    found.push([spelling, { name, dimension: name, factor, classifier: true }]);
  }
  return found;
}
