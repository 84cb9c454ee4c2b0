import * as z from "zod";
import type { Recoveries, Recovery } from "./recovery.ts";

/** What is noted of the parts of a shape as it is built. */
export interface Notes {
  /** What can be left out of what contains it, without the rest meaning anything else. */
  readonly omittable: <S extends z.core.$ZodType>(schema: S) => S;
  /** What is around it can be checked with another in its place; what is found about that one is not told. */
  readonly replaceable: <S extends z.core.$ZodType>(schema: S, instead: unknown) => S;
  readonly described: <S extends z.core.$ZodType>(schema: S, words: string) => S;
  readonly recoveries: Recoveries;
  /** A registry of one's own, as zod's is global to the process. */
  readonly descriptions: z.core.$ZodRegistry<{ readonly description: string }>;
}

export function makeNotes(): Notes {
  const recoveries = new Map<z.core.$ZodType, Recovery>();
  const descriptions = z.registry<{ readonly description: string }>();
  return {
    omittable: (schema) => {
      recoveries.set(schema, { omit: true });
      return schema;
    },
    replaceable: (schema, instead) => {
      recoveries.set(schema, { instead });
      return schema;
    },
    described: (schema, description) => {
      descriptions.add(schema, { description });
      return schema;
    },
    recoveries,
    descriptions,
  };
}
