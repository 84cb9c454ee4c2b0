import { normalizeName } from "../../plan/names.ts";
import { withoutTime } from "../table/column-time.ts";
import type { Measured } from "../table/measured.ts";

/** Headings that say nothing by themselves, nor below a year. */
const GENERIC =
  /^(?:目标|计划|任务|指标|预期|目标值|计划数|目标任务|任务数|数量|总量|新增|合计|总计|小计|其中|数值|target)?(?:目标|计划|任务)?$/i;
const UNIT_BRACKET = /[（(][^（）()]*[）)]$/;

/**
 * What each column is called: by its lowest heading, with those above it where it says nothing by itself or several
 * are called so; years apart, which are no part of what is measured. `title` is the table's, for columns without any name.
 */
export function columnNames(
  measured: readonly Measured[],
  periods: readonly string[],
  title: string,
): readonly string[] {
  const plain = measured.map(({ name }) => withoutTime(name));
  const keys = plain.map((name, index) => `${normalizeName(name)}\n${periods[index]}`);
  return measured.map(({ stack }, index) => {
    const name = plain[index]!;
    const isShared = keys.filter((key) => key === keys[index]).length > 1;
    const full = isShared || saysNothing(name) || /^其中/.test(name) ? composed(stack, name) : name;
    return full === "" || GENERIC.test(full) ? title : full;
  });
}

/** Names that only say what is done, or how it is counted. */
const BARE =
  /^(?:新建|新增|续建|改建|扩建|改扩建|提升|改造|修复|建成|完成|开工|竣工|投产|完工|启动|总数|总量|总额|数量|比例|占比|增速|增长|增幅|个数|户数|金额)$/;

function saysNothing(name: string): boolean {
  return GENERIC.test(name) || BARE.test(name);
}

function composed(stack: readonly string[], name: string): string {
  const upper = stack.slice(0, -1).map((heading) => withoutTime(heading.replace(UNIT_BRACKET, "")));
  return [...upper, name].join("");
}
