import type { FigureSpans, Span, TargetSpans } from "../../src/target/target-expression.ts";

/** The parts of a figure, and of its stretch, as the text has them at their spans: `value 5`, `stretch unit 家`. */
export function spanParts(text: string, spans: TargetSpans): readonly string[] {
  const at = ([start, end]: Span): string => text.slice(start, end);
  const said = (of: FigureSpans): readonly string[] => [
    ...(["whole", "value", "upper", "unit", "change", "commitment"] as const).flatMap((part) =>
      of[part] ? [`${part} ${at(of[part])}`] : [],
    ),
    ...(of.bound ?? []).map((one) => `bound ${at(one)}`),
  ];
  const { stretch } = spans;
  return [...said(spans), ...(stretch ? said(stretch).map((part) => `stretch ${part}`) : [])];
}
