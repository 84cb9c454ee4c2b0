const assert = require("node:assert/strict");
const core = require("fenjie");
const { jiaxing2016 } = require("fenjie/jiaxing-2016");
const draft = require("fenjie/draft");
const node = require("fenjie/node");
const publish = require("fenjie/publish");
const schema = require("fenjie/schema");
const submission = require("fenjie/submission");

for (const module of [core, draft, node, publish, schema, submission])
  assert.ok(Object.keys(module).length > 0);
assert.equal(core.target(jiaxing2016, "foreignCapital", "haining").value, "38000");
assert.throws(() => schema.parsePlan({}), core.FenjieError);
assert.rejects(async () => node.loadPlan("no/such/folder"), core.FenjieError);
