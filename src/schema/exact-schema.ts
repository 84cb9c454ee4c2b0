import * as z from "zod";
import { MAX_DIGITS } from "../quantity/rational.ts";

// No part of it can match the same text in two ways, so a long text costs its length and no more.
const EXACT = /^[+-]?[0-9]+(?:\.[0-9]+|\/0*[1-9][0-9]*)?$/;

/** A number as exact text. The length is what `safeParseRational` reads: a sign, a point and the digits. */
export function exactSchema(): z.ZodType<string, string> {
  return z
    .string()
    .max(MAX_DIGITS + 2)
    .regex(EXACT);
}
