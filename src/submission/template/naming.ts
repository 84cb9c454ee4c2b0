import type { Language } from "../../issue/language.ts";
import { inLanguage } from "../../plan/in-language.ts";
import { lookUp } from "../../plan/names.ts";
import type { Text } from "../../plan/plan.ts";
import type { NameList } from "../../sheet/name-list.ts";
import type { LayoutContext } from "../layout/context.ts";

/** What regions and indicators are called in a template. */
export interface Naming {
  readonly region: (id: string) => string;
  readonly indicator: (id: string) => string;
}

/** Names in a language; ids of those whose names are others' too, so that each can be read back. */
export function namingOf({ plan, regions, indicators }: LayoutContext, lang: Language): Naming {
  return {
    region: (id) => nameOf(id, plan.regions[id]!.name, regions, lang),
    indicator: (id) => nameOf(id, plan.indicators[id]!.name, indicators, lang),
  };
}

function nameOf(id: string, name: Text, list: NameList, lang: Language): string {
  const isItsOwn = (text: string): boolean => {
    const found = lookUp(list.index, text);
    return "id" in found && found.id === id;
  };
  return [inLanguage(name, lang), name.zh].find(isItsOwn) ?? id;
}
