// What an entry point costs a page, in bytes after minifying and gzip, and what it must not bring along.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const KB = 1024;

interface Budget {
  readonly name: string;
  /** A module as a user writes it. */
  readonly code: string;
  readonly limit: number;
  /** Count the packages it depends on too, and see that none of these is among them. */
  readonly without?: readonly string[];
  /** Packages that are loaded later, if ever. */
  readonly later?: readonly string[];
}

const all = (entry: string): string => `export * from "${entry}";`;
const HEAVY = ["zod", "decimal.js", "date-fns", "saxes", "fflate", "@e965/xlsx"];
const use = (names: string): string =>
  `import { ${names} } from "fenjie";\nimport { jiaxing2016 } from "fenjie/jiaxing-2016";\nexport const result = [jiaxing2016, ${names}];`;

const budgets: readonly Budget[] = [
  { name: "fenjie, whole", code: all("fenjie"), limit: 77 * KB },
  { name: "fenjie/jiaxing-2016", code: all("fenjie/jiaxing-2016"), limit: 8 * KB, without: HEAVY },
  {
    name: "fenjie/publish, whole",
    code: all("fenjie/publish"),
    limit: 40 * KB,
    without: ["zod", "date-fns", "saxes", "fflate", "@e965/xlsx"],
  },
  { name: "fenjie/schema, whole", code: all("fenjie/schema"), limit: 60 * KB },
  {
    name: "submissions read and checked",
    code: 'export { checkSubmission, readSubmission } from "fenjie/submission";',
    limit: 107 * KB,
    without: ["zod", "decimal.js", "date-fns"],
    later: ["@e965/xlsx"],
  },
  {
    name: "fenjie/submission, whole",
    code: all("fenjie/submission"),
    limit: 138 * KB,
    without: ["zod", "decimal.js", "date-fns"],
    later: ["@e965/xlsx"],
  },
  {
    name: "parseTarget alone",
    code: 'export { parseTarget } from "fenjie";',
    limit: 27 * KB,
    without: HEAVY,
  },
  { name: "target, with the plan", code: use("target"), limit: 38 * KB, without: HEAVY },
  { name: "reconcile, with the plan", code: use("reconcile"), limit: 53 * KB, without: HEAVY },
];

const faults: string[] = [];
for (const { name, code, limit, without, later = [] } of budgets) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: "js" },
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "error",
    // By the exports of package.json, as a user gets it, not by the paths of this repository's tsconfig.
    tsconfigRaw: "{}",
    external: [...(without ? [] : HEAVY), ...later],
  });
  const size = gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
  const kept = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const unwanted = (without ?? []).filter((name) =>
    kept.some((file) => file.includes(`node_modules/${name}/`)),
  );
  console.log(
    `${name.padEnd(28)} ${(size / KB).toFixed(2).padStart(6)} KB of ${(limit / KB).toFixed(0).padStart(3)}`,
  );
  if (size > limit) faults.push(`${name}: ${size} bytes are more than ${limit}`);
  if (unwanted.length > 0) faults.push(`${name} brings along ${unwanted.join(", ")}`);
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
