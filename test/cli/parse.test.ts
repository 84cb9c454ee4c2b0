import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DraftJson } from "../../src/cli/draft-command.ts";
import type { ParseJson } from "../../src/cli/parse-json.ts";
import { textWidth } from "../../src/node/text-width.ts";
import { fenjie } from "./fake-io.ts";

const english = { env: { LANG: "en_GB.UTF-8" } };

async function json(...words: readonly string[]): Promise<{ status: number; answer: ParseJson }> {
  const { status, stdout } = await fenjie(["parse", ...words, "--format", "json"]);
  return { status, answer: JSON.parse(stdout) as ParseJson };
}

describe("fenjie parse", () => {
  it("underlines what was understood, aligned for wide characters, and shows the normal form", async () => {
    const { status, stdout } = await fenjie(["parse", "确保不低于200兆瓦，力争300兆瓦"]);
    expect(status).toBe(0);
    const [text, under, form] = stdout.split("\n");
    expect(text).toBe("确保不低于200兆瓦，力争300兆瓦");
    expect(under).toBe("----------=======  ----=======");
    expect(textWidth(under!)).toBe(textWidth(text!));
    expect(form).toBe("→ 确保200兆瓦以上、力争300兆瓦");
  });

  it("says it in English too, and which kind of nothing there is", async () => {
    expect((await fenjie(["parse", "3%以内"], english)).stdout).toContain("→ 3%以内 (at most 3%)");
    expect((await fenjie(["parse", "—"], english)).stdout).toContain("○ no figure: not assigned");
    expect((await fenjie(["parse", "居民收入增长与经济增长基本同步"])).stdout).toContain(
      "○ 没有数：只有定性的说法",
    );
  });

  it("refuses what has two readings, with status 1, and hints at sentences", async () => {
    const { status, stdout } = await fenjie(["parse", "(5)"]);
    expect(status).toBe(1);
    expect(stdout).toContain("✗ ");
    expect(stdout).toContain("--sentence");
  });

  it("finds every target of a sentence, and says why numbers are none", async () => {
    const sentence = "引进世界500强企业20家以上，力争实际利用外资24亿美元、内资324亿元";
    const { status, stdout } = await fenjie(["parse", "--sentence", sentence]);
    expect(status).toBe(0);
    expect(stdout).toContain("世界500强企业：20家以上");
    expect(stdout).toContain("内资：力争324亿元");
    expect(stdout).toContain("· 不是目标：500（名称的一部分）");
    expect(stdout.split("\n")[1]).toContain("...");
  });

  it("reads a text that is no cell as a sentence, without being told", async () => {
    for (const text of [
      "城镇调查失业率控制在5.5%左右",
      "开工率、竣工率分别达到90%和80%以上",
      "1.2万亿元以上，增长8.5%",
      "引进世界500强企业20家以上",
    ]) {
      const asked = await json("--sentence", text);
      expect(asked.answer.targets).not.toEqual([]);
      expect(await json(text)).toEqual({ status: 0, answer: asked.answer });
      const { status, stdout } = await fenjie(["parse", text]);
      expect(status).toBe(0);
      expect(stdout).toBe((await fenjie(["parse", "--sentence", text])).stdout);
    }
  });

  it("says which kind of nothing a sentence is whose numbers are none", async () => {
    expect(await json("组织实施“555机器换人”专项行动")).toMatchObject({
      status: 0,
      answer: { targets: [], status: "no-quantity", ignored: [{ reason: "slogan" }], issues: [] },
    });
  });

  it("refuses what is neither a cell nor a sentence that is wholly understood", async () => {
    for (const text of [
      ...["装机200mW，投资20亿元", "完成投资20亿元，3 5家", "引进项目20、投资5亿元"],
      ...["200mW", "200家家", "翻一番半", "8%%"],
    ]) {
      expect(await json(text)).toMatchObject({
        status: 1,
        answer: { targets: [], issues: [{ code: "unreadable-target" }] },
      });
    }
    expect((await fenjie(["parse", "装机200mW，投资20亿元"])).stdout).toContain("--sentence");
  });

  it("prints one object for one text", async () => {
    expect(await json("确保200兆瓦、力争300兆瓦")).toEqual({
      status: 0,
      answer: {
        text: "确保200兆瓦、力争300兆瓦",
        targets: [
          {
            bound: "exact",
            value: "200",
            unit: "兆瓦",
            commitment: "ensure",
            stretch: { bound: "exact", value: "300", unit: "兆瓦" },
            span: [0, 15],
          },
        ],
        issues: [],
      },
    });
    const sentence = await json("--sentence", "引进5亿元以上重大项目9个，世界500强");
    expect(sentence.answer.targets[0]).toMatchObject({
      value: "9",
      verb: "引进",
      qualifiers: [{ value: "5" }],
    });
    expect(sentence.answer.ignored).toMatchObject([{ text: "500", reason: "name" }]);
    expect(await json("另行下达")).toMatchObject({ status: 0, answer: { targets: [], status: "deferred" } });
    expect(await json("3 5")).toMatchObject({
      status: 1,
      answer: { issues: [{ code: "ambiguous-target" }] },
    });
  });

  it("reads lines of standard input, an object a line", async () => {
    const { status, stdout } = await fenjie(["parse", "-", "--format", "json"], {
      stdin: "8以上\r\n\n力争5\n(5)",
    });
    expect(status).toBe(1);
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as ParseJson);
    expect(answers.map(({ text }) => text)).toEqual(["8以上", "力争5", "(5)"]);
    expect(answers.map(({ issues }) => issues.length)).toEqual([0, 0, 1]);
  });

  it("tells a baseline from a target, and whom and when a target is of", async () => {
    const text = "占比由48%提高到52%，各县（市、区）每万人拥有公园3个";
    const { stdout } = await fenjie(["parse", "--sentence", text]);
    expect(stdout).toContain("→ 占比：48%（基数，不是目标）");
    expect(stdout).toContain("各县（市、区）；每万人");
    expect((await fenjie(["parse", "--sentence", text], english)).stdout).toContain("a baseline, no target");
    const { answer } = await json("--sentence", text);
    expect(answer.targets.map(({ role, per }) => [role, per])).toEqual([
      ["baseline", undefined],
      ["target", undefined],
      [undefined, "万人"],
    ]);
    expect(answer.targets[2]?.scope).toEqual({ kind: "each", text: "各县（市、区）" });
  });

  it("shows both readings, of a cell and in a sentence, which is refused where nothing else is in it", async () => {
    for (const [words, status] of [
      [["3 5"], 1],
      [["--sentence", "3 5家"], 1],
      [["--sentence", "完成投资20亿元，3 5家"], 0],
    ] as const) {
      const found = await fenjie(["parse", ...words]);
      expect(found.status).toBe(status);
      for (const reading of ["35", "3、5"])
        expect(found.stdout.replace(words.at(-1)!, "")).toContain(reading);
    }
    expect(await json("--sentence", "3 5家")).toMatchObject({
      status: 1,
      answer: { targets: [], issues: [{ code: "ambiguous-target", params: { readings: ["3、5", "35"] } }] },
    });
  });

  it("says that a sentence has no target, and takes a figure below 0 for no option", async () => {
    expect((await fenjie(["parse", "--sentence", "请遵照执行"])).stdout).toContain("○ 没有目标");
    expect((await fenjie(["parse", "--sentence", "请遵照执行"], english)).stdout).toContain("○ no target");
    expect(await json("-5%")).toMatchObject({ status: 0, answer: { targets: [{ value: "-5" }] } });
    expect((await fenjie(["parse", "-x"])).status).toBe(2);
    expect((await fenjie(["parse", "8", "--lang", "fr"])).status).toBe(2);
    expect((await fenjie(["parse", "8", "--format", "csv"])).status).toBe(2);
  });

  it("colours only where a person looks", async () => {
    const coloured = await fenjie(["parse", "8以上"], { columns: 80 });
    expect(coloured.stdout).toContain("\u001b[");
    const plain = await fenjie(["parse", "8以上"], {
      columns: 80,
      env: { LANG: "zh_CN.UTF-8", NO_COLOR: "1" },
    });
    expect(plain.stdout).not.toContain("\u001b[");
  });

  it("reads each of several texts by itself, and needs one", async () => {
    const { stdout } = await fenjie(["parse", "8以上", "3以内"]);
    expect(stdout).toContain("→ 8以上\n\n3以内");
    expect((await fenjie(["parse"])).status).toBe(2);
    expect((await fenjie(["parse", "", "--format", "json"])).stdout).toContain('"status": "blank"');
  });

  it("breaks long lines on a terminal, and lets no text steer it", async () => {
    const { stdout } = await fenjie(["parse", "--sentence", `${"完成投资20亿元，".repeat(10)}\u001b[2J`], {
      columns: 60,
    });
    for (const line of stdout.split("\n").filter((one) => !one.startsWith("→")))
      expect(textWidth(line)).toBeLessThanOrEqual(60);
    expect(stdout).not.toContain("\u001b[2J");
  });
});

