import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { allExamples } from "./examples/extract.ts";
import { run } from "./examples/run.ts";
import { transform } from "./examples/transform.ts";
import { typeCheck } from "./examples/type-check.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const faults: string[] = [];
const programs = allExamples(root).flatMap((example) => {
  try {
    return [[example, transform(example)] as const];
  } catch (error) {
    faults.push(String(error));
    return [];
  }
});

/** The package's own names lead to its source. */
const own: Readonly<Record<string, string>> = {
  fenjie: "src/index.ts",
  "fenjie/jiaxing-2016": "src/plans/jiaxing-2016.ts",
  "fenjie/schema": "src/schema/index.ts",
  "fenjie/node": "src/node/index.ts",
  "fenjie/publish": "src/publish/index.ts",
};
const load = (specifier: string): Promise<unknown> =>
  import(/* @vite-ignore */ Object.hasOwn(own, specifier) ? root + own[specifier]! : specifier);

describe("every example of the documentation", () => {
  let complaints: readonly (readonly string[])[] = [];
  beforeAll(async () => {
    complaints = await typeCheck(root, programs);
  }, 60_000);

  it("compares every value that it shows", () => {
    expect(faults).toEqual([]);
  });

  it.each(programs.map(([example], index) => [example.origin, index] as const))(
    "%s compiles as it says",
    (_, index) => {
      expect(complaints[index]).toEqual([]);
    },
  );

  it.each(
    programs
      .filter(([example]) => example.run)
      .map(([example, program]) => [example.origin, program] as const),
  )("%s runs and gives what it says", async (_, program) => {
    await run(program, load);
  });
});
