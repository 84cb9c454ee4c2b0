import { safeParseRational } from "../../quantity/rational.ts";
import { safeParseTarget } from "../../target/parse-target.ts";

/** ↑12.3, 降3.1 and 负增长5%, which only cells of growth are written with; 12.3↓. */
const BEFORE = /^(?:(↑|增|升|上升)|(↓|降|减|负增长|负))\s*(?=[\d.])/;
const AFTER = /^([\d.]+\s*%?)\s*([↑↓])$/;
/** 持平, 由负转正, 无基数（新建）: what is said in words says no figure. A question mark is a doubt. */
const IN_WORDS = /^(?=.*\p{Script=Han})(?:\p{Script=Han}|(?![?])\p{P}|\s)+$/u;
const ENGLISH = /^(?:flat|unchanged|new|nil|none|no base|not comparable|turned (?:positive|negative))\.?$/i;
/** 12.5（可比价）: comparable, and not by the two figures. */
const REMARK = /^([^()]+)\([^()\d]{1,20}\)$/;
/** No growth is longer. */
const LONGEST = 100;

/** What a cell of growth says: a share to be held against figures, something else that needs none; undefined if unreadable. */
export type GrowthText = { readonly share: string } | "other" | undefined;

/** 12, 12%, 下降3 and ↓3 are shares; 约12, 0.5个百分点, —, a blank and 持平 can be read, too. */
export function growthText(text: string): GrowthText {
  const plain = text
    .slice(0, LONGEST + 1)
    .normalize("NFKC")
    .trim();
  if (plain === "" || isWords(plain)) return "other";
  if (plain.length > LONGEST) return undefined;
  const share = shareIn(signed(plain));
  if (share !== undefined) return share;
  const [, before] = REMARK.exec(plain) ?? [];
  return before !== undefined && shareIn(signed(before)) !== undefined ? "other" : undefined;
}

/** Whether a text speaks without figures, of a growth or of the year before. */
export function isWords(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  return plain.length <= LONGEST && (IN_WORDS.test(plain) || ENGLISH.test(plain));
}

function shareIn(text: string): GrowthText {
  const read = safeParseTarget(text, { unit: "%" });
  if (!read.ok) return undefined;
  if ("status" in read.value || read.value.bound !== "exact") return "other";
  const { value, unit, change } = read.value;
  if ((unit !== null && unit !== "%") || !safeParseRational(value).ok) return "other";
  return { share: change === "down" ? `-${value}` : value };
}

function signed(text: string): string {
  const [, figure, arrow] = AFTER.exec(text) ?? [];
  if (figure !== undefined) return arrow === "↓" ? `-${figure}` : figure;
  return text.replace(BEFORE, (_word, up: string | undefined) => (up === undefined ? "-" : ""));
}
