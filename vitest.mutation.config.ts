import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import base from "./vitest.config.ts";

// What a mutant is run against: the tests of its own folder, and of those that are said to test it too. What only the
// tests of files, packages and the command line would notice is for the core's own tests to find.
const folders = (process.env.MUTATION_TESTS ?? "issue,quantity,interval,target,plan,rollup,reconcile").split(
  ",",
);

/** The first failing test ends the run of a mutant, so that the near and the quick ones go first. */
class NearAndQuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = ({ moduleId }: TestSpecification): number =>
      folders.findIndex((folder) => moduleId.includes(`/test/${folder}/`)) +
      (moduleId.includes(".prop.") ? 100 : 0);
    return [...files].sort((a, b) => cost(a) - cost(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

export default defineConfig({
  ...base,
  test: {
    include: folders.map((folder) => `test/${folder}/**/*.test.ts`),
    // What is read ten thousand times at random takes seconds that no mutant of the language is
    // worth: its words are tested one by one.
    exclude: ["test/target/**/*.prop.test.ts", "test/target/steps.test.ts"],
    // Only the mutants that the examples miss come to these; random cases are fewer against each of thousands.
    env: { ORACLE_CASES: "300", PROPERTY_RUNS: "200" },
    // A worker for all files, made anew for each mutant: to make one for each file takes longer than its tests.
    isolate: false,
    sequence: { sequencer: NearAndQuickFirst },
  },
});
