import assert from "node:assert/strict";
import * as core from "fenjie";
import * as draft from "fenjie/draft";
import { jiaxing2016 } from "fenjie/jiaxing-2016";
import * as node from "fenjie/node";
import * as publish from "fenjie/publish";
import * as schema from "fenjie/schema";
import * as submission from "fenjie/submission";

for (const module of [core, draft, node, publish, schema, submission])
  assert.ok(Object.keys(module).length > 0);
assert.equal(core.target(jiaxing2016, "foreignCapital", "haining").value, "38000");
// One class in all entry points: an error from one is caught by the class of another.
await assert.rejects(async () => node.loadPlan("no/such/folder"), core.FenjieError);
assert.equal((await draft.draft("云岭市2027年目标\n完成投资120亿元以上。")).report.taken.length, 1);
const csv = new TextEncoder().encode("地区,引进内资（亿元）\n南湖区,12.3\n秀洲区,3O\n");
const checked = submission.checkSubmission(jiaxing2016, await submission.readSubmission(csv, "a.csv"));
assert.deepEqual([checked.observations.length, checked.issues[0]?.code], [1, "not-a-number"]);
assert.throws(() => schema.parsePlan({}), core.FenjieError);
