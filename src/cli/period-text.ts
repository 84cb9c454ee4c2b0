import type { Language } from "../issue/language.ts";

/** A period as a reader says it: 2016年, 2016年第1季度, 2016—2020年. */
export function periodText(period: string, lang: Language): string {
  const [first = "", last] = period.split("/");
  if (lang === "en") return last === undefined ? first : `${first} to ${last}`;
  if (last === undefined) return chinese(first);
  const years = /^\d{4}$/;
  return years.test(first) && years.test(last) ? `${first}—${last}年` : `${chinese(first)}—${chinese(last)}`;
}

function chinese(period: string): string {
  const [year = "", part] = period.split("-");
  if (part === undefined) return `${year}年`;
  if (part.startsWith("Q")) return `${year}年第${part.slice(1)}季度`;
  if (part.startsWith("H")) return `${year}年${part === "H1" ? "上" : "下"}半年`;
  return `${year}年${Number(part)}月`;
}
