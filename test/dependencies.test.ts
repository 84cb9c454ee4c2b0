import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const manifest = JSON.parse(read("package.json")) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>;
const dependencies = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

it("every dependency is pinned to one version", () => {
  for (const [name, version] of dependencies)
    expect(version, name).toMatch(/^(?:npm:typescript@)?\d+\.\d+\.\d+$/);
});

it.each(["docs/dependencies.md", "docs/dependencies.zh.md"])(
  "%s says why each one is there, in its version",
  (page) => {
    const text = read(page);
    for (const [name, version] of dependencies) {
      expect(text).toMatch(
        new RegExp(`\\| [^|]*(?<![\\w/-])${name} ?[(（]?${version.replace("npm:typescript@", "")}(?![\\w.])`),
      );
    }
  },
);
