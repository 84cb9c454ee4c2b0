import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { initPlan } from "../../src/node/init.ts";

const PROFILES = fileURLToPath(new URL("../../../shared/schemas/datapackage-2.0/", import.meta.url));
const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, "utf8"));

/** What the Data Package 2.0 profile finds wrong with a descriptor. */
async function faults(descriptor: unknown): Promise<readonly string[]> {
  // The profile keeps words of older drafts, which strict mode would refuse.
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } });
  addFormats.default(ajv);
  const validate = ajv.compile((await json(join(PROFILES, "datapackage.json"))) as object);
  validate(descriptor);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test("the bundled data package keeps to the Data Package 2.0 profile", async () => {
  const path = fileURLToPath(new URL("../../seeds/jiaxing-2016/datapackage.json", import.meta.url));
  expect(await faults(await json(path))).toEqual([]);
});

test("so does what init writes", async () => {
  const folder = join(await mkdtemp(join(tmpdir(), "fenjie-")), "plan");
  await initPlan(folder);
  expect(await faults(await json(join(folder, "datapackage.json")))).toEqual([]);
});

test("and the profile finds what does not", async () => {
  expect(await faults({ name: "x" })).not.toEqual([]);
  expect(await faults({ resources: [{ name: "x", path: 5 }] })).not.toEqual([]);
});
