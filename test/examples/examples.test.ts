import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Example, examplesOfPage, examplesOfSource } from "./extract.ts";
import { run } from "./run.ts";
import { transform } from "./transform.ts";
import { typeCheck } from "./type-check.ts";

const example = (code: string): Example => ({ origin: "page.md:1", code, run: true });
const runs = async (code: string): Promise<void> => {
  await run(transform(example(code)), (specifier) => import(/* @vite-ignore */ specifier));
};

describe("extracting", () => {
  it("takes the ts blocks of a page, with their lines", () => {
    const page =
      "# A\n```ts\none;\n```\n\n```sh\nno\n```\n- x\n  ```ts no-run\n  two;\n  ```\n```ts continued\nthree;\n```\n";
    expect(examplesOfPage("a.md", page)).toEqual([
      { origin: "a.md:3", code: "one;", run: true },
      { origin: "a.md:11", code: "two;", run: false },
      { origin: "a.md:14", code: "two;\nthree;", run: true },
    ]);
    expect(() => examplesOfPage("a.md", "```ts\nx")).toThrow("a.md:1");
    expect(() => examplesOfPage("a.md", "```ts norun\nx\n```")).toThrow("norun");
  });

  it("takes the examples of doc comments, bare and fenced", () => {
    const source =
      "const a = 1;\n/**\n * Words.\n *\n * @example\n * one;\n *   two;\n * @returns x\n * @example\n * ```ts\n * three;\n * ```\n */\n";
    expect(examplesOfSource("a.ts", source)).toEqual([
      { origin: "a.ts:6", code: "one;\n  two;", run: true },
      { origin: "a.ts:11", code: "three;", run: true },
    ]);
    expect(() => examplesOfSource("a.ts", "/**\n * @example\n */")).toThrow("a.ts:2");
  });
});

describe("comparing", () => {
  it.each([
    "1 + 1; //=> 2",
    "1 + 1;\n//=> 2",
    "const a: number = 1 + 1; //=> 2",
    "export const a = { b: [1] };\na;\n//=> {\n//   b: [1],\n// }",
    'import { join } from "node:path";\njoin("a", "b"); //=> "a/b"',
    'import * as path from "node:path";\nimport fs, { type Stats as S } from "node:fs";\n[path.join("a", "b"), typeof fs.statSync]; //=> ["a/b", "function"]',
    'console.log("海宁", 3); //=> 海宁 3',
    "for (const x of [1, 2]) console.log('line ' + x);\n//=> line 1\n//=> line 2",
    "for (const x of [1, 2]) console.log('line ' + x);\n//=> line 1\n// line 2",
    "console.log({ a: 1 }); //=> { a: 1 }",
    "await Promise.resolve(3); //=> 3",
    "String(3) + `亿元`; //=> 3亿元",
    'const fail = () => { throw Object.assign(new Error(), { code: "not-a-number" }); };\nfail(); //=> throws not-a-number',
    "const check = 1, modules = 2;\n// a remark\ncheck; //=> 1",
    "null; // does not compile: a remark\n({}).a.b; // does not compile",
    "// @ts-expect-error: of no use\nundefined.x;",
  ])("passes: %s", async (code) => {
    await runs(code);
  });

  it.each([
    "1 + 1; //=> 3",
    "const a = 1; //=> 3",
    'console.log("a"); //=> b',
    "for (const x of [1, 2]) console.log(x);\n//=> 1",
    "({ a: 1 }); //=> { a: 2 }",
    "1; //=> throws not-a-number",
    "String(3) + `亿元`; //=> 4亿元",
    "undefined.x;",
    "({ a: undefined, b: 1 }); //=> { a: 1 }",
  ])("fails: %s", async (code) => {
    await expect(runs(code)).rejects.toThrow();
  });

  it.each([
    "function f() {\n  1; //=> 2\n}",
    "//=> 2",
    "const { a } = { a: 1 }; //=> 1",
    "if (true) {}\n//=> 1",
  ])("refuses a value that it would not compare: %s", (code) => {
    expect(() => transform(example(code))).toThrow("page.md:1");
  });
});

it("the type check finds errors where there are some, and misses those that are promised", async () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const codes = [
    "const a: number = 1;",
    "const a: number = '';",
    "const a: number = ''; // does not compile",
    "const a: number = 1; // does not compile",
    "// does not compile: no such name\nconst b = [\n  nothing,\n];",
    "// @ts-expect-error\nconst a: number = '';",
    "// @ts-expect-error\nconst a: number = 1;",
  ];
  const examples = codes.map(example);
  const complaints = await typeCheck(
    root,
    examples.map((one) => [one, transform(one)] as const),
  );
  expect(complaints.map((list) => list.length)).toEqual([0, 1, 0, 1, 0, 0, 1]);
  expect(complaints[1]![0]).toContain("TS2322");
}, 60_000);
