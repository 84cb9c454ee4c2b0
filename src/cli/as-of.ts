import { failure } from "../issue/fenjie-error.ts";
import { DATE_FORMAT, isDate } from "../plan/iso-date.ts";
import type { Request } from "./request.ts";

/** The day to judge at: as asked for, or today. */
export function asOfIn({ options, today }: Pick<Request, "options" | "today">): string {
  const asOf = options["as-of"]?.[0] ?? today;
  if (isDate(asOf)) return asOf;
  throw failure("invalid-option", { option: "--as-of", found: asOf, expected: [DATE_FORMAT] });
}
