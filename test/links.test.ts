import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const pages = [
  ...readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md")),
  ...["../README.md", "../README.zh.md", "../CHANGELOG.md"],
].map((name) => join(root, "docs", name));

/** What a page says, without its code. */
function proseOf(path: string): string {
  return readFileSync(path, "utf8")
    .replace(/^(`{3,}).*?^\1$/gms, "")
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]]/g, ""));
}

/** The anchors that GitHub makes of a page's headings. */
function anchorsOf(path: string): readonly string[] {
  const headings = [...proseOf(path).matchAll(/^#+ (.+)$/gm)];
  return headings.map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** Where a page leads to beside other places on the web. */
function linksOf(page: string): readonly string[] {
  return [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !/^[a-z]+:/.test(link));
}

it.each(pages)("%s: every link within the repository leads somewhere", (page) => {
  const dead = linksOf(page).filter((link) => {
    const [file, anchor] = link.split("#");
    const path = file === "" ? page : join(dirname(page), file!);
    if (!existsSync(path)) return true;
    return anchor !== undefined && !anchorsOf(path).includes(decodeURIComponent(anchor));
  });
  expect(dead).toEqual([]);
});

it("the package has every page, and whatever its pages lead to", () => {
  const words = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const [packed] = JSON.parse(execFileSync("npm", words, { cwd: root, encoding: "utf8" })) as readonly {
    readonly files: readonly { readonly path: string }[];
  }[];
  const files = packed!.files.map(({ path }) => path);
  expect(pages.map((page) => relative(root, page)).filter((page) => !files.includes(page))).toEqual([]);
  const dead = files
    .filter((path) => path.endsWith(".md"))
    .flatMap((page) =>
      linksOf(join(root, page)).flatMap((link) => {
        const path = join(dirname(page), link.split("#")[0]!);
        const isThere =
          link.startsWith("#") || files.some((one) => one === path || one.startsWith(`${path}/`));
        return isThere ? [] : [`${page}: ${link}`];
      }),
    );
  expect(dead).toEqual([]);
  // What typedoc makes of the source would be larger than the source.
  expect(files.filter((path) => path.startsWith("docs/reference"))).toEqual([]);
});

it("the pages come in pairs that lead to each other", () => {
  const names = readdirSync(join(root, "docs")).filter((name) => /^[a-z-]+\.md$/.test(name));
  const alone = names.filter((name) => {
    const other = name.replace(".md", ".zh.md");
    return (
      !existsSync(join(root, "docs", other)) ||
      !proseOf(join(root, "docs", name)).includes(`](${other})`) ||
      !proseOf(join(root, "docs", other)).includes(`](${name})`)
    );
  });
  expect(alone).toEqual([]);
});
