import { normalizeName } from "../../plan/names.ts";
import { isSumLabel } from "../../sheet/wide-rows.ts";

/** Rows and columns that stand for the whole: a promise of the territory's own. */
const WHOLE: ReadonlySet<string> = new Set([
  "全省",
  "全市",
  "全县",
  "全区",
  "全州",
  "全旗",
  "全镇",
  "全国",
  "全域",
]);
/** Adds up some of the rows: 小计, 东部合计. */
const SUBTOTAL = /(?:小计|合计|总计|共计|subtotal)$/;

const ZONE =
  /(?:\bzone|\bpark|开发区|高新区|新区|港区|园区|示范区|保税区|度假区|集聚区|产业园|功能区|管委会)$/i;
const DEPARTMENT = /(?:局|委|办|厅|处|院|中心|公司|集团|银行|协会|办公室|指挥部|支队|总队)$/;
const TOWN = /(?:街道|镇|乡|社区|村|苏木|\btown|\bvillage)$/i;
const COUNTY =
  /(?:市|县|区|旗|州|盟|省|地区|本级|市区|城区|\b(?:district|county|city|prefecture|province))$/i;

/** Headings of a column or row of names of places or of who answers. */
const CORNER =
  /^(?:地区|区域|县[（(]?市|县市区|区县|各地|市州|市县|地市|镇街|乡镇|镇|街道|单位|责任单位|牵头单位|部门|考核单位|行政区|所属地区|district|county|region|area|department)/i;

export type PlaceKind = "zone" | "department" | "town" | "county" | "unit";

/** What a label stands for among places. */
export type PlaceRole = "part" | "whole" | "sum" | "subtotal" | "subset";

/** Names are padded in tables: 宝 应 县. */
export function placeName(label: string): string {
  const name = label.replace(/([\p{Script=Han}])\s+(?=[\p{Script=Han}（(])/gu, "$1").trim();
  return name.replace(/^其中[：:、]?\s*/, "");
}

export function placeRole(label: string, territory: string | null): PlaceRole {
  const name = normalizeName(label);
  if (WHOLE.has(name) || (territory !== null && name === normalizeName(territory))) return "whole";
  if (isSum(label)) return "sum";
  if (SUBTOTAL.test(name)) return "subtotal";
  return /^其中/.test(name) ? "subset" : "part";
}

/** Whether a label says that its row or column adds up what stands beside it. */
export function isSum(label: string): boolean {
  return isSumLabel(placeName(label));
}

/** What kind of place or office a name is of, by how it ends; undefined where it ends like none. */
export function placeKind(label: string): PlaceKind | undefined {
  const name = placeName(label).replace(/[（(][^（）()]*[）)]$/, "");
  if (ZONE.test(name)) return "zone";
  if (TOWN.test(name)) return "town";
  if (COUNTY.test(name)) return "county";
  return DEPARTMENT.test(name) ? "department" : undefined;
}

/** Whether a label is one that places have. */
export function isPlace(label: string): boolean {
  return placeRole(label, null) !== "part" || (label.length <= 30 && placeKind(label) !== undefined);
}

export function isCorner(heading: string): boolean {
  return CORNER.test(heading.replace(/\s+/g, ""));
}
