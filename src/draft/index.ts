export { type Draft, type DraftOptions, draft, safeDraft } from "./draft.ts";
export { draftFiles } from "./draft-files.ts";
export type { LinkReason, PossibleReason, SumComparison } from "./link/model.ts";
export type {
  Choice,
  ChoiceKind,
  DraftReport,
  FigurePlace,
  LeftFigure,
  LeftReason,
  LinkedTotal,
  Suggestion,
  TakenFigure,
} from "./report-types.ts";
