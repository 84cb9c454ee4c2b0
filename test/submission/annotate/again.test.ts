import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotateSubmission } from "../../../src/submission/annotate/annotate-submission.ts";
import { checkSubmission } from "../../../src/submission/check-submission.ts";
import { readSubmission } from "../../../src/submission/read-submission.ts";
import type { Submission } from "../../../src/submission/submission.ts";
import { relationships, worksheet, zip } from "../../sheet/workbook/make-workbook.ts";
import { plan } from "../sheets.ts";
import { annotate, at, book, parts } from "./open.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const FILLS = [
  '<patternFill patternType="none"/>',
  '<patternFill patternType="gray125"/>',
  '<patternFill patternType="solid"><fgColor theme="5" tint="0.4"/><bgColor indexed="64"/></patternFill>',
  '<patternFill patternType="lightUp"><fgColor rgb="FF112233"/></patternFill>',
  '<gradientFill><stop position="0"><color rgb="FF112233"/></stop></gradientFill>',
];
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="5">${FILLS.map((fill) => `<fill>${fill}</fill>`).join("")}</fills><borders count="1"><border/></borders><cellXfs count="5">${FILLS.map((_, fill) => `<xf numFmtId="2" fontId="0" fillId="${fill}" borderId="0"/>`).join("")}</cellXfs></styleSheet>`;
const COMMENTS = `<comments xmlns="${MAIN}"><authors><author>王五</author><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>请填</t></text></comment><comment ref="B1" authorId="0"><text><r><t>粗</t></r><r><rPr><b/></rPr><t>细</t></r></text></comment><comment ref="C1" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`;
const DRAWING = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1026"><v:textbox><font><br></font></v:textbox><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>`;
const commented = {
  "xl/styles.xml": STYLES,
  "xl/_rels/workbook.xml.rels": relationships(
    ["worksheet", "worksheets/sheet1.xml"],
    ["styles", "styles.xml"],
  ),
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(
    ["comments", "../comments9.xml"],
    ["vmlDrawing", "../drawings/v.vml"],
  ),
  "xl/comments9.xml": COMMENTS,
  "xl/drawings/v.vml": DRAWING,
};
const row = ["A", "B", "C", "D", "E"].map((letter, index) => `<c r="${letter}1" s="${index}"><v>1</v></c>`);
const sheet = worksheet(
  `<row r="1">${row.join("")}</row>`,
  `<legacyDrawing r:id="r2" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>`,
);
const sent = book(sheet, commented);
const texts = (bytes: Uint8Array): readonly string[] =>
  [...parts(bytes)["xl/comments9.xml"]!.matchAll(/<comment ref="(\w+)".*?<\/comment>/g)].map(
    ([whole, ref]) =>
      `${ref} ${[...whole.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/g)].map(([, text]) => text).join("|")}`,
  );
const fillsOf = (bytes: Uint8Array): readonly string[] => {
  const { "xl/worksheets/sheet1.xml": cells, "xl/styles.xml": styles } = parts(bytes);
  const fills = [.../<fills[^>]*>(.*)<\/fills>/.exec(styles!)![1]!.matchAll(/<fill>(.*?)<\/fill>/g)].map(
    ([, fill]) => fill!,
  );
  const formats = [
    .../<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles!)![1]!.matchAll(/<xf [^>]*fillId="(\d+)"/g),
  ];
  return [...cells!.matchAll(/<c r="[A-E]1" s="(\d+)"/g)].map(
    ([, format]) => fills[Number(formats[Number(format)]![1])]!,
  );
};

describe("comments of the sender", () => {
  test("stay, ours below them; a conversation stays as it is; ours are drawn beside theirs", async () => {
    const copy = await annotate(
      sent,
      ["A1", "B1", "C1", "D1"].map((cell) => at(cell)),
    );
    const said = "错误：“3O”不是数值。请填写数字（如“1.50”）或分数（如“2000/3”）。";
    expect(texts(copy)).toEqual([
      `A1 请填&#10;&#10;【fenjie】&#10;${said}`,
      `B1 粗|细&#10;&#10;【fenjie】&#10;${said}`,
      "C1 [Threaded comment]",
      `D1 【fenjie】&#10;|${said}`,
    ]);
    const drawing = parts(copy)["xl/drawings/v.vml"]!;
    expect(drawing.replace(/<v:shape id="_x0000_s1027".*<\/v:shape>(?=<\/xml>)/, "")).toBe(DRAWING);
    expect(drawing).toMatch(/_x0000_s1027.*<x:Row>0<\/x:Row><x:Column>3<\/x:Column>/);
  });
});

