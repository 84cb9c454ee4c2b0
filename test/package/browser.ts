// What a page may import: all but fenjie/node and fenjie/draft.
import * as publish from "fenjie/publish";
import * as schema from "fenjie/schema";
import * as submission from "fenjie/submission";
import { result } from "./consumer.ts";

export const entries: readonly number[] = [publish, schema, submission].map(
  (entry) => Object.keys(entry).length,
);
(globalThis as { outcome?: string }).outcome = JSON.stringify(result);
