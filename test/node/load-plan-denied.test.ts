import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { safeLoadPlan } from "../../src/node/load-plan.ts";
import { INVENTED, told } from "./package-folder.ts";

// The tests may run as root, whom no file is denied: the file system's refusal is played.
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const open: typeof real.open = (path, ...rest) =>
    /regions|rural/.test(String(path))
      ? Promise.reject(Object.assign(new Error("permission denied"), { code: "EACCES" }))
      : real.open(path, ...rest);
  return { ...real, open };
});

test("files that may not be read are told as such; nothing is called unknown for it", async () => {
  expect(told(await safeLoadPlan(INVENTED), INVENTED)).toEqual([
    'unreadable-file regions.csv!{} {"why":"denied","detail":""}',
    'unreadable-file tables/rural.csv!{} {"why":"denied","detail":""}',
  ]);
  expect(told(await safeLoadPlan(join(INVENTED, "regions.csv")), INVENTED)).toEqual([
    'unreadable-file regions.csv!{} {"why":"denied","detail":""}',
  ]);
});
