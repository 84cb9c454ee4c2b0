import type { Language } from "../issue/language.ts";
import { own } from "../issue/own.ts";
import { inLanguage } from "../plan/in-language.ts";
import type { Plan, Text } from "../plan/plan.ts";
import { periodText } from "./period-text.ts";
import type { Style } from "./request.ts";

/** What a line is about. */
interface Subject {
  readonly name: Text;
  readonly region: string;
  readonly period: string;
  readonly scope: string | null;
}

/** A name with all that is not as usual: another region than the territory, another period than the plan's, a scope. */
export function nameWith(
  plan: Plan,
  { name, region, period, scope }: Subject,
  { lang, words }: Style,
  notes: readonly string[] = [],
): string {
  const place =
    region === plan.territory ? "" : `${nameIn(own(plan.regions, region)?.name, region, lang)}${words.place}`;
  const details = [
    ...(period === plan.period ? [] : [periodText(period, lang)]),
    ...(scope === null ? [] : [scope]),
    ...notes,
  ];
  const more = details.length === 0 ? "" : words.brackets(details.join(words.comma));
  return place + nameIn(name, "", lang) + more;
}

/** A name in a language; the id where there is none. */
export function nameIn(name: Text | undefined, id: string, lang: Language): string {
  return name === undefined ? id : inLanguage(name, lang);
}
