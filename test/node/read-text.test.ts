import { execFileSync } from "node:child_process";
import { truncateSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { faultOf, LARGEST_FILE, readText } from "../../src/node/read-text.ts";
import { makeFolder, removeFolders } from "./package-folder.ts";

const open = vi.hoisted(() => ({ error: undefined as Error | undefined }));

// The tests may run as root, whom no file is denied: the file system's refusal is played.
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  return {
    ...real,
    open: (...args: Parameters<typeof real.open>) =>
      open.error ? Promise.reject(open.error) : real.open(...args),
  };
});

afterEach(() => {
  open.error = undefined;
  removeFolders();
});

const unreadable = (file: string, why: string, detail = ""): unknown => ({
  ok: false,
  issues: [
    { code: "unreadable-file", severity: "error", path: [], params: { why, detail }, location: { file } },
  ],
});

test("reads text, however long", async () => {
  const text = "指标,数值\n".repeat(300_000);
  const folder = makeFolder({ "a.csv": text });
  const read = await readText(join(folder, "a.csv"));
  expect(read.ok && read.value === text).toBe(true);
});

test("tells why a file cannot be read", async () => {
  const folder = makeFolder({ "a.csv": "", "b.jpg": Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16) });
  expect(await readText(folder)).toEqual(unreadable(folder, "is-folder"));
  expect(await readText(join(folder, "none.csv"))).toEqual(unreadable(join(folder, "none.csv"), "missing"));
  expect(await readText(join(folder, "a.csv/b"))).toEqual(unreadable(join(folder, "a.csv/b"), "missing"));
  expect(await readText(join(folder, "b.jpg"))).toEqual(unreadable(join(folder, "b.jpg"), "not-text"));
  truncateSync(join(folder, "a.csv"), LARGEST_FILE + 1);
  expect(await readText(join(folder, "a.csv"))).toEqual(
    unreadable(join(folder, "a.csv"), "too-large", "64 MB"),
  );
  open.error = Object.assign(new Error("no"), { code: "EACCES" });
  expect(await readText("x.csv")).toEqual(unreadable("x.csv", "denied"));
});

test("names what the file system says otherwise", () => {
  expect(faultOf(Object.assign(new Error("no"), { code: "EPERM" }))).toEqual(["denied", ""]);
  expect(faultOf(Object.assign(new Error("no"), { code: "EIO" }))).toEqual(["failed", "EIO"]);
});

test.skipIf(process.platform !== "linux")("neither reads a device nor waits for a pipe", async () => {
  expect(await readText("/dev/zero")).toEqual(unreadable("/dev/zero", "not-a-file"));
  const pipe = join(makeFolder({}), "targets.csv");
  execFileSync("mkfifo", [pipe]);
  expect(await readText(pipe)).toEqual(unreadable(pipe, "not-a-file"));
});
