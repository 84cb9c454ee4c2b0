import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { sValidator } from "@hono/standard-validator";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, it } from "vitest";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";
import { submissionSchema } from "../../src/schema/submission-schema.ts";
import { checkSubmission } from "../../src/submission/check-submission.ts";

const app = new Hono().post(
  "/rows",
  sValidator("json", submissionSchema(jiaxing2016, { regions: ["haining", "tongxiang"] }), (result, c) =>
    result.success
      ? undefined
      : c.json(
          result.error.map(({ path, message }) => ({ path, message })),
          422,
        ),
  ),
  (c) => {
    const rows = c.req.valid("json");
    // Typed by the plan's ids on its way through the validator.
    const regions: readonly ("haining" | (typeof rows)[number]["region"])[] = rows.map(
      ({ region }) => region,
    );
    return c.json({ regions, ...checkSubmission(jiaxing2016, rows).summary });
  },
);

let server: ServerType;
let url = "";
beforeAll(async () => {
  server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise<void>((resolve) => server.once("listening", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rows`;
});
afterAll(() => {
  server.close();
});

const row = { region: "haining", indicator: "domesticCapital", period: "2016-06", value: "25.90" };

/** What the endpoint answers to a body, over the network. */
async function post(
  body: string,
  type = "application/json",
): Promise<readonly [status: number, text: string]> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": type }, body });
  return [response.status, await response.text()];
}

it("rows that are right go through, as the plan's", async () => {
  const [status, text] = await post(JSON.stringify([row, { ...row, region: "tongxiang", value: "2,360" }]));
  expect([status, JSON.parse(text)]).toMatchObject([
    200,
    { regions: ["haining", "tongxiang"], observations: 2, errors: 0 },
  ]);
});

it("what is wrong is answered field by field", async () => {
  const rows = [{ ...row, region: "海宁市", value: 25.9 }, row, { ...row, region: "nanhu", unit: "万美元" }];
  const [status, text] = await post(JSON.stringify(rows));
  expect(status).toBe(422);
  expect(JSON.parse(text).map(({ path }: { path: unknown }) => path)).toEqual([
    [0, "region"],
    [0, "value"],
    [2, "region"],
    [2, "unit"],
  ]);
});

it.each([
  ["", 400],
  ["[{", 400],
  ["null", 422],
  ["{}", 422],
  ['[{"__proto__":{"value":"1"}}]', 422],
])("a body %j is refused", async (body, expected) => {
  expect((await post(body))[0]).toBe(expected);
});

it("a hundred thousand wrong rows get an answer that a page can show", async () => {
  const body = JSON.stringify(Array.from({ length: 100_000 }, (_, at) => ({ ...row, region: `r${at}` })));
  const [status, text] = await post(body);
  expect(status).toBe(422);
  expect(text.length).toBeLessThan(300_000);
  expect(JSON.parse(text).at(-1).message).toBe(
    "Only the first 1000 issues are listed, and 99000 more are not. Correct these first.",
  );
});
