import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // Examples and tests import the package by the names its users do.
    alias: [
      { find: /^fenjie$/, replacement: new URL("./src/index.ts", import.meta.url).pathname },
      {
        find: /^fenjie\/jiaxing-2016$/,
        replacement: new URL("./src/plans/jiaxing-2016.ts", import.meta.url).pathname,
      },
      {
        find: /^fenjie\/(schema|submission|node|draft|publish)$/,
        replacement: new URL("./src/$1/index.ts", import.meta.url).pathname,
      },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/heavy/**"],
    // Vitest leaves one processor to itself, which on a machine of two is half of what there is.
    maxWorkers: "100%",
    // A limit for what hangs, not for what is slow on a machine that others use too.
    testTimeout: 30_000,
    // TypeScript 7 by path: `.bin/tsc` is whichever was installed last, and 7 takes a third of the time.
    typecheck: {
      enabled: true,
      include: ["test/**/*.test-d.ts"],
      checker: new URL("./node_modules/typescript-7/bin/tsc", import.meta.url).pathname,
      tsconfig: "./tsconfig.json",
    },
  },
});
