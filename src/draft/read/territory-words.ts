import { plainYears } from "./period-words.ts";

/** What stands behind the name of a place in titles and signatures. */
const BEHIND =
  /(?:人民政府|管理委员会|管委会|委员会|党委|政府|办公室|关于|(?:19|20)\d{2}|[“"]?十[一二三四五六]五|国民经济|年度|目标|任务)/;

const OFFICE = /^\p{Script=Han}{4,20}[局厅]$/u;

const STEP =
  /[^\s省市县区州盟旗乡镇]{1,14}?(?:自治区|自治州|自治县|开发区|高新区|新区|港区|省|市|县|区|州|盟|旗|乡|镇|街道)/g;

/** The place that a title or a signature is of: 嘉兴市 of 浙江省嘉兴市人民政府关于…; undefined where it names none. */
export function territoryOf(text: string): string | undefined {
  const said = plainYears(text);
  const end = BEHIND.exec(said)?.index ?? (OFFICE.test(said) ? said.length : -1);
  if (end <= 0) return undefined;
  const before = said.slice(0, end).replace(/^(?:中共|附件\d*[：:]?)/, "");
  const steps = before.match(STEP) ?? [];
  const name = steps.at(-1);
  // 全市 is a place's word for itself, not its name.
  return name === undefined || /^全/.test(name) ? undefined : name;
}
