import * as z from "zod";

/** The fields that must be given, and those that need not: what the type says, no field more or less. */
type RequiredFields<T> = {
  readonly [K in keyof T as object extends Pick<T, K> ? never : K]-?: z.ZodType<T[K]>;
};
type OptionalFields<T> = {
  readonly [K in keyof T as object extends Pick<T, K> ? K : never]-?: z.ZodType<Exclude<T[K], undefined>>;
};

/**
 * A strict object of exactly the fields of `T`: a field that the schema lacks, has too many, or takes for optional
 * where the type does not, does not compile.
 */
export function fields<T extends object>(
  required: RequiredFields<T>,
  optional: OptionalFields<T>,
): z.ZodType<T> {
  const given = required as Record<string, z.ZodType>;
  const missing: Record<string, z.ZodType> = {};
  for (const [name, schema] of Object.entries<z.ZodType>(optional)) missing[name] = z.exactOptional(schema);
  // What `T` is cannot be followed through its own keys; the parameters have just proved it.
  return z.strictObject({ ...given, ...missing }) as unknown as z.ZodType<T>;
}

/** One of a closed union of words; a word that the union has and the schema lacks does not compile. */
export function oneOf<T extends string>(words: { readonly [W in T]: W }): z.ZodType<T> {
  return z.enum(words) as unknown as z.ZodType<T>;
}
