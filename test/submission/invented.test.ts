import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { ValidateJson } from "../../src/cli/validate-json.ts";
import { en } from "../../src/issue/messages/en.ts";
import { checkSubmission } from "../../src/submission/check-submission.ts";
import { readSubmission } from "../../src/submission/read-submission.ts";
import { fenjie } from "../cli/fake-io.ts";
import { asLine, asTold, expected, files, folder, planOf, read } from "./invented.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "fenjie-invented-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The codes that a page of issues says submissions have: those named in the section's introduction, and its rows. */
function documented(page: string): readonly string[] {
  const [, section = ""] = /\n## (?:Submissions|报送)\n(.*?)\n## /s.exec(
    readFileSync(`${root}docs/${page}`, "utf8"),
  )!;
  const [introduction = "", table = ""] = section.split(/\n\| (?:Code|代码) \|/);
  const named = [...introduction.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!);
  const rows = [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name]) => name!);
  return [...named.filter((name) => Object.hasOwn(en, name)), ...rows].sort();
}

/** The plan as the command line takes it. */
function planArgument(name: string): string {
  const given = expected(name);
  if (!given.withAdditions) return "jiaxing-2016";
  const path = join(work, "plan.json");
  writeFileSync(path, JSON.stringify(planOf(given)));
  return path;
}

describe("the invented submissions", () => {
  it.each(files)("%s has the issues and figures that are expected of it", async (name) => {
    const wanted = expected(name);
    const submission = checkSubmission(planOf(wanted), await readSubmission(read(name), name));
    expect(submission.issues.map(asTold)).toEqual(wanted.issues);
    expect(submission.observations.map(asLine)).toEqual(wanted.observations);
    expect(submission.ok).toBe(wanted.ok);
  });

  it.each(files)("%s has them on the command line", async (name) => {
    const wanted = expected(name);
    const { status, stdout } = await fenjie([
      ...["validate", planArgument(name), `${folder}${name}`, "--format", "json"],
    ]);
    const answer = JSON.parse(stdout) as ValidateJson;
    expect(status).toBe(wanted.ok ? 0 : 1);
    expect(answer.issues.map(asTold)).toEqual(wanted.issues);
    expect(answer.observations.map(asLine)).toEqual(wanted.observations);
    const count = (severity: string): number =>
      wanted.issues.filter((one) => one.severity === severity).length;
    expect(answer.summary).toMatchObject({
      files: 1,
      observations: wanted.observations.length,
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
    });
  });

  it("have every code that submissions have, and no other", () => {
    const found = new Set(files.flatMap((name) => expected(name).issues.map(({ code }) => code)));
    // A JavaScript number stands in no file: of rows given as data it is tested in check-submission.test.ts.
    expect([...found, "float-refused"].sort()).toEqual(documented("issues.md"));
    expect(documented("issues.zh.md")).toEqual(documented("issues.md"));
  });

  it("leave no code out that is made of a submission", () => {
    const source = readdirSync(`${root}src/submission`, { recursive: true, encoding: "utf8" })
      // A template is made for a submission, it is none.
      .filter((file) => file.endsWith(".ts") && !/submission-template|prefilled/.test(file))
      .map((file) => readFileSync(`${root}src/submission/${file}`, "utf8"))
      .join("\n");
    // A code that is only looked at (`case "…":`) is turned into another.
    const made = [...source.matchAll(/(?<!case )"([a-z-]+)"/g)].map(([, name]) => name!);
    const known = documented("issues.md");
    expect(made.filter((name) => Object.hasOwn(en, name) && !known.includes(name))).toEqual([]);
  });

  it("say in their names, on their sheets and in the folder that they are invented", async () => {
    expect(readFileSync(`${folder}README.md`, "utf8")).toContain("虚构");
    expect(
      readdirSync(folder)
        .filter((name) => !name.startsWith("invented-"))
        .sort(),
    ).toEqual(["README.md", "make"]);
    for (const name of files) {
      expect(existsSync(`${folder}${name}.expected.json`), name).toBe(true);
      const sheets = await readSubmission(read(name), name);
      // Of the one that lost its end, no sheet can be read; nor has JSON any cells for a note.
      const text = name.endsWith(".json") ? read(name).toString() : JSON.stringify(sheets);
      if (!text.includes("unreadable-file")) expect(text, name).toContain("虚构");
    }
  });
});
