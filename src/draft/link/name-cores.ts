import { normalizeName } from "../../plan/names.ts";

/** Verbs at the head of a name, which a heading has and a sentence has not, or the other way round. */
const VERBS =
  /^(?:力争|确保|争取|计划|全年|全市|全县|全区|全省|到年底|年底|预计|累计|总计|共|完成|实现|达到|新增|新建|新认定|新引进|净增|引进|招引|创建|建成|培育|实施|组建|开展|组织|打造|推进|推动|新设|新开工|设立|建设|创成|争创|发展|加大|加快|要|将|至少|其)+/;
/** What tells a total of things from the things, and nothing else. */
const TAILS = /(?:的?总数|数量|户数|家数|个数|(?<=[^指次人])数)$/;
const CONJUNCTIONS = /[、，,和与及或的·;；:：\-—]/g;

/** Words for the speed of a growth. */
const GROWTH = /(?:增长速度|增长率?|增速|增幅)$/;

/** What a name is about: without verbs at its head, without what joins its parts. */
export function coreOf(name: string): string {
  const plain = normalizeName(name);
  const grown = plain.replace(GROWTH, "增长率");
  const bare = grown.replace(VERBS, "").replace(CONJUNCTIONS, "").replace(TAILS, "");
  return bare === "" ? plain : bare;
}

const MEASURE =
  /(?:项目|总|建设|改造|工程)*(投资额?|产值|收入|增加值|利润|税收|资金|贷款|规模|面积|产量|容量|增长率|增速|率|占比|比重)$/;

/** The measure that a name ends with: 投资 of 绿色制造项目投资; and what is measured. */
export function measureOf(core: string): { readonly measured: string; readonly measure: string } {
  const found = MEASURE.exec(core);
  return found
    ? { measured: core.slice(0, found.index), measure: found[1]!.replace(/额$/, "") }
    : { measured: core, measure: "" };
}

/** Longer names are not compared letter by letter. */
const LONGEST = 100;

/**
 * Whether a name can be read in another, leaving words out: all of its characters stand there in their order, in pieces
 * of at least `piece` characters.
 */
export function isWithin(short: string, long: string, piece: number): boolean {
  if (short.length > long.length || long.length > LONGEST || short === "") return false;
  const size = short.length + 1;
  // complete[i]: the first i characters of the short name stand in the long one so far, the last piece complete;
  // open[i]: how long the piece is that ends right here with the i-th.
  const complete = new Uint8Array(size);
  complete[0] = 1;
  let open = new Uint8Array(size);
  for (let at = 0; at < long.length; at++) {
    const next = new Uint8Array(size);
    for (let index = 0; index < short.length; index++) {
      if (short[index] !== long[at]) continue;
      const gone = open[index]!;
      next[index + 1] = gone > 0 ? gone + 1 : complete[index]!;
    }
    for (let index = 1; index < size; index++) if (next[index]! >= piece) complete[index] = 1;
    open = next;
  }
  return complete[short.length] === 1;
}
