import type * as z from "zod";

/** What a schema takes, in the words of JSON, which are the same in every language. */
export function expectation(schema: z.core.$ZodType): string {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional":
      return expectation(def.innerType);
    case "nullable":
      return `${expectation(def.innerType)} | null`;
    case "union":
      return def.options.map(expectation).join(" | ");
    case "enum":
      return Object.values(def.entries).join(" | ");
    case "record":
      return "object";
    case "number":
      return numberRange(schema);
    default:
      return def.type;
  }
}

/** Whether a value is of the kind that a schema takes, whatever is wrong within. */
export function takes(schema: z.core.$ZodType, input: unknown): boolean {
  const kind = (schema as z.core.$ZodTypes)._zod.def.type;
  if (kind === "array") return Array.isArray(input);
  if (kind !== "object" && kind !== "record") return typeof input === kind;
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

function numberRange(schema: z.core.$ZodType): string {
  const { minValue, maxValue } = schema as z.ZodNumber;
  return `integer ${minValue ?? ""}—${maxValue ?? ""}`;
}
