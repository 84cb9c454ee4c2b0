import { Session } from "node:inspector";

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

const session = new Session();
session.connect();
session.post("Profiler.enable");
// Only what is compiled after this is counted: what is measured has to be imported later.
session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/**
 * How many blocks of the language's code something runs: every function, loop body and branch counts each time. The engine's
 * own counters say so, so that no step is left out and no clock is asked.
 */
export function stepsOf(run: () => unknown): number {
  session.post("Profiler.takePreciseCoverage");
  run();
  let steps = 0;
  session.post("Profiler.takePreciseCoverage", (_, { result }: Coverage) => {
    for (const { url, functions } of result) {
      if (!url.includes("/src/target/") && !url.includes("/src/quantity/")) continue;
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    }
  });
  return steps;
}