describe("a copy that comes back", () => {
  test("loses the marks of what was corrected, and gets those of what was not, once", async () => {
    const all = ["A1", "B1", "C1", "D1", "E1", "F7"].map((cell) => at(cell));
    const first = await annotate(sent, all);
    const second = await annotate(first, [at("B1", "warning"), at("A2")]);
    expect(texts(second).map((text) => text.slice(0, 22))).toEqual([
      "A1 请填",
      "B1 粗|细&#10;&#10;【fenji",
      "C1 [Threaded comment]",
      "A2 【fenjie】&#10;|错误：“3",
    ]);
    const [none, , theme, pattern] = FILLS;
    const [a, b, c, d, e] = fillsOf(second);
    expect(a).toBe(none);
    expect(b).toContain('rgb="FFFFEB81"');
    // Element by element, a fill is as it was; a gradient is not kept.
    expect(c).toBe(theme);
    expect(d).toBe(pattern);
    expect(e).toBe(none);
    const drawing = parts(second)["xl/drawings/v.vml"]!;
    expect(drawing.match(/<v:shape /g)).toHaveLength(2);
    expect(drawing).toMatch(/<x:Row>1<\/x:Row><x:Column>0<\/x:Column>/);
    const clean = await annotate(second, []);
    expect(texts(clean)).toEqual(texts(sent));
    expect(fillsOf(clean).slice(0, 4)).toEqual([none, FILLS[1], theme, pattern]);
    expect(parts(clean)["xl/drawings/v.vml"]).toBe(DRAWING);
  });

  test("does not grow, however often it goes to and fro", async () => {
    const issues = ["A1", "B1", "D1", "E1"].map((cell) => at(cell));
    let copy = await annotate(sent, issues);
    for (let time = 0; time < 3; time++) copy = await annotate(await annotate(copy, []), issues);
    const again = await annotate(await annotate(copy, []), issues);
    expect(parts(again)).toEqual(parts(copy));
  });

  test("can say of earlier fills what it likes: what is none is not taken", async () => {
    const first = await annotate(sent, [at("C1"), at("D1")]);
    const { "xl/worksheets/sheet2.xml": list, ...rest } = parts(first);
    for (const forged of [
      "no JSON",
      '[{"pattern":"x\\"/>"}]',
      '[{"pattern":"solid","front":{"rgb":"<","__proto__":{"a":1}}},7]',
      "{}",
    ]) {
      const escaped = forged.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      const changed = list!.replace(/(<c r="K2"[^>]*><is><t>)[^<]*/, `$1${escaped}`);
      expect(changed).not.toBe(list);
      const copy = await annotate(zip({ ...rest, "xl/worksheets/sheet2.xml": changed }), []);
      expect(fillsOf(copy)[2]).not.toContain("FFC4");
    }
  });
});

/** What a submission says, without the names of files and sheets. */
const said = ({ observations, issues }: Submission) => ({
  observations: observations.map(({ location, ...figure }) => ({ ...figure, cell: location?.cell })),
  issues: issues.map(({ code, severity, params, location, region, indicator, period }) => ({
    code,
    severity,
    params,
    cell: location?.cell,
    region,
    indicator,
    period,
  })),
});

test("an annotated copy says what the file said, whatever stands in its cells", async () => {
  const cells = [
    "12",
    "3.50",
    "0",
    "-1",
    "007",
    "—",
    "",
    "/",
    "1,200",
    "３０",
    "3O",
    "(5)",
    "20万元",
    "#N/A",
    "=1+1",
    "2016-06",
    "1e3",
    "0.1",
    "-0",
    "123456789012345678",
    "_x000D_",
    " 4 ",
  ];
  const regions = ["南湖区", "秀洲区", "海宁市", "平湖市", "杭州市"];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.constantFrom(...cells), { minLength: 3, maxLength: 3 }), {
        minLength: 5,
        maxLength: 5,
      }),
      async (table) => {
        const quote = (text: string): string => `"${text}"`;
        const rows = [
          ["地区", "引进内资（亿元）", "实际利用外资（万美元）", "绿色制造项目投资（亿元）"],
          ...regions.map((region, index) => [region, ...table[index]!]),
        ];
        const bytes = new TextEncoder().encode(rows.map((one) => one.map(quote).join(",")).join("\n"));
        const check = async (file: Uint8Array): Promise<Submission> =>
          checkSubmission(plan, await readSubmission(file, "f"), { period: "2016-06" });
        const before = await check(bytes);
        const copy = await annotateSubmission(plan, bytes, before.issues, { lang: "zh", file: "f" });
        if (!copy.ok) throw new Error("not annotated");
        const after = await check(copy.value.bytes);
        expect(said(after)).toEqual(said(before));
        const again = await annotateSubmission(plan, copy.value.bytes, after.issues, {
          lang: "en",
          file: "f",
        });
        expect(again.ok && said(await check(again.value.bytes))).toEqual(said(before));
      },
    ),
    { numRuns: 40 },
  );
});
