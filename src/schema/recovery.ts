import type * as z from "zod";

/**
 * What becomes of a malformed value, so that what stands around it can still be checked: it is left out of what
 * contains it, or another stands in for it. Without either, what contains it is malformed too.
 */
export type Recovery = { readonly omit: true } | { readonly instead: unknown };

/** By schema: the position in a plan says what can be done without. */
export type Recoveries = ReadonlyMap<z.core.$ZodType, Recovery>;
