// A registry mirror that serves one platform only leaves the binaries of the others out of the lock file, and then
// `npm ci` refuses it, on every platform. Adds the entries that are missing: exact versions, as their parents name them.
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const before = readFileSync(file, "utf8");
const lock = JSON.parse(before);
const packages = lock.packages;

for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (placeOf(path, name) !== undefined) continue;
    if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${path}: ${name}@${version} is no exact version`);
    const [os, cpu] = name
      .slice(name.indexOf("/") + 1)
      .replace(/^(cli|rollup|binding)-/, "")
      .split("-");
    packages[`node_modules/${name}`] = { version, cpu: [cpu], dev: true, optional: true, os: [os] };
  }
}

const [root, ...others] = Object.entries(packages);
lock.packages = Object.fromEntries([root, ...others.sort(([a], [b]) => (a < b ? -1 : 1))]);
for (const [path, { resolved }] of others) {
  if (resolved !== undefined) throw new Error(`${path} records where it was downloaded: ${resolved}`);
}
const after = `${JSON.stringify(lock, null, 2)}\n`;
if (process.argv.includes("--check")) {
  if (after !== before)
    throw new Error("package-lock.json lacks packages of other platforms: run npm run lock");
} else {
  writeFileSync(file, after);
}

/** Where Node finds a package that is required from a path, or undefined. */
function placeOf(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const place = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
    if (Object.hasOwn(packages, place)) return place;
    if (at === "" || !at.includes("/node_modules/")) {
      return Object.hasOwn(packages, `node_modules/${name}`) ? `node_modules/${name}` : undefined;
    }
  }
}
