import { type Issue, issue } from "../../issue/issue.ts";
import { found as shortened } from "../../issue/refusal.ts";

/** What a cell of a target could be, a figure cannot; and what is doubtful of a target (6.5家) is wrong of a figure. */
export function asOfFigure(one: Issue, text: string): Issue {
  const found = shortened(text);
  switch (one.code) {
    case "ambiguous-target":
      return issue("ambiguous-number", { found, readings: one.params.readings });
    case "unreadable-target":
    case "not-a-target":
    case "reversed-range":
      return issue("not-a-number", { found });
    case "invalid-field":
      return one.severity === "warning" ? issue("too-many-decimals", { found, decimals: 0 }) : one;
    default:
      return one;
  }
}
