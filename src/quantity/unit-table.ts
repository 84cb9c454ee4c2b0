// Where the rooms above find units: what they are, what a plan adds to them, what converts them.
export { conversionFactor } from "./conversion-factor.ts";
export { defineUnits } from "./define-units.ts";
export { findUnit } from "./find-unit.ts";
export type { ConversionOptions, UnitDeclaration, UnitInfo, UnitTable } from "./unit-info.ts";
