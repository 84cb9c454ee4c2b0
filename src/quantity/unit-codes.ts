import { findUnit } from "./find-unit.ts";
import { MAGNITUDES } from "./units.ts";

/** What other standards call a unit, where they have it. None has 亩; Rec 20 and UCUM have no coal equivalent. */
export interface UnitCodes {
  /** The power of ten of the magnitude word, SDMX's UNIT_MULT: 4 for 万, 8 for 亿. */
  readonly powerOfTen: number;
  /** UN/ECE Recommendation 20. */
  readonly rec20?: string;
  readonly ucum?: string;
  readonly iso4217?: string;
}

/** Rec 20, UCUM. */
const CODES: Readonly<Record<string, readonly [rec20: string, ucum: string]>> = {
  瓦: ["WTT", "W"],
  千瓦: ["KWT", "kW"],
  兆瓦: ["MAW", "MW"],
  吉瓦: ["A90", "GW"],
  伏安: ["D46", "V.A"],
  千伏安: ["KVA", "kV.A"],
  兆伏安: ["MVA", "MV.A"],
  瓦时: ["WHR", "W.h"],
  千瓦时: ["KWH", "kW.h"],
  度: ["KWH", "kW.h"],
  兆瓦时: ["MWH", "MW.h"],
  吉瓦时: ["GWH", "GW.h"],
  太瓦时: ["D32", "TW.h"],
  焦耳: ["JOU", "J"],
  千焦: ["KJO", "kJ"],
  兆焦: ["3B", "MJ"],
  吉焦: ["GV", "GJ"],
  平方米: ["MTK", "m2"],
  公顷: ["HAR", "har"],
  平方公里: ["KMK", "km2"],
  平方千米: ["KMK", "km2"],
  公斤: ["KGM", "kg"],
  千克: ["KGM", "kg"],
  克: ["GRM", "g"],
  毫克: ["MGM", "mg"],
  微克: ["MC", "ug"],
  吨: ["TNE", "t"],
  米: ["MTR", "m"],
  公里: ["KMT", "km"],
  千米: ["KMT", "km"],
  厘米: ["CMT", "cm"],
  毫米: ["MMT", "mm"],
  海里: ["NMI", "[nmi_i]"],
  立方米: ["MTQ", "m3"],
  升: ["LTR", "L"],
  毫升: ["MLT", "mL"],
  "%": ["P1", "%"],
  "‰": ["NX", "[ppth]"],
  年: ["ANN", "a"],
  月: ["MON", "mo"],
  天: ["DAY", "d"],
  小时: ["HUR", "h"],
  分钟: ["MIN", "min"],
  秒: ["SEC", "s"],
  吨公里: ["TKM", "t.km"],
};

const CURRENCIES: Readonly<Record<string, string>> = {
  元: "CNY",
  美元: "USD",
  欧元: "EUR",
  日元: "JPY",
  港元: "HKD",
};

/**
 * The codes of a built-in unit in other standards, its magnitude word told apart. `undefined` where no standard that is
 * known here has the unit.
 *
 * @example
 * ```ts
 * import { unitCodes } from "fenjie";
 *
 * unitCodes("亿美元"); //=> { powerOfTen: 8, iso4217: "USD" }
 * unitCodes("兆瓦"); //=> { powerOfTen: 0, rec20: "MAW", ucum: "MW" }
 * unitCodes("亩"); //=> undefined
 * ```
 */
export function unitCodes(unit: string): UnitCodes | undefined {
  const name = findUnit(unit)?.name;
  if (name === undefined) return undefined;
  const whole = codesOf(name);
  if (whole) return { powerOfTen: 0, ...whole };
  for (const [word, factor] of Object.entries(MAGNITUDES)) {
    const scaled = name.startsWith(word) ? codesOf(name.slice(word.length)) : undefined;
    if (scaled) return { powerOfTen: factor.length - 1, ...scaled };
  }
  return undefined;
}

function codesOf(name: string): Omit<UnitCodes, "powerOfTen"> | undefined {
  if (Object.hasOwn(CURRENCIES, name)) return { iso4217: CURRENCIES[name]! };
  if (!Object.hasOwn(CODES, name)) return undefined;
  const [rec20, ucum] = CODES[name]!;
  return { rec20, ucum };
}
