import assert from "node:assert/strict";
import * as core from "fenjie";
import * as draft from "fenjie/draft";
import { jiaxing2016 } from "fenjie/jiaxing-2016";
import * as node from "fenjie/node";
import * as publish from "fenjie/publish";
import * as schema from "fenjie/schema";

for (const module of [core, draft, node, publish, schema]) assert.ok(Object.keys(module).length > 0);
assert.equal(core.target(jiaxing2016, "foreignCapital", "haining").value, "38000");
// One class in all entry points: an error from one is caught by the class of another.
await assert.rejects(async () => node.loadPlan("no/such/folder"), core.FenjieError);
assert.equal((await draft.draft("云岭市2027年目标\n完成投资120亿元以上。")).report.taken.length, 1);
assert.throws(() => schema.parsePlan({}), core.FenjieError);
