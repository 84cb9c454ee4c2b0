/** The types of what the command line prints with `--format json`. */
export type { CheckJson } from "./check-json.ts";
export type { DraftJson } from "./draft-command.ts";
export type { GenerateJson } from "./generate-command.ts";
export type { InitJson } from "./init-command.ts";
export type { IssueJson, IssuesJson } from "./issues-json.ts";
export type { VerdictCounts } from "./messages/messages.ts";
export type { ParsedTargetJson, ParseJson } from "./parse-json.ts";
export type { BreakdownJson, IndicatorJson, RegionJson, ShowJson, TargetJson } from "./show-json.ts";
export type { TablesJson } from "./tables-command.ts";
export type { TemplateJson } from "./template-command.ts";
export type { ValidateJson } from "./validate-json.ts";
