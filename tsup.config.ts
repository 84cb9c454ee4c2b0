import { rmSync } from "node:fs";
import { defineConfig } from "tsup";

// Both builds write to dist/, side by side: neither may clean away what the other has written.
rmSync("dist", { recursive: true, force: true });

const entry = {
  index: "src/index.ts",
  "jiaxing-2016": "src/plans/jiaxing-2016.ts",
  schema: "src/schema/index.ts",
  node: "src/node/index.ts",
  draft: "src/draft/index.ts",
  publish: "src/publish/index.ts",
};

export default defineConfig([
  {
    // A file of its own for decimal.js, so that bundlers can leave it out.
    entry: { ...entry, decimal: "src/quantity/decimal.ts" },
    format: ["esm", "cjs"],
    target: "es2022",
    // TypeScript 6 deprecates an option that tsup's declaration build still sets.
    dts: { entry, compilerOptions: { ignoreDeprecations: "6.0" } },
    // What two entry points share exists once: FenjieError is the same class in all of them.
    splitting: true,
    treeshake: true,
    esbuildOptions: chineseAsItIs,
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
