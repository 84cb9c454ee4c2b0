import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Sheet } from "../../src/sheet/sheet.ts";
import { annotateSubmission } from "../../src/submission/annotate/annotate-submission.ts";
import { checkSubmission } from "../../src/submission/check-submission.ts";
import { readSubmission } from "../../src/submission/read-submission.ts";
import { parts } from "../submission/annotate/open.ts";
import { plan } from "../submission/sheets.ts";

const folder = mkdtempSync(join(tmpdir(), "fenjie-copy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PYTHON = "/usr/bin/python3";
const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const sent = join(folder, "sent.xlsx");

/** Opens a workbook in LibreOffice and saves it in a format; the path of what it has written. */
function office(path: string, format: string): string {
  const out = join(folder, `office-${format}`);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", out, path], {
    stdio: "ignore",
  });
  return join(out, basename(path).replace(/\.\w+$/, `.${format}`));
}

async function annotate(path: string, to: string): Promise<string> {
  const bytes = readFileSync(path);
  const { issues } = checkSubmission(plan, await readSubmission(bytes, path));
  const copy = await annotateSubmission(plan, bytes, issues, { file: path, lang: "zh" });
  if (!copy.ok) throw new Error(JSON.stringify(copy.issues));
  writeFileSync(join(folder, to), copy.value.bytes);
  return join(folder, to);
}

const read = async (path: string): Promise<readonly Sheet[]> => readSubmission(readFileSync(path), "f");
const issuesOf = async (path: string): Promise<readonly string[]> =>
  checkSubmission(plan, await read(path)).issues.map(
    ({ code, severity, location }) => `${location?.sheet}!${location?.cell} ${severity} ${code}`,
  );

let copy = "";
beforeAll(async () => {
  execFileSync(PYTHON, [script("annotated-copy-sent.py"), sent]);
  copy = await annotate(sent, "copy.xlsx");
});

interface Seen {
  readonly changed: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly merges: boolean;
  readonly validations: boolean;
  readonly states: readonly string[];
  readonly protected: readonly boolean[];
  readonly frozen: readonly (string | null)[];
  readonly links: readonly (readonly [string | null, string | null])[];
  readonly formulas: readonly string[];
}

test("openpyxl sees colours, comments and links, and nothing else that changed", () => {
  const seen = JSON.parse(
    execFileSync(PYTHON, [script("annotated-copy.py"), sent, copy], { encoding: "utf8" }),
  ) as Seen;
  const sheet = "Bob's 6月 & <表>";
  const changes = Object.entries(seen.changed);
  expect(changes.map(([cell, found]) => `${cell} ${Object.keys(found).sort().join(" ")}`).sort()).toEqual([
    // Of a sender's comment only the text is new.
    `${sheet}!B4 comment fill`,
    `${sheet}!B6 author comment fill`,
    `${sheet}!B7 author comment fill`,
    `${sheet}!C5 author comment fill`,
    `${sheet}!D4 author comment fill`,
  ]);
  expect(seen.changed[`${sheet}!B4`]!.comment).toMatch(/^请填实际到位数\n\n【fenjie】\n错误：“3O”不是数值。/);
  expect(seen.changed[`${sheet}!B6`]).toMatchObject({ author: "fenjie", fill: "FFFFC4C0" });
  expect(seen.changed[`${sheet}!C5`]!.fill).toBe("FFFFEB80");
  const cells = ["B4", "D4", "C5", "B6", "B7"];
  expect(seen.links).toEqual(cells.map((cell) => [cell, `'Bob''s 6月 & <表>'!${cell}`]));
  expect(seen).toMatchObject({
    merges: true,
    validations: true,
    states: ["visible", "hidden", "visible"],
    protected: [true, false, false],
    frozen: ["B3", null, "A3"],
    formulas: [],
  });
  expect(Object.keys(parts(readFileSync(copy)))).toContain("xl/charts/chart1.xml");
});

describe("LibreOffice", () => {
  test.each(["xlsx", "ods", "xls"])("opens it, and saves as %s what it said", async (format) => {
    const [before, after] = [await read(copy), await read(office(copy, format))];
    // A formula without a result is calculated then.
    const rows = (sheets: readonly Sheet[]) =>
      sheets
        .slice(0, 2)
        .map((sheet) => sheet.rows.map((row) => row.slice(0, 3).filter((cell) => cell !== "")));
    expect(rows(after)).toEqual(rows(before));
    expect(after.map(({ sheet }) => sheet)).toEqual(before.map(({ sheet }) => sheet));
    expect(after[2]!.rows.slice(2).map((row) => row.slice(0, 3))).toEqual(
      before[2]!.rows.slice(2).map((row) => row.slice(0, 3)),
    );
    expect((await issuesOf(office(copy, format))).filter((line) => !line.includes("!D4"))).toEqual(
      (await issuesOf(sent)).filter((line) => !line.includes("!D4")),
    );
  });

  test("saves it with its marks, which a second annotation finds, and takes away where there is nothing to say", async () => {
    const saved = office(copy, "xlsx");
    const again = await annotate(saved, "again.xlsx");
    const texts = (path: string): string =>
      Object.entries(parts(readFileSync(path)))
        .flatMap(([name, text]) => (/comments\d*\.xml$/.test(name) ? [text] : []))
        .join("");
    const said = texts(again).replace(/<[^>]*>/g, "");
    expect(said.match(/【fenjie】/g)).toHaveLength((await issuesOf(saved)).length);
    expect(said).toContain("请填实际到位数");
    const bytes = readFileSync(again);
    const clean = await annotateSubmission(plan, bytes, [], { file: again, lang: "zh" });
    if (!clean.ok) throw new Error(JSON.stringify(clean.issues));
    writeFileSync(join(folder, "clean.xlsx"), clean.value.bytes);
    const seen = JSON.parse(
      execFileSync(PYTHON, [script("annotated-copy.py"), office(sent, "xlsx"), join(folder, "clean.xlsx")], {
        encoding: "utf8",
      }),
    ) as Seen;
    // LibreOffice names the font of an error anew each time it saves one.
    const changes = Object.entries(seen.changed).filter(([, found]) =>
      Object.keys(found).some((key) => key !== "font"),
    );
    expect(changes).toEqual([]);
  });
});

test("200,000 issues, and a hundred thousand rows", async () => {
  const regions = ["南湖区", "秀洲区", "海宁市", "平湖市"];
  const lines = Array.from(
    { length: 100_000 },
    (_, index) => `${regions[index % 4]},引进内资,x${index},3O,亩`,
  );
  const bytes = new TextEncoder().encode(["地区,指标,时期,数值,单位", ...lines].join("\n"));
  const { issues } = checkSubmission(plan, await readSubmission(bytes, "f"));
  const doubled = [...issues, ...issues].slice(0, 200_000);
  expect(doubled).toHaveLength(200_000);
  const result = await annotateSubmission(plan, bytes, doubled, { file: "f", lang: "zh" });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const list = (await readSubmission(result.value.bytes, "f")).at(-1)!;
  expect(list.rows[0]![0]).toContain("200000处错误");
  expect(list.rows[0]![0]).toContain("本表只列出前100000条。");
  expect(list.rows).toHaveLength(100_002);
  const all = parts(result.value.bytes);
  expect(all["xl/comments1.xml"]!.match(/<comment /g)).toHaveLength(10_000);
  expect(all["xl/worksheets/sheet2.xml"]!.match(/<hyperlink /g)).toHaveLength(65_000);
});
