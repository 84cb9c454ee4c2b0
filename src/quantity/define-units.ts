import { fail, type Issue, issue, ok, type Result, settle } from "../issue/issue.ts";
import { BUILT_IN_DIMENSIONS, CLASSIFIER_DIMENSIONS, MAGNITUDE_FACTORS } from "./built-in-units.ts";
import { findUnit, foldUnit, LONGEST_UNIT } from "./find-unit.ts";
import { ONE, type Rational, safeParseRational, sign } from "./rational.ts";
import type { UnitDeclaration, UnitInfo, UnitTable } from "./unit-info.ts";

/**
 * A plan's own units beside the built-in ones. A unit without a factor is a classifier, counted in whole numbers; with
 * one it is that many of its dimension's base unit. Magnitude words multiply them as any other. Finds all problems at
 * once: `duplicate-unit` for a name that the table has, `missing-field`, `invalid-field` for names and dimensions that
 * cannot be and for factors of 0 or less, and what is wrong with a factor that is no exact number.
 *
 * @example
 * ```ts
 * import { defineUnits, findUnit } from "fenjie";
 *
 * const units = defineUnits({ 畦: { dimension: "area", factor: "50" }, 展位: {} });
 * units.ok && findUnit("万展位", units.value)?.dimension; //=> "展位"
 * ```
 */
export function defineUnits(declared: Readonly<Record<string, UnitDeclaration>>): Result<UnitTable> {
  const table = new Map<string, UnitInfo>();
  const issues: Issue[] = [];
  const entries = Object.entries(declared);
  const counted = countedDimensions(entries);
  for (const [name, declaration] of entries) {
    const found = readDeclaration(name, declaration, counted, table);
    if (found.ok) table.set(foldUnit(name), found.value);
    else issues.push(...found.issues.map((one) => ({ ...one, path: [name, ...one.path] })));
  }
  for (const name of table.keys()) {
    if (isScaled(name, table)) issues.push(issue("duplicate-unit", { unit: name }, { path: [name] }));
  }
  return settle({ declared: table }, issues);
}

function readDeclaration(
  name: string,
  declaration: UnitDeclaration,
  counted: ReadonlySet<string>,
  table: ReadonlyMap<string, UnitInfo>,
): Result<UnitInfo> {
  const folded = foldUnit(name);
  if (folded.length === 0 || name.length > LONGEST_UNIT || folded.length > LONGEST_UNIT) {
    return fail("invalid-field", {
      expected: `a name of 1 to ${LONGEST_UNIT} characters`,
      found: name.slice(0, LONGEST_UNIT),
    });
  }
  if (findUnit(folded) || table.has(folded)) return fail("duplicate-unit", { unit: name });
  if (typeof declaration !== "object" || declaration === null) {
    return fail("invalid-field", { expected: "{ dimension?, factor? }", found: typeof declaration });
  }
  const { dimension = name, factor } = declaration;
  if (typeof dimension !== "string" || dimension === "" || dimension.length > LONGEST_UNIT) {
    return fail(
      "invalid-field",
      { expected: "the name of a dimension", found: typeof dimension },
      { path: ["dimension"] },
    );
  }
  const builtIn = BUILT_IN_DIMENSIONS.has(dimension);
  // A unit named after a built-in dimension would quietly convert to its units.
  if (builtIn && declaration.dimension === undefined) return fail("duplicate-unit", { unit: name });
  if (factor === undefined) {
    return builtIn
      ? fail("missing-field", { field: "factor" })
      : ok({ name, dimension, factor: ONE, classifier: true });
  }
  if (declaration.dimension === undefined) return fail("missing-field", { field: "dimension" });
  const read = readFactor(factor);
  return read.ok ? ok({ name, dimension, factor: read.value, classifier: counted.has(dimension) }) : read;
}

function readFactor(factor: string): Result<Rational> {
  const read = safeParseRational(factor);
  if (!read.ok) return { ok: false, issues: [{ ...read.issues[0], path: ["factor"] }] };
  if (sign(read.value) > 0) return read;
  return fail("invalid-field", { expected: "a factor above 0", found: factor }, { path: ["factor"] });
}

/** The dimensions whose figures are whole: the built-in ones, and those that a unit without a factor makes. */
function countedDimensions(entries: readonly (readonly [string, UnitDeclaration])[]): ReadonlySet<string> {
  const counted = new Set(CLASSIFIER_DIMENSIONS);
  for (const [name, declaration] of entries) {
    if (declaration?.factor === undefined) counted.add(declaration?.dimension ?? name);
  }
  return counted;
}

/** Two declared names of which one is the other with a magnitude word. */
function isScaled(name: string, table: ReadonlyMap<string, UnitInfo>): boolean {
  return [1, 2].some(
    (length) => MAGNITUDE_FACTORS.has(name.slice(0, length)) && table.has(name.slice(length)),
  );
}
