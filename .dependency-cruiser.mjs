/** The floors, from the ground up: a room imports only from rooms below its own. */
const floors = [
  "issue",
  "quantity",
  "interval",
  "target",
  "plan",
  "sheet",
  "rollup",
  "reconcile",
  "submission",
  "progress",
  "publish",
  "schema",
  "node",
  "draft",
  "plans",
  "cli",
];
const above = (floor) => floors.slice(floors.indexOf(floor) + 1);
const source = "^src";

/** What each floor may import that is not this package's: nothing, unless said here. */
const packages = {
  quantity: ["decimal\\.js"],
  schema: ["zod"],
  sheet: ["saxes", "fflate", "@e965/xlsx"],
  submission: ["lossless-json"],
  node: ["get-east-asian-width"],
  draft: ["mammoth", "marked", "parse5"],
  cli: ["date-fns", "picocolors"],
};
const platform = ["node", "draft", "cli"];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circles",
      comment: "Also not by types: a circle of files is one file in disguise.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    ...floors.slice(0, -1).map((floor) => ({
      name: `${floor}-imports-down-only`,
      severity: "error",
      from: { path: `${source}/${floor}/` },
      to: { path: `${source}/(?:(?:${above(floor).join("|")})/|index\\.ts$)` },
    })),
    ...floors.map((floor) => ({
      name: `${floor}-packages`,
      comment: "The core is free of packages; each door brings in its own.",
      severity: "error",
      from: { path: `${source}/${floor}/` },
      to: {
        dependencyTypesNot: ["local", "core", "unknown"],
        pathNot: packages[floor]
          ? `(?:^|/)node_modules/(?:@types/)?(?:${packages[floor].join("|")})(?:/|$)`
          : "^src/",
      },
    })),
    {
      name: "core-is-pure",
      comment: "No files, no network, no process: the core runs the same in Node, a browser and a worker.",
      severity: "error",
      from: { path: `${source}/`, pathNot: `${source}/(?:${platform.join("|")})/` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "core-entry-is-core",
      comment:
        "fenjie itself leads to neither zod, files, a plan nor the command line: they are entry points of their own.",
      severity: "error",
      from: { path: `${source}/index\\.ts$` },
      to: { path: `${source}/(?:publish|schema|node|draft|plans|cli)/` },
    },
    {
      name: "plans-are-data",
      comment: "A plan costs its text: it imports the shape of a plan and nothing else.",
      severity: "error",
      from: { path: `${source}/plans/` },
      to: { path: `${source}/`, pathNot: `${source}/plan/` },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Imports of types count too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
