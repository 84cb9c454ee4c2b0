import { strFromU8, strToU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { annotateSubmission } from "../../../src/submission/annotate/annotate-submission.ts";
import { readSubmission } from "../../../src/submission/read-submission.ts";
import { relationships, worksheet, zip } from "../../sheet/workbook/make-workbook.ts";
import { fixtures } from "../../sheet/workbook/mutate.ts";
import { plan } from "../sheets.ts";
import { annotate, at, book, parts } from "./open.ts";

/** Numbers below `end`, the same ones each time. */
function random(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

/** A text with a piece taken out, doubled, or put somewhere else. */
function mutated(text: string, next: (end: number) => number): string {
  const [from, to] = [next(text.length), next(text.length)];
  const piece = text.slice(from, from + 1 + next(60));
  const kind = next(3);
  if (kind === 0) return text.slice(0, from) + text.slice(from + piece.length);
  return kind === 1
    ? text.slice(0, from) + piece + text.slice(from)
    : text.slice(0, to) + piece + text.slice(to);
}

/** Two workbooks with everything: one that another program wrote and one that was annotated before. */
const subjects = fixtures.filter(([name]) => /(?:libreoffice-monthly|xlsxwriter)\.xlsx$/.test(name));

test.each(subjects)(
  "%s, with its parts mutilated, is annotated or refused, never made unreadable",
  async (_, bytes) => {
    const next = random(7);
    const [first] = await readSubmission(bytes, "f");
    const issues = ["A1", "B5", "C6", "Z9"].map((cell) => at(cell, "error", "x", first!.sheet));
    const whole = unzipSync(await annotate(bytes, issues));
    const names = Object.keys(whole).filter((name) => /\.(?:xml|vml|rels)$/.test(name));
    const ended = { annotated: 0, refused: 0 };
    for (let round = 0; round < 150; round++) {
      const name = names[next(names.length)]!;
      const changed = mutated(strFromU8(whole[name]!), next);
      const file = zip({ ...whole, [name]: strToU8(changed) });
      const copy = await annotateSubmission(plan, file, issues, { lang: "en", file: "f" });
      if (!copy.ok) {
        expect(copy.issues[0].code).toBe("unreadable-file");
        ended.refused++;
        continue;
      }
      ended.annotated++;
      const [before, after] = [await readSubmission(file, "f"), await readSubmission(copy.value.bytes, "f")];
      const said = (sheets: typeof before) =>
        sheets.slice(0, before.length).map(({ rows }) => rows.map((row) => row.join("\t").trimEnd()));
      const isKept = (_rows: unknown, index: number): boolean => before[index]!.sheet !== "校验结果";
      expect(said(after).filter(isKept)).toEqual(said(before).filter(isKept));
    }
    expect(ended.annotated).toBeGreaterThan(10);
    expect(ended.refused).toBeGreaterThan(10);
  },
);

test("what a sheet points to and is not there is made anew, once", async () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheet = worksheet("<row/>", `<legacyDrawing xmlns:r="${office}" r:id="r9"></legacyDrawing><extLst/>`);
  const rels = relationships(
    ["comments", "../gone.xml"],
    ["vmlDrawing", "../gone.vml"],
    ["hyperlink", "http://x", "External"],
  );
  for (const list of [rels, undefined]) {
    const all = parts(
      await annotate(book(sheet, { "xl/worksheets/_rels/sheet1.xml.rels": list }), [at("A1")]),
    );
    expect(all["xl/worksheets/sheet1.xml"]!.match(/<legacyDrawing/g)).toHaveLength(1);
    const [, id] = /<legacyDrawing [^>]*r:id="(\w+)"><\/legacyDrawing><extLst\/>/.exec(
      all["xl/worksheets/sheet1.xml"]!,
    )!;
    expect(all["xl/worksheets/_rels/sheet1.xml.rels"]).toContain(
      `Id="${id}" Type="${office}/vmlDrawing" Target="/xl/drawings/vmlDrawing1.vml"`,
    );
    expect(all["xl/comments1.xml"]).toContain('ref="A1"');
  }
});

test("a drawing that never ends takes no longer than one that does", async () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheet = worksheet("<row/>", `<legacyDrawing xmlns:r="${office}" r:id="r1"/>`);
  const rels = relationships(["vmlDrawing", "../v.vml"], ["comments", "../c.xml"]);
  const comments =
    '<comments xmlns="x"><authors><author>fenjie</author></authors><commentList><comment ref="A1" authorId="0"/></commentList></comments>';
  const types = "[Content_Types].xml";
  for (const drawing of [
    `<xml>${"<v:shape ".repeat(300_000)}`,
    `<xml>${"<v:shape ".repeat(300_000)}</v:shape></xml>`,
    `<xml>${":idmap ".repeat(300_000)}</xml>`,
    "<".repeat(1_000_000),
    `<xml${" ".repeat(1_000_000)}x`,
  ]) {
    const copy = await annotate(
      book(sheet, { "xl/worksheets/_rels/sheet1.xml.rels": rels, "xl/v.vml": drawing, "xl/c.xml": comments }),
      [at("B1")],
    );
    expect(parts(copy)["xl/v.vml"]).toContain("<x:Column>1</x:Column>");
    expect(parts(copy)[types]).toContain("sheet2.xml");
  }
});
