// Every entry point, so that the declarations of all of them are checked (skipLibCheck is off).

export * as core from "fenjie";
export type * as cli from "fenjie/cli";
export * as draft from "fenjie/draft";
export * as plan from "fenjie/jiaxing-2016";
export * as node from "fenjie/node";
export * as publish from "fenjie/publish";
export * as schema from "fenjie/schema";
export * as submission from "fenjie/submission";
