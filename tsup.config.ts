import { rmSync } from "node:fs";
import { defineConfig } from "tsup";

// All builds write to dist/, side by side: none may clean away what another has written.
rmSync("dist", { recursive: true, force: true });

const plans = { "jiaxing-2016": "src/plans/jiaxing-2016.ts" };
const entry = {
  index: "src/index.ts",
  schema: "src/schema/index.ts",
  submission: "src/submission/index.ts",
  node: "src/node/index.ts",
  draft: "src/draft/index.ts",
  publish: "src/publish/index.ts",
  // Types alone: the program itself is built below.
  "cli-types": "src/cli/index.ts",
};

export default defineConfig([
  {
    // A file of its own for decimal.js, so that bundlers can leave it out.
    entry: { ...entry, decimal: "src/quantity/decimal.ts" },
    format: ["esm", "cjs"],
    target: "es2022",
    // TypeScript 6 deprecates an option that tsup's declaration build still sets.
    dts: { entry: { ...entry, ...plans }, compilerOptions: { ignoreDeprecations: "6.0" } },
    // What two entry points share exists once: FenjieError is the same class in all of them.
    splitting: true,
    treeshake: true,
    esbuildOptions: chineseAsItIs,
  },
  {
    // Plans are data that pages load: without the spaces that a table in the source is aligned by.
    entry: plans,
    format: ["esm", "cjs"],
    target: "es2022",
    dts: false,
    splitting: false,
    treeshake: true,
    esbuildOptions: (options) => {
      chineseAsItIs(options);
      options.minifyWhitespace = true;
    },
  },
  {
    // The command line is run, never imported: one format, no declarations.
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    target: "node20",
    dts: false,
    splitting: false,
    esbuildOptions: chineseAsItIs,
  },
]);

/** esbuild writes 海 as an escape of six bytes, unless told otherwise. */
function chineseAsItIs(options: { charset?: "ascii" | "utf8" }): void {
  options.charset = "utf8";
}
