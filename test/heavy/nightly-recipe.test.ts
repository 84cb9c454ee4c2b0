import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "fenjie-nightly-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** `npx fenjie …` of an installed package, from its source. */
const bin = join(work, "bin");
mkdirSync(bin);
writeFileSync(
  join(bin, "npx"),
  `#!/bin/sh\nshift\nexec "${root}node_modules/.bin/tsx" "${root}src/cli/main.ts" "$@"\n`,
);
chmodSync(join(bin, "npx"), 0o755);

/** Runs the script of a page over files that came in. */
function nightly(
  page: string,
  ...incoming: readonly string[]
): { readonly status: number | null; readonly report: string } {
  const folder = mkdtempSync(join(work, "run-"));
  const [, script] = /```sh\n(#!.*?)```/s.exec(readFileSync(`${root}docs/${page}`, "utf8"))!;
  for (const name of ["in coming", "reports"]) mkdirSync(join(folder, name));
  for (const name of incoming)
    copyFileSync(`${root}test/fixtures/submissions/${name}`, join(folder, "in coming", name));
  writeFileSync(join(folder, "nightly.sh"), script!);
  const { status } = spawnSync("bash", ["nightly.sh", "in coming", "reports"], {
    cwd: folder,
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
  });
  const [name] = readdirSync(join(folder, "reports"));
  return { status, report: name === undefined ? "" : readFileSync(join(folder, "reports", name), "utf8") };
}

describe.each([
  ["recipes.md", "is less than"],
  ["recipes.zh.md", "小于"],
])("the nightly job of docs/%s", (page, words) => {
  it("ends well where nothing came in, or nothing is wrong", () => {
    expect(nightly(page)).toEqual({ status: 0, report: "" });
    const { status, report } = nightly(page, "invented-2016-04-city.csv");
    expect(status).toBe(0);
    expect(report).toContain("<html");
  });

  it("ends with 1 where something has to be mended, and leaves a page that says what", () => {
    const { status, report } = nightly(
      page,
      "invented-2016-05-haining.xls",
      "invented-2016-06-tongxiang.xlsx",
    );
    expect(status).toBe(1);
    expect(report).toContain("<td>E4</td>");
    expect(report).toContain(words);
  });
});