describe("fenjie draft", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "fenjie-draft-"));
    writeFileSync(join(folder, "plan.txt"), "云岭市目标任务\n一、完成投资120亿元以上。\n");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const source = (): string => join(folder, "plan.txt");

  it("needs a folder, a file that is there, and a period", async () => {
    expect(await fenjie(["draft", source()])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("--output DIR"),
    });
    expect((await fenjie(["draft", join(folder, "none.txt"), "-o", join(folder, "a")])).status).toBe(2);
    expect(await fenjie(["draft", source(), "-o", join(folder, "a")])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("period"),
    });
  });

  it("says what cannot be written to", async () => {
    const words = ["draft", source(), "--period", "2027", "--format", "json", "-o"];
    for (const folder of [source(), join(source(), "below")]) {
      const { status, stdout } = await fenjie([...words, folder]);
      expect(status).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({
        issues: [{ code: "unwritable-file", params: { why: "not-a-folder" } }],
      });
    }
  });

  it("writes a package that check and generate accept, and a report; nothing is overwritten", async () => {
    const words = ["draft", source(), "-o", join(folder, "made"), "--period", "2027"];
    const { status, stdout } = await fenjie(words);
    expect(status).toBe(0);
    expect(stdout).toContain("取自正文的目标 1 个");
    expect(readFileSync(join(folder, "made/report.md"), "utf8")).toContain("# 起草报告");
    expect((await fenjie(["check", join(folder, "made")])).status).toBe(0);
    expect((await fenjie(["generate", join(folder, "made")])).status).toBe(0);
    expect(await fenjie(words)).toMatchObject({ status: 2, stderr: expect.stringContaining("report.json") });
  });

  it("prints its counts as JSON, and the report in the language that was chosen", async () => {
    const words = [
      "draft",
      source(),
      "-o",
      join(folder, "json"),
      "--period",
      "2027",
      "--format",
      "json",
      "--lang",
      "en",
    ];
    const answer = JSON.parse((await fenjie(words)).stdout) as DraftJson;
    expect(answer.summary).toMatchObject({ tables: 0, bodyTargets: 1 });
    expect(answer.files.at(-1)).toBe(join(folder, "json", "report.json"));
    expect(readFileSync(join(folder, "json/report.md"), "utf8")).toContain("# Report on the draft");
  });
});
