/**
 * decimal.js does not say that it is free of side effects, so a bundler keeps it wherever it is imported. In a file of
 * its own, which this package says is free of them, it leaves a bundle that does not use it.
 */
export { Decimal } from "decimal.js";
