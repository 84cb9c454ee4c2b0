import { normalizeName } from "../../../plan/names.ts";
import { findUnit } from "../../../quantity/unit-table.ts";
import { captionIn } from "../../../sheet/caption-text.ts";
import { withoutMarks } from "../../../sheet/footnote-marks.ts";
import type { Sheet } from "../../../sheet/sheet.ts";
import { inDigits } from "../../period-text.ts";
import type { LayoutContext } from "../context.ts";
import { indicatorIn, type WordedIndicator } from "../words/worded-indicator.ts";
import { captionTexts } from "./captions.ts";

const CAPTION = /^指标(?:名称)?\s*[:：]\s*(.+)$/s;
/** What a title says beside the name of the one thing that its table is about. */
const NUMBER = /^(?:附?[表件]\s*[\d一二三四五六七八九十]*(?:[-—]\d+)?\s*[:：、.]?\s*)+/;
const WHEN =
  /(?:\d{4}年)?(?:\d{1,2}\s*[-–—－~～至到]\s*)?\d{1,2}月份?|\d{4}年度?|第?[一二三四1-4]季度|[上下]半年|截[至止]/g;
const WHOSE =
  /^(?:(?:全市|全省|全县|全区|各地|各区县|各县市区|各县\(市、区\)|各县\(市区\)|分地区|各地区)的?)+/;
const BRACKET = /\(([^()]{1,60})\)$/;
const ENDING = /(?:主要|目标|任务|完成|进展|进度|实绩|情况|统计|汇总|通报|排名|月报|快报|一览|明细|表|的)+$/;

/** The indicator that all of a table is about, where no heading names one: as a caption (指标：引进内资), its sheet or its title says. */
export function sheetIndicator(
  sheet: Sheet,
  above: number,
  context: LayoutContext,
): WordedIndicator | undefined {
  const saidIn = (texts: readonly string[]): WordedIndicator | undefined => {
    const named = texts.flatMap((text) => titled(text, context) ?? []);
    const [first] = named;
    return first && named.every(({ id }) => id === first.id) ? first : undefined;
  };
  return (
    saidIn(sheet.rows.slice(0, above).flatMap(captionTexts)) ??
    saidIn((sheet.head ?? []).flatMap(captionTexts)) ??
    saidIn([sheet.sheet ?? ""])
  );
}

/** Every word of a title must be known: 引进内资项目完成情况 may be about something else than 引进内资. */
function titled(text: string, context: LayoutContext): WordedIndicator | undefined {
  const [, caption] = CAPTION.exec(text.trim()) ?? [];
  if (caption !== undefined) return indicatorIn(caption, context);
  const plain = inDigits(withoutMarks(text).normalize("NFKC").trim().replace(NUMBER, "").replace(/\s/g, ""));
  const bare = withoutBrackets(plain, context);
  if (!bare) return undefined;
  const name = withoutRegion(bare.title, context).replace(WHEN, "").replace(WHOSE, "");
  const short = withoutRegion(name, context).replace(ENDING, "");
  const found = indicatorIn(name, context) ?? indicatorIn(short, context);
  if (!found) return undefined;
  const unit = found.unit ?? bare.unit;
  const { id, role } = found;
  return { id, name: found.name, ...(unit && { unit }), ...(role !== undefined && { role }) };
}

/** A title without the brackets at its end, which must say its unit or its month: （2016年6月，单位：万元）. */
function withoutBrackets(
  title: string,
  { units }: LayoutContext,
): { readonly title: string; readonly unit?: string } | undefined {
  let [rest, unit] = [title, undefined as string | undefined];
  for (let found = BRACKET.exec(rest); found; found = BRACKET.exec(rest)) {
    for (const part of found[1]!.split(/[,;、]/)) {
      const said = captionIn(part, units)?.units ?? [part];
      if (said.length === 1 && findUnit(said[0]!, units) && unit === undefined) unit = said[0]!;
      else if (part.replace(WHEN, "") !== "") return undefined;
    }
    rest = rest.slice(0, found.index);
  }
  return { title: rest, ...(unit !== undefined && { unit }) };
}

/** 嘉兴市 before a title says whose it is. */
function withoutRegion(title: string, { plan }: LayoutContext): string {
  const own = plan.regions[plan.territory];
  const names = own ? [own.name.zh, ...(own.aliases ?? [])].map(normalizeName) : [];
  const name = names.sort((a, b) => b.length - a.length).find((one) => one !== "" && title.startsWith(one));
  return name === undefined ? title : title.slice(name.length);
}
