import { own } from "../issue/own.ts";
import { wrap } from "../node/text-width.ts";
import type { Plan } from "../plan/plan.ts";
import type { Target } from "../plan/target-types.ts";
import { targets } from "../plan/targets.ts";
import { formatTarget } from "../target/format-target.ts";
import { hang } from "./fold.ts";
import { nameIn } from "./name-with.ts";
import { periodText } from "./period-text.ts";
import { planTitle } from "./plan-title.ts";
import { printable } from "./printable.ts";
import type { Style } from "./request.ts";

/** A plan for a reader: every indicator with its targets, then the regions and the ways totals are split. */
export function showReport(plan: Plan, style: Style): string {
  const { words, paint } = style;
  const say = words.show;
  const byIndicator = new Map<string, Target[]>();
  for (const target of targets(plan)) {
    const known = byIndicator.get(target.indicator);
    if (known) known.push(target);
    else byIndicator.set(target.indicator, [target]);
  }
  const section = (title: string, lines: readonly string[]): readonly string[] => [
    "",
    paint.bold(title),
    ...lines,
  ];
  const indicators = Object.keys(plan.indicators);
  return [
    planTitle(plan, style),
    ...(plan.source?.title === undefined ? [] : [printable(plan.source.title)]),
    ...section(
      say.indicators(indicators.length),
      indicators.flatMap((id) => indicatorLines(plan, id, byIndicator.get(id) ?? [], style)),
    ),
    ...section(say.regions(Object.keys(plan.regions).length), regionLines(plan, style)),
    ...section(say.breakdowns(Object.keys(plan.breakdowns).length), breakdownLines(plan, style)),
    "",
  ].join("\n");
}

function indicatorLines(plan: Plan, id: string, found: readonly Target[], style: Style): readonly string[] {
  const { words, paint, lang, width } = style;
  const { name, unit, kind, direction } = plan.indicators[id]!;
  const details = [unit, words.show.kinds[kind], words.show.directions[direction], id].map(printable);
  // The whole before its parts, wherever the document states it.
  const isWhole = ({ region }: Target): boolean => region === plan.territory;
  const ordered = [...found.filter(isWhole), ...found.filter((target) => !isWhole(target))];
  const figures = ordered.map((target) => printable(targetText(plan, target, style)));
  const lines = figures.length === 0 ? [words.show.noTargets] : wrap(figures, words.separator, width - 2);
  return [
    `${printable(nameIn(name, id, lang))}  ${paint.dim(details.join(" · "))}`,
    ...lines.map((line) => `  ${line}`),
  ];
}

/** `南湖区 40`; the unit where it is not the indicator's, and what is not as usual. */
function targetText(plan: Plan, target: Target, { lang, words }: Style): string {
  const place = nameIn(own(plan.regions, target.region)?.name, target.region, lang);
  const details = [
    ...(target.period === plan.period ? [] : [periodText(target.period, lang)]),
    ...(target.scope === null ? [] : [target.scope]),
  ];
  const more = details.length === 0 ? "" : words.brackets(details.join(words.comma));
  if ("status" in target) return `${place}${more} ${words.show.states[target.status]}`;
  return `${place}${more} ${formatTarget(target, { lang })}`;
}

function regionLines(plan: Plan, { words, lang, width, paint }: Style): readonly string[] {
  const items = Object.entries(plan.regions).map(([id, { name, code }]) =>
    printable(`${nameIn(name, id, lang)}${words.brackets([id, ...(code ? [code] : [])].join(words.comma))}`),
  );
  return wrap(items, words.separator, width - 2).map((line) => paint.dim(`  ${line}`));
}

function breakdownLines(plan: Plan, style: Style): readonly string[] {
  const { words, lang, paint } = style;
  return Object.entries(plan.breakdowns).map(([id, { name, over, whole, parts, minus = [], complete }]) => {
    const named = (part: string): string =>
      over === "regions"
        ? nameIn(own(plan.regions, part)?.name, part, lang)
        : over === "components"
          ? nameIn(own(plan.indicators, part)?.name, part, lang)
          : periodText(part, lang);
    const terms = parts.map((part, index) =>
      minus.includes(part) ? `− ${named(part)}` : index === 0 ? named(part) : `+ ${named(part)}`,
    );
    const label = printable(nameIn(name, id, lang) + words.brackets(id));
    const isSome = complete === false;
    const formula = isSome
      ? named(whole) + words.show.ofWhich + parts.map(named).join(words.comma)
      : `${named(whole)} = ${terms.join(" ")}`;
    return `  ${label}\n${hang("    ", paint.dim(printable(formula)), style.fold)}`;
  });
}
