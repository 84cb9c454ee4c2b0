import { defineConfig } from "vitest/config";
import base from "./vitest.config.ts";

// What a mutant is run against: the tests of the core. Those of files, packages and the command line are slow, and what
// only they would notice is for the core's own tests to find.
export default defineConfig({
  ...base,
  test: {
    include: ["test/{issue,quantity,interval,target,plan,rollup,reconcile}/**/*.test.ts"],
    env: { ORACLE_CASES: "300" },
  },
});
