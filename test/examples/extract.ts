import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One block of code that a reader may copy. */
export interface Example {
  /** `docs/guide.md:12`, the line of its first line of code. */
  readonly origin: string;
  readonly code: string;
  /** False for blocks that are type-checked only (` ```ts no-run `). */
  readonly run: boolean;
}

/** The blocks of a page: ` ```ts ` runs, ` ```ts no-run ` does not, ` ```ts continued ` goes on where the last one ended. */
export function examplesOfPage(file: string, text: string): readonly Example[] {
  const examples: Example[] = [];
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const fence = /^(\s*)(`{3,})(?:ts|typescript)\b(.*)$/.exec(lines[index]!);
    if (!fence) continue;
    const [, indent = "", ticks = "", words = ""] = fence;
    const end = lines.findIndex((line, at) => at > index && line.trim() === ticks);
    if (end === -1) throw new Error(`${file}:${index + 1}: the code block does not end`);
    const code = lines
      .slice(index + 1, end)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    const unknown = words
      .split(/\s+/)
      .filter((word) => word !== "" && word !== "no-run" && word !== "continued");
    if (unknown.length > 0)
      throw new Error(`${file}:${index + 1}: unknown words after the fence: ${unknown.join(" ")}`);
    const before = /\bcontinued\b/.test(words) ? (examples.at(-1)?.code ?? "") : "";
    examples.push({
      origin: `${file}:${index + 2}`,
      code: before === "" ? code.join("\n") : `${before}\n${code.join("\n")}`,
      run: !/\bno-run\b/.test(words),
    });
    index = end;
  }
  return examples;
}

/** The `@example` blocks of the doc comments of a source file, fenced or bare. */
export function examplesOfSource(file: string, text: string): readonly Example[] {
  const examples: Example[] = [];
  for (const comment of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const first = text.slice(0, comment.index).split("\n").length;
    const lines = comment[0]
      .replace(/\s*\*\/$/, "")
      .split("\n")
      .map((line) => line.replace(/^\s*\/?\*+ ?/, ""));
    lines.forEach((line, index) => {
      const tag = /^@example\b(.*)$/.exec(line);
      if (!tag) return;
      const next = lines.findIndex((other, at) => at > index && /^@[a-z]+\b/i.test(other));
      const body = lines.slice(index + 1, next === -1 ? undefined : next);
      const fenced = examplesOfPage(file, body.join("\n"));
      if (fenced.length > 0) {
        for (const example of fenced) {
          const line = Number(example.origin.slice(file.length + 1)) + first + index;
          examples.push({ ...example, origin: `${file}:${line}` });
        }
      } else if (body.some((text) => text.trim() !== "")) {
        examples.push({ origin: `${file}:${first + index + 1}`, code: body.join("\n"), run: true });
      } else {
        throw new Error(`${file}:${first + index}: an @example without code`);
      }
    });
  }
  return examples;
}

/** All examples of the repository, by the file they stand in. */
export function allExamples(root: string): readonly Example[] {
  const sources = filesUnder(root, "src", ".ts");
  const pages = [...filesUnder(root, "docs", ".md"), "README.md", "README.zh.md"].filter(
    (file) => !file.startsWith("docs/reference"),
  );
  return [
    ...sources.flatMap((file) => examplesOfSource(file, read(root, file))),
    ...pages.flatMap((file) => examplesOfPage(file, read(root, file))),
  ];
}

function filesUnder(root: string, folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`)
    .sort();
}

function read(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch {
    return "";
  }
}
