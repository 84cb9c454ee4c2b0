import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import type { CheckJson } from "../../src/cli/check-json.ts";
import type { IssuesJson } from "../../src/cli/issues-json.ts";
import type { ShowJson } from "../../src/cli/show-json.ts";
import type { TablesJson } from "../../src/cli/tables-command.ts";
import { textWidth } from "../../src/node/text-width.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";
import { fenjie } from "./fake-io.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fenjie-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A plan's JSON in the folder. */
function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const withoutWaivers: Plan = { ...jiaxing2016, waivers: {} };
const check = "covers:twinCentres@jiaxing:2016:assessment";

describe("fenjie check", () => {
  it("prints the bundled plan in Chinese where the locale is Chinese", async () => {
    const { status, stdout, stderr } = await fenjie(["check", "jiaxing-2016"]);
    await expect(stdout).toMatchFileSnapshot("golden/check.zh.txt");
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("prints it in English elsewhere", async () => {
    const { status, stdout } = await fenjie(["check", "jiaxing-2016"], { env: { LANG: "C.UTF-8" } });
    await expect(stdout).toMatchFileSnapshot("golden/check.en.txt");
    expect(status).toBe(0);
  });

  it.each(["zh", "en"])("fits a terminal of 100 columns, and of 80 (%s)", async (lang) => {
    for (const columns of [100, 80]) {
      const { stdout } = await fenjie(["check", "jiaxing-2016", "--lang", lang], {
        env: { NO_COLOR: "1" },
        columns,
      });
      // What has to be copied is not broken.
      const lines = stdout.split("\n").filter((line) => !line.includes("--explain"));
      expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(columns);
    }
  });

  it("is coloured on a terminal, and says the same", async () => {
    const plain = await fenjie(["check", "jiaxing-2016"], {
      env: { LANG: "zh_CN", NO_COLOR: "1" },
      columns: 100,
    });
    const coloured = await fenjie(["check", "jiaxing-2016"], { env: { LANG: "zh_CN" }, columns: 100 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    const bare = coloured.stdout.replace(/\u001b\[\d+m/g, "");
    expect(bare).not.toBe(coloured.stdout);
    expect(bare).toBe(plain.stdout);
  });

  it("fails with 1 where nobody has answered for a failing check", async () => {
    const plan = file("unwaived.json", withoutWaivers);
    const { status, stdout } = await fenjie(["check", plan]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      "✗ 两创中心：嘉兴市60万平方米以上，九个考核单位合计26万平方米，短34万平方米（二（二）3）",
    );
    expect(stdout).toContain("✗ 不成立 1  ? 无法判断 2  ≈ 不成立但已认可 0");
  });

  it("does not fail for a check that was not asked for, nor for a warning", async () => {
    const plan = file("unwaived.json", withoutWaivers);
    expect((await fenjie(["check", plan, "--indicator", "小升规"])).status).toBe(0);
    expect((await fenjie(["check", plan, "--indicator", "小升规", "--indicator", "两创中心"])).status).toBe(
      1,
    );
    const striven = {
      ...withoutWaivers,
      tables: {
        ...withoutWaivers.tables,
        "二（二）3": { ...withoutWaivers.tables["二（二）3"]!, rows: { jiaxing: ["30", "力争60", "30"] } },
      },
    };
    const { status, stdout } = await fenjie(["check", file("striven.json", striven), "--lang=en"]);
    expect(status).toBe(0);
    expect(stdout).toContain("(a warning: the exit status does not count it)");
  });

  it("tells of every indicator and region that the plan has not", async () => {
    const words = ["--indicator", "甲", "--region", "乙", "--region", "海宁市", "--region", "丙"];
    const { status, stdout } = await fenjie(["check", "jiaxing-2016", "--format", "json", ...words]);
    expect(status).toBe(2);
    expect((JSON.parse(stdout) as IssuesJson).issues.map(({ code, params }) => [code, params])).toMatchObject(
      [
        ["unknown-indicator", { found: "甲" }],
        ["unknown-region", { found: "乙" }],
        ["unknown-region", { found: "丙" }],
      ],
    );
  });

  it("shows what concerns an indicator or a region, by id, name or code", async () => {
    const ids = async (...words: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await fenjie(["check", "jiaxing-2016", "--format", "json", ...words]);
      return (JSON.parse(stdout) as CheckJson).checks.map(({ id }) => id);
    };
    expect(await ids("--indicator", "两创 中心")).toEqual([check]);
    expect(await ids("--indicator", "twinCentres", "--region", "嘉兴市")).toEqual([check]);
    // The two zones are no counties.
    expect(await ids("--region", "港区")).not.toContain("each:mergersPerCounty");
    expect(await ids("--region", "330481")).toContain("each:mergersPerCounty");
    // A total of components is one of its parts' checks, too.
    expect(await ids("--indicator", "distributedPhotovoltaic")).toEqual([
      "covers:newPhotovoltaicCapacity@jiaxing:2016:assessment",
      "covers:newPhotovoltaicCapacity@jiaxing:2016:assessment:stretch",
    ]);
    const unknown = await fenjie(["check", "jiaxing-2016", "--indicator", "两创中新"]);
    expect([unknown.status, unknown.stdout]).toEqual([2, ""]);
    expect(unknown.stderr).toContain("“两创中心”");
  });

  it("says so where nothing is left to check", async () => {
    const { status, stdout } = await fenjie(["check", "jiaxing-2016", "--indicator", "makerSpaces"]);
    expect(status).toBe(0);
    expect(stdout).toContain("没有可核对的内容。");
    expect(stdout).toContain("新建众创空间：力争30家");
  });

  it("explains a check, and says what is near one that does not exist", async () => {
    const { status, stdout } = await fenjie(["check", "jiaxing-2016", "--explain", check]);
    expect(status).toBe(0);
    expect(stdout).toContain("+ 海宁市：5万平方米");
    const near = await fenjie(["check", "jiaxing-2016", "--explain", "两创中心"]);
    expect(near.status).toBe(2);
    expect(near.stderr).toContain(check);
    const failing = file("unwaived.json", withoutWaivers);
    expect((await fenjie(["check", failing, "--explain", check])).status).toBe(1);
    const json = await fenjie(["check", failing, "--explain", check, "--format=json"]);
    const { checks, explanation } = JSON.parse(json.stdout) as CheckJson;
    expect(checks.map(({ id }) => id)).toEqual([check]);
    expect(explanation?.en.join("\n")).toContain("+ Haining City: 5 万平方米");
  });

  it("lists the reported figures that nothing is held against, and the doubtful", async () => {
    const rows = "小升规,海宁市,2031,91,\n小升规,海宁市,2016,91,2017-01-05\n小升规,海宁市,2016,90.5,\n";
    const some = file("unused.csv", `指标,地区,时期,数值,日期\n${rows}`);
    const args = ["check", "jiaxing-2016", "--observations", some, "--as-of", "2016-12-31"];
    const { stdout } = await fenjie(args);
    expect(stdout).toContain("未参加核对的上报数 2 个");
    expect(stdout).toContain("海宁市 小升规（2031年）：没有相同指标、地区、时期和范围的目标、总数或部分");
    expect(stdout).toContain("海宁市 小升规：日期晚于判定日期");
    expect(stdout).toContain("存疑的上报数 1 个");
    const english = await fenjie([...args, "--lang", "en"]);
    expect(english.stdout).toContain("2 reports held against nothing");
    expect(english.stdout).toContain("1 report that cannot be quite right");
    const key = { region: "haining", scope: null };
    const json = JSON.parse((await fenjie([...args, "--format", "json"])).stdout) as CheckJson;
    expect(json.notCompared).toMatchObject([
      { ...key, observation: 0, period: "2031", why: "no-counterpart" },
      { ...key, observation: 1, period: "2016", why: "after-as-of" },
    ]);
    const elsewhere = await fenjie([...args, "--region", "海盐县", "--format", "json"]);
    expect((JSON.parse(elsewhere.stdout) as CheckJson).notCompared).toEqual([]);
  });

  it("checks reported figures, and says where they cannot be read", async () => {
    const good = file("good.csv", "指标,地区,数值\n小升规,海宁市,91\n小升规,嘉兴港区,4\n");
    const { status, stdout } = await fenjie(["check", "jiaxing-2016", "--observations", good]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/✓ +海宁市 小升规 +90家 +91家 +富余1家/);
    expect(stdout).toMatch(/✗ +嘉兴港区 小升规 +5家 +4家 +短1家/);
    const bad = file("bad.csv", "指标,地区,数值\n小升归,海宁市,91\n小升规,海宇市,x\n");
    const wrong = await fenjie(["check", "jiaxing-2016", "--observations", bad]);
    expect([wrong.status, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).toContain("第2行第1列（A2）");
    expect(wrong.stderr).toContain("第3行第2列（B3）");
    expect(wrong.stderr).toContain("第3行第3列（C3）");
    expect(wrong.stderr).toContain("共 3 处问题。");
  });

  it("judges waivers at the day that is given, else today", async () => {
    const [waiver] = Object.values(jiaxing2016.waivers!);
    const plan = file("dated.json", { ...jiaxing2016, waivers: { one: { ...waiver, until: "2016-03-31" } } });
    expect((await fenjie(["check", plan])).status).toBe(0);
    const late = await fenjie(["check", plan, "--as-of", "2016-04-01"]);
    expect(late.status).toBe(1);
    expect(late.stdout).toContain("未起作用的认可 1 条");
    const json = await fenjie(["check", plan, "--format", "json"]);
    expect((JSON.parse(json.stdout) as CheckJson).asOf).toBe("2016-03-31");
    expect((await fenjie(["check", plan, "--as-of", "2016-02-30"])).status).toBe(2);
  });

  it("gives the documented JSON, every check counted once", async () => {
    const { stdout } = await fenjie(["check", "jiaxing-2016", "--format", "json"]);
    const answer = JSON.parse(stdout) as CheckJson;
    expect(answer.summary).toEqual({ holds: 17, fails: 0, unknown: 2, waived: 1 });
    expect(answer.checks).toHaveLength(20);
    const twin = answer.checks.find(({ id }) => id === check)!;
    expect(twin).toMatchObject({
      question: "covers",
      indicator: "twinCentres",
      region: "jiaxing",
      breakdown: "assessment",
      layer: "base",
      verdict: "fails",
      reason: "short",
      severity: "error",
      total: { bound: "at-least", value: "60", unit: "万平方米" },
      imbalance: { value: "34", unit: "万平方米" },
      slack: { value: "-34", unit: "万平方米" },
      ratio: "13/30",
      dependsOn: [],
      conditions: [],
      waiver: { kind: "erratum", slack: "-34" },
    });
    expect(twin.leaves).toHaveLength(9);
    const stock = answer.checks.find(({ reason }) => reason === "needs-opening-stock")!;
    expect(stock.conditions).toMatchObject([
      { terms: [{ unknown: "openingStock", coefficient: "1" }], op: ">=", value: "507", unit: "家" },
    ]);
    expect(answer.notDecomposed).toHaveLength(21);
    expect(answer.noTotal).toHaveLength(9);
  });
});

describe("fenjie show", () => {
  it("gives the documented JSON; the city's own totals stand under the city", async () => {
    const { status, stdout } = await fenjie(["show", "jiaxing-2016", "--format", "json"]);
    const answer = JSON.parse(stdout) as ShowJson;
    expect(status).toBe(0);
    expect(answer.indicators.find(({ id }) => id === "foreignCapital")).toMatchObject({
      name: { zh: "实际利用外资", en: "Foreign capital actually used" },
      unit: "万美元",
      kind: "flow",
      direction: "more",
    });
    expect(answer.regions.find(({ id }) => id === "haining")).toMatchObject({ code: "330481" });
    expect(answer.breakdowns.map(({ id }) => id)).toContain("assessment");
    const at = (indicator: string, region: string) =>
      answer.targets.filter((target) => target.indicator === indicator && target.region === region);
    expect(at("newPhotovoltaicCapacity", "jiaxing")).toMatchObject([
      { bound: "exact", value: "200", unit: "兆瓦", commitment: "ensure", stretch: { value: "300" } },
    ]);
    expect(at("twinCentres", "port")).toMatchObject([{ status: "not-assigned" }]);
    expect(at("twinCentres", "port")[0]).not.toHaveProperty("value");
    expect(at("industrialInvestment", "jiaxing")).toMatchObject([{ scope: "省级以上开发区" }]);
    expect(at("twinCentres", "haining")[0]).not.toHaveProperty("scope");
  });

  it("lists the plan for a reader, the whole before its parts", async () => {
    const { stdout } = await fenjie(["show", "jiaxing-2016"]);
    expect(stdout).toContain(
      "“机器换人”项目投资  亿元 · 时期数 · 越多越好 · machineReplacementInvestment\n  嘉兴市 500亿元以上；南湖区 40亿元",
    );
    expect(stdout).toContain("新增光伏发电装机容量 = 分布式光伏应用 + 农光、渔光互补应用");
  });

  it("does not let a plan's names steer the terminal", async () => {
    const plan = file("steering.json", {
      ...jiaxing2016,
      name: { zh: "计划\u001b]0;title\u0007\n✓ 全部成立" },
      regions: {
        ...jiaxing2016.regions,
        haining: { ...jiaxing2016.regions.haining, name: { zh: "海宁\u001b[31m市" } },
      },
    });
    for (const command of ["show", "check", "tables"]) {
      const { status, stdout } = await fenjie([command, plan]);
      expect(status).toBe(0);
      expect(stdout).not.toContain("\u001b");
    }
  });
});

describe("fenjie tables", () => {
  it("prints Markdown, as markdown and as text", async () => {
    const { stdout } = await fenjie(["tables", "jiaxing-2016"]);
    expect(stdout.match(/^## /gm)).toHaveLength(3);
    expect((await fenjie(["tables", "jiaxing-2016", "--format", "text"])).stdout).toBe(stdout);
    const json = await fenjie(["tables", "jiaxing-2016", "--format", "json"]);
    const { tables } = JSON.parse(json.stdout) as TablesJson;
    expect(tables.map(({ markdown }) => markdown).join("\n")).toBe(stdout);
  });
});

describe("fenjie init and generate", () => {
  it("makes a plan that passes, refuses to make it twice, and writes it as constants", async () => {
    const plan = join(folder, "新计划");
    const made = await fenjie(["init", plan]);
    expect(made.status).toBe(0);
    expect(made.stdout).toContain(`fenjie check ${plan}`);
    expect((await fenjie(["check", plan])).status).toBe(0);

    const again = await fenjie(["init", plan, "--format", "json"]);
    expect(again.status).toBe(2);
    const { issues } = JSON.parse(again.stdout) as IssuesJson;
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["file-exists"]));

    const target = join(folder, "plan.ts");
    for (let time = 0; time < 2; time++) {
      const written = await fenjie([
        "generate",
        plan,
        "-o",
        target,
        "--name",
        "mine",
        "--from",
        "../fenjie.ts",
      ]);
      expect([written.status, written.stdout]).toEqual([0, ""]);
    }
    const source = readFileSync(target, "utf8");
    expect(source).toContain('from "../fenjie.ts";');
    expect(source).toContain("export const mine: Plan<");
    expect((await fenjie(["generate", plan, "--name", "mine", "--from", "../fenjie.ts"])).stdout).toBe(
      source,
    );
  });

  it("says where it cannot write", async () => {
    const { status, stderr } = await fenjie(["show", "jiaxing-2016", "-o", join(folder, "none", "x.txt")]);
    expect(status).toBe(2);
    expect(stderr).toContain("x.txt");
  });
});

describe("a command line that cannot run", () => {
  it.each([
    [["chek", "jiaxing-2016"], "“check”"],
    [["check", "jiaxing-2016", "--obsrevations", "x"], "“--observations”"],
    [["check"], "“PLAN”"],
    [["check", "jiaxing-2016", "--format", "yaml"], "--format"],
    [["check", "jiaxing-2016", "--lang", "fr"], "--lang"],
    [["show", "jiaxing-2015"], "自带的计划：jiaxing-2016"],
    [["generate", "no-such-folder"], "no-such-folder"],
  ])("%j says what to do", async (words, hint) => {
    const { status, stdout, stderr } = await fenjie(words);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(hint);
  });

  it("says it in the language that was chosen", async () => {
    expect((await fenjie(["chek", "--lang", "en"])).stderr).toBe(
      '✗ Unknown command "chek". Nearest: "check". Run fenjie --help for the list.\n',
    );
  });

  it("says it as JSON, in both languages, where JSON was asked for", async () => {
    const { status, stdout, stderr } = await fenjie(["show", "nothing", "--format", "json"]);
    expect([status, stderr]).toEqual([2, ""]);
    const { issues } = JSON.parse(stdout) as IssuesJson;
    expect(issues).toMatchObject([{ code: "unreadable-file", location: { file: "nothing" } }]);
    expect(issues[0]!.message.zh).toContain("不存在");
    expect(issues[0]!.message.en).toContain("not exist");
  });

  it("lists every mistake of a plan, each with its place", async () => {
    const plan = join(folder, "faulty");
    await fenjie(["init", plan]);
    writeFileSync(
      join(plan, "tables", "table-1.csv"),
      readFileSync(join(plan, "tables", "table-1.csv"), "utf8")
        .replace("甲县", "假县")
        .replace(/,100(?=\r?\n)/, ",一百吨"),
    );
    const { status, stdout, stderr } = await fenjie(["check", plan]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("第3行第1列（A3）");
    expect(stderr).toContain("第4行第5列（E4）");
  });
});

describe("help and version", () => {
  it.each(["check", "show", "tables", "generate", "init"])(
    "%s has examples in both languages",
    async (command) => {
      for (const lang of ["zh", "en"]) {
        const { status, stdout } = await fenjie([command, "--help", "--lang", lang]);
        expect(status).toBe(0);
        expect(stdout).toContain(`  fenjie ${command} `);
        expect(stdout).toContain("--format ");
      }
    },
  );

  it("lists all commands; without any it cannot run", async () => {
    const { status, stdout } = await fenjie(["--help"]);
    expect(status).toBe(0);
    for (const command of ["check", "show", "tables", "generate", "init"])
      expect(stdout).toContain(`  ${command} `);
    expect(await fenjie([])).toEqual({ status: 2, stdout: "", stderr: stdout });
  });

  it("says its version", async () => {
    expect(await fenjie(["--version"])).toEqual({
      status: 0,
      stdout: `${packageJson.version}\n`,
      stderr: "",
    });
  });
});
