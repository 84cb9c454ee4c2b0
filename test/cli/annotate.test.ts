import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { readSubmission } from "../../src/submission/read-submission.ts";
import { fenjie } from "./fake-io.ts";

const root = mkdtempSync(join(tmpdir(), "fenjie-annotate-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder = "";
let count = 0;
let june = "";
beforeEach(() => {
  folder = join(root, String(count++));
  mkdirSync(join(folder, "b"), { recursive: true });
  june = join(folder, "june.csv");
  writeFileSync(june, "2016年6月（虚构）\n地区,引进内资（亿元）\n南湖区,3O\n海宁市,21\n");
});

const validate = (...words: readonly string[]) => fenjie(["validate", "jiaxing-2016", ...words]);

async function lists(path: string): Promise<readonly (string | undefined)[]> {
  return (await readSubmission(readFileSync(path), path)).map(({ sheet }) => sheet);
}

test("one file: a workbook in the chosen language, beside the usual report and status", async () => {
  const out = join(folder, "out.xlsx");
  const answer = await validate(june, "--annotate", out, "--lang", "en");
  expect(answer).toMatchObject({ status: 1, stderr: `wrote ${out}\n` });
  expect(answer.stdout).toContain("B3");
  expect(await lists(out)).toEqual(["june", "Issues"]);
  // Again, over the one that is there.
  expect((await validate(june, "--annotate", out, "--format", "json")).stderr).toBe(`已写入 ${out}\n`);
  expect(await lists(out)).toEqual(["june", "校验结果"]);
});

test("several files: a folder, with a copy of each, names told apart", async () => {
  const other = join(folder, "b", "june.csv");
  writeFileSync(other, "地区,引进内资\n海宁市,22\n");
  const out = join(folder, "out");
  const { status } = await validate(june, other, "--annotate", out);
  expect(status).toBe(1);
  expect(readdirSync(out).sort()).toEqual(["june-2.annotated.xlsx", "june.annotated.xlsx"]);
  expect((await validate(june, "--annotate", join(folder, "b"))).status).toBe(1);
  expect(readdirSync(join(folder, "b")).sort()).toEqual(["june.annotated.xlsx", "june.csv"]);
});

test("a file that cannot be read has no copy, and that is said; the others have theirs", async () => {
  const broken = join(folder, "broken.xlsx");
  writeFileSync(broken, "PK\u0003\u0004 this is no workbook");
  const answer = await validate(broken, june, "--annotate", `${folder}/out/`);
  expect(answer.status).toBe(1);
  expect(answer.stderr).toContain("没有批注副本：");
  expect(answer.stderr).toContain("broken.xlsx");
  expect(readdirSync(join(folder, "out"))).toEqual(["june.annotated.xlsx"]);
});

test("what would overwrite an input, or is no name of a workbook or folder, keeps it from running", async () => {
  const right = join(folder, "right.xlsx");
  await validate(june, "--annotate", right);
  const bytes = readFileSync(right);
  for (const [words, said] of [
    [[right, "--annotate", right], "right.xlsx"],
    [[june, "--annotate", join(folder, "out.xls")], "out.xlsx"],
    [[june, "--annotate", join(folder, "out")], "out.xlsx"],
    [[june, right, "--annotate", join(folder, "out.xlsx")], "DIR"],
    [[june, right, "--annotate", june], "DIR"],
    [[june, right, "--annotate", join(june, "out")], "june.csv"],
    [[june, "--annotate", join(folder, "nowhere", "out.xlsx")], "nowhere"],
    [[june, "-o", june], "june.csv"],
  ] as const) {
    const { status, stderr } = await validate(...words);
    expect([words.at(-1), status]).toEqual([words.at(-1), 2]);
    expect(stderr).toContain(said);
  }
  expect(readFileSync(right)).toEqual(bytes);
  expect(readFileSync(june, "utf8")).toContain("虚构");
  expect(existsSync(join(folder, "out"))).toBe(false);
});
