import { defineConfig } from "tsup";

const entry = {
  index: "src/index.ts",
  "jiaxing-2016": "src/plans/jiaxing-2016.ts",
  schema: "src/schema/index.ts",
  node: "src/node/index.ts",
  publish: "src/publish/index.ts",
};

export default defineConfig([
  {
    entry,
    format: ["esm", "cjs"],
    target: "es2022",
    // TypeScript 6 deprecates an option that tsup's declaration build still sets.
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    splitting: true,
    treeshake: true,
    clean: true,
  },
  {
    // The command line is run, never imported: one format, no declarations.
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    target: "node20",
    dts: false,
    splitting: false,
  },
]);
