import { parentPort, workerData } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

const load = (path) => tsImport(path, import.meta.url);
const { reconcile } = await load("../../src/reconcile/reconcile.ts");
const { randomCase } = await load("../oracle/arbitrary.ts");
const { disagreement } = await load("../oracle/disagreement.ts");
const { judge } = await load("../oracle/judge.ts");

const wrong = [];
const { from, to } = workerData;
for (let seed = from; seed < to; seed++) {
  const c = randomCase(seed);
  const differs = answer(c);
  if (differs && wrong.length < 20) wrong.push(`seed ${seed}: ${differs}: ${JSON.stringify(c)}`);
}
parentPort.postMessage({ tried: to - from, wrong });

function answer(c) {
  try {
    return disagreement(c, judge(c), reconcile);
  } catch (error) {
    return String(error);
  }
}
