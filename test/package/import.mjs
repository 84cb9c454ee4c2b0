import assert from "node:assert/strict";
import * as core from "fenjie";
import { jiaxing2016 } from "fenjie/jiaxing-2016";
import * as node from "fenjie/node";
import * as publish from "fenjie/publish";
import * as schema from "fenjie/schema";

for (const module of [core, node, publish, schema]) assert.ok(Object.keys(module).length > 0);
assert.equal(core.target(jiaxing2016, "foreignCapital", "haining").value, "38000");
// One class in all entry points: an error from one is caught by the class of another.
await assert.rejects(async () => node.loadPlan("no/such/folder"), core.FenjieError);
assert.throws(() => schema.parsePlan({}), core.FenjieError);
