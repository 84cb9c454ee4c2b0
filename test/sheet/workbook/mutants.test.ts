import { test } from "vitest";
import { fixtures, readMutants } from "./mutate.ts";

test.each(fixtures)("mutants of %s are read or refused", async (name, bytes) => {
  await readMutants(name, bytes, 40, 1);
});
