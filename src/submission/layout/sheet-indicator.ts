import { normalizeName } from "../../plan/names.ts";
import { withoutMarks } from "../../sheet/footnote-marks.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import { periodInTitle } from "../period-text.ts";
import type { LayoutContext } from "./context.ts";
import { captionTexts } from "./sheet-region.ts";
import { indicatorIn, type WordedIndicator } from "./worded-indicator.ts";

const CAPTION = /^指标(?:名称)?\s*[:：]\s*(.+)$/s;
/** What a title says beside the name of the one thing that its table is about. */
const NUMBER = /^(?:附?[表件]\s*[\d一二三四五六七八九十]*(?:[-—]\d+)?\s*[:：、.]?\s*)+/;
const WHEN =
  /(?:\d{4}年)?(?:\d{1,2}\s*[-–—－~～至到]\s*)?\d{1,2}月份?|\d{4}年度?|第?[一二三四1-4]季度|[上下]半年|截[至止]/g;
const WHOSE =
  /^(?:(?:全市|全省|全县|全区|各地|各区县|各县市区|各县\(市、区\)|各县\(市区\)|分地区|各地区)的?)+/;
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
  const plain = withoutRegion(
    withoutMarks(text).normalize("NFKC").replace(/\s/g, "").replace(NUMBER, ""),
    context,
  );
  const name = plain.replace(WHEN, "").replace(WHOSE, "").replace(/[()]$/, "");
  const short = withoutRegion(name, context).replace(ENDING, "");
  const found = indicatorIn(name, context) ?? indicatorIn(short, context);
  const period = periodInTitle(text);
  return (
    found && {
      id: found.id,
      name: found.name,
      ...(found.unit && { unit: found.unit }),
      ...(period && { period }),
    }
  );
}

/** 嘉兴市 before a title says whose it is. */
function withoutRegion(title: string, { plan }: LayoutContext): string {
  const own = plan.regions[plan.territory];
  const names = own ? [own.name.zh, ...(own.aliases ?? [])].map(normalizeName) : [];
  const name = names.sort((a, b) => b.length - a.length).find((one) => one !== "" && title.startsWith(one));
  return name === undefined ? title : title.slice(name.length);
}
