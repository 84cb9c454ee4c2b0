import { type Messages, word } from "./messages.ts";

const quote = (text: string): string => `“${text}”`;
const list = (texts: readonly string[]): string => texts.map(quote).join("、");
const near = (names: readonly string[]): string => (names.length > 0 ? `相近的有${list(names)}。` : "");
const unknown = (what: string, found: string, names: readonly string[], fix: string): string =>
  `未找到${what}${quote(found)}。${near(names)}${fix}`;
const key = (period: string | null, scope: string | null): string =>
  period === null && scope === null
    ? ""
    : `（${[period, scope].filter((part) => part !== null).join("，")}）`;

const axes = { regions: "地区", components: "构成", time: "时间" };
const states = {
  "not-assigned": "未下达",
  blank: "应填未填",
  "not-applicable": "不适用",
  deferred: "另行下达",
  unavailable: "数据暂缺",
};
const bounds = {
  exact: "确数",
  "at-least": "以上",
  "more-than": "超过",
  "at-most": "以内",
  "less-than": "低于",
  about: "左右",
  between: "区间",
};
const waiverFaults = {
  "no-such-check": "没有这项核对，请更正编号或删除该认可",
  "not-failing": "该项核对并未出现差错，请删除该认可",
  expired: "已过有效期，请续期或删除",
  "no-date": "该认可定有期限，但未指定判定日期，请给出 asOf",
  worse: "缺口已超过当初认可的数额，请更正数据或重新认可",
};
const nothings = {
  qualitative: "只有定性表述",
  unquantified: "没有写明具体数量",
  "no-quantity": "没有数量",
};
const writeFaults = {
  missing: "文件夹不存在，请先建立",
  denied: "没有写入权限，请换一个地方",
  "is-folder": "这是文件夹，请写明文件名",
  "not-a-folder": "该处是文件，不是文件夹，请另选文件夹",
  failed: "写入失败，请重试",
};
const captionFaults = {
  several: "写了不止一个单位，分不清哪一列用哪个，请在各列表头分别写明单位",
  "no-column": "与没有写单位的各列都不能换算，请在各列表头写明单位",
  "which-tables": "在另一张表之上，分不清是否也管这张表，请在各列表头写明单位",
  "which-rows": "写在表身中，与所在列的单位不一致，请在各列表头写明单位",
  "which-columns": "分不清管哪几列，请移到表格左上角（管全表），或在各列表头写明单位",
};
const draftFaults = {
  empty: () => "文件没有文字。请确认给出的是有内容的文件；扫描件须先识别成文字。",
  "no-period": () =>
    "文件没有写明目标是哪一年或哪几年的。请用 --period 给出，如 --period 2027 或 --period 2026/2030。",
  "no-target": (numbers: number) =>
    `文件有${numbers}个数字，没有一个能当作目标取用。目标要写明指标和单位：表格在表头或表上方写（单位：亿元），语句如“完成投资20亿元”。`,
};
const unasked = {
  "not-assigned": "计划未向该地区分配该指标（—）",
  "region-not-asked": "未要求该地区填报",
  "period-not-asked": "计划未涉及该时期",
};
const sources = { target: "目标", history: "前期上报数" };
const fileFaults = {
  missing: "文件不存在，请核对路径",
  denied: "没有读取权限，请检查文件权限",
  "not-text": "文件不是 UTF-8 或 GB18030 编码的文本，请另存后重试",
  "not-json": "文件不是有效的 JSON，请更正",
  "not-csv": "文件不是有效的 CSV，请更正",
  "not-docx": "文件不是有效的 Word 文档（.docx），请用 Word 或 LibreOffice 另存后重试",
  "not-a-workbook": "文件既不是工作簿（.xlsx、.xls、.ods、.et）也不是文本，请存成其中一种或 CSV 后再报送",
  "other-workbook": "不能读取这种工作簿，请打开后另存为 .xlsx",
  encrypted: "文件有密码保护，请去掉密码后另存",
  damaged: "文件已损坏：内容被截断或前后矛盾，请打开后另存为 .xlsx",
  "unknown-format": "不认识这种文件，请给出 .txt、.md、.html 或 .docx 文件",
  "too-large": "文件过大，请拆分",
  "too-deep": "嵌套层数过多，不像人写的文件，请用浏览器或 Word 另存为文本（.txt）后重试",
  "is-folder": "所给路径是文件夹，请指定文件",
  "not-a-file": "不是普通文件（是管道或设备），请存成文件",
  outside: "链接指向计划文件夹之外，请把文件本身放进文件夹",
  failed: "文件读取失败，请重试",
};
const allocationFaults = {
  "no-weights": "未指定分解对象，请至少列出一个对象及其权重",
  "negative-weight": "权重不能为负数，请填写0或正数",
  "all-zero": "权重全部为0，请至少填写一个正数",
  "not-whole": "总数不是最小分配单位的整倍数，请增加小数位数或先对总数取舍",
};

/** 查到什么、应为什么、如何处理。 */
export const zh: Messages = {
  "float-refused": ({ found }) => `${found}是二进制浮点数，可能失准。请以文本填写数值，如“12.30”。`,
  "not-a-number": ({ found }) => `${quote(found)}不是数值。请填写数字（如“1.50”）或分数（如“2000/3”）。`,
  "too-many-digits": ({ digits, limit }) => `数值长达${digits}位，最多允许${limit}位，请缩短。`,
  "division-by-zero": ({ what }) => `${what}的除数为0，请更换除数。`,
  "needs-rounding": ({ value }) => `${value}无法在此精确表示为小数，请指定小数位数和舍入方式。`,
  "unknown-unit": (p) => unknown("计量单位", p.unit, p.near, "请更正，或在计划的 units 中声明。"),
  "wrong-dimension": (p) =>
    `单位${quote(p.unit)}的量纲为 ${p.dimension}，应为 ${p.expectedDimension}（如${quote(p.expectedUnit)}），两者不能换算，请更换单位。`,
  "duplicate-unit": ({ unit }) => `计量单位${quote(unit)}已存在，请删除重复声明或改名。`,
  "unclear-unit": (p) => `${quote(p.caption)}${captionFaults[p.why]}。`,
  "unknown-rounding": (p) => unknown("舍入方式", p.found, p.near, "请选用规定的舍入方式。"),
  "invalid-allocation": (p) => `${allocationFaults[p.why]}。现为${quote(p.found)}。`,
  "unreadable-target": ({ text }) =>
    `无法识别目标值${quote(text)}。请写明数值和界限，如“8以上”“不超过3”“4.5—5”。`,
  "not-a-target": (p) =>
    `${quote(p.text)}${nothings[p.why]}，不是可核对的目标值。如需核对，请写明数值和界限。`,
  "ambiguous-target": (p) => `目标值${quote(p.text)}有多种理解：${list(p.readings)}。请写明所指的一种。`,
  "reversed-range": (p) => `${quote(p.text)}的下限${p.lower}大于上限${p.upper}，请调换。`,
  "invalid-field": ({ expected, found }) => `应为 ${expected}，现为${quote(found)}，请更正。`,
  "missing-field": ({ field }) => `缺少字段${quote(field)}，请补充。`,
  "unknown-field": (p) => unknown("字段", p.field, p.near, "请更正或删除。"),
  "invalid-period": ({ found }) =>
    `${quote(found)}不是有效的时期。请写作“2016”“2016-Q1”“2016-01”或“2016/2020”。`,
  "unknown-indicator": (p) =>
    unknown("指标", p.found, p.near, `请使用计划中的指标编号${p.by === "id" ? "" : "或名称"}。`),
  "unknown-region": (p) =>
    unknown("地区", p.found, p.near, `请使用计划中的地区编号${p.by === "id" ? "" : "、名称或代码"}。`),
  "unknown-breakdown": (p) => unknown("分解口径", p.found, p.near, "请使用计划中的分解口径编号。"),
  "unknown-table": (p) => unknown("表", p.found, p.near, "请使用计划中的表编号。"),
  "unknown-check": (p) => unknown("核对项", p.found, p.near, "请使用核对结果中列出的编号。"),
  "ambiguous-name": (p) => `${quote(p.found)}可能指${list(p.ids)}，请使用确切的编号。`,
  "duplicate-id": ({ id }) => `编号${quote(id)}重复，请改名或删除其一。`,
  "duplicate-target": (p) =>
    `${quote(p.region)}的${quote(p.indicator)}${key(p.period, p.scope)}在${list(p.tables)}中重复下达。请删除其一，或注明以哪张表为准。`,
  "row-length": (p) => `${quote(p.region)}一行有${p.found}个单元格，应为${p.expected}个，每列一个，请增减。`,
  "overlapping-parts": (p) =>
    `分解口径${quote(p.breakdown)}中${quote(p.first)}与${quote(p.second)}有重叠，将重复计算，请保留其一。`,
  "cyclic-reference": ({ what, cycle }) => `${what} 循环引用：${cycle.join("→")}。请去掉其中一环。`,
  "conflicting-supersession": ({ table, others }) =>
    `表${quote(table)}同时被${list(others)}替代。请保留其一，或用 supersedes 排明先后。`,
  "outside-domain": (p) =>
    `${p.value}${p.unit}超出指标取值范围（${p.min ?? "−∞"}至${p.max ?? "+∞"}），请更正数值或声明取值范围。`,
  "unmatched-waiver": (p) =>
    `对核对项${quote(p.check)}的认可${quote(p.waiver)}不适用：${waiverFaults[p.why]}。${near(p.near)}`,
  "no-target": (p) =>
    `计划未下达${quote(p.region)}的${quote(p.indicator)}目标${key(p.period, p.scope)}，请查询已下达的目标。`,
  "several-targets": (p) =>
    `${quote(p.region)}的${quote(p.indicator)}有多个目标：${list(p.found)}。请指定时期和范围。`,
  "no-breakdown": (p) =>
    p.near.length > 0
      ? `${p.by === null ? "没有完整的分解口径含有" : `分解口径${quote(p.by)}没有`}${quote(p.region)}的${quote(p.indicator)}数值。请指定有数值的口径：${list(p.near)}。`
      : `${quote(p.region)}的${quote(p.indicator)}没有分解。请声明分解口径，或查询已分解的总数。`,
  "several-breakdowns": (p) =>
    `${quote(p.region)}的${quote(p.indicator)}有多种分解：${list(p.breakdowns)}。请指定一种。`,
  "missing-part": (p) =>
    `${quote(p.region)}的${quote(p.indicator)}${key(p.period, null)}没有数值（${word(states, p.state)}），无法汇总，请补报。`,
  "not-additive": (p) =>
    `${quote(p.indicator)}不能按${word(axes, p.axis)}汇总。请直接使用其自身数值，或声明汇总方式。`,
  "needs-weights": ({ indicator }) => `${quote(indicator)}是相对数，汇总须加权平均，请指定作为权数的指标。`,
  "missing-weight": (p) => `计算${quote(p.indicator)}的加权平均时，${quote(p.part)}缺少权数，请补充。`,
  "conflicting-observations": (p) =>
    `${quote(p.region)}的${quote(p.indicator)}${key(p.period, null)}上报数不一（${list(p.values)}），且无日期可辨先后，请保留一个或注明日期。`,
  "mixed-bounds": (p) =>
    `${quote(p.indicator)}各部分的界限不一致（${list(p.bounds.map((bound) => word(bounds, bound)))}），不能相加，请统一。`,
  "unknown-period": (p) =>
    p.found === ""
      ? "没有写明时期，请在表的上方写明，如 2016-06、2016年6月、2016-Q2 或 2016。"
      : `${quote(p.found)}不是时期。${near(p.near)}请写作 2016-06、2016年6月、2016-Q2 或 2016。`,
  "unclear-period": ({ periods }) => `表中写了不止一个时期：${list(periods)}。请只写各数所属的一个。`,
  "ambiguous-number": (p) => `${quote(p.found)}有多种理解：${list(p.readings)}。请写明所指的一种。`,
  "suspicious-magnitude": (p) =>
    `${p.found}约为${sources[p.source]}${p.than}的${p.isSmaller ? `${p.times}分之一` : `${p.times}倍`}，请核对单位。`,
  "too-many-decimals": (p) =>
    p.decimals === 0
      ? `${p.found}应为整数，请核对或修约。`
      : `${p.found}的小数位数超过规定的${p.decimals}位，请修约。`,
  "missing-value": (p) =>
    p.state === "absent"
      ? "缺数，请补报。"
      : `缺数：单元格${p.state === "blank" ? "空着" : `为“${word(states, p.state)}”`}，请填写。`,
  "unexpected-value": (p) => `${quote(p.found)}不应填报：${unasked[p.why]}。请清除，或核对是否填错单元格。`,
  "duplicate-cell": (p) => `${p.found}与${p.first}重复，请只保留一个。`,
  "conflicting-duplicate": (p) =>
    `${p.found}与${p.first}的${p.other}矛盾（同一指标、地区、时期），请保留正确的一个。`,
  "total-mismatch": (p) =>
    `合计${p.total}${p.unit}与各部分之和${p.sum}${p.unit}不符，差${p.difference}${p.unit}，非四舍五入所致，请更正合计或分项。`,
  "subset-exceeds-total": (p) =>
    `其中项${p.subset}${p.unit}大于总数${p.total}${p.unit}，多${p.excess}${p.unit}，请更正。`,
  "cumulative-decrease": (p) =>
    `自年初累计${p.found}${p.unit}小于${p.period}的${p.before}，请更正；如为当月数，请注明非累计。`,
  "growth-contradicts-level": (p) =>
    `增长${p.found}%与数值矛盾：由${p.base}到${p.level}应增长${p.least === p.most ? p.least : `${p.least}至${p.most}`}%，请更正其一。`,
  "target-not-met": (p) =>
    `${p.found}${p.isOver ? "超出" : "未达到"}目标${p.target}${p.by === "0" ? "" : `，${p.isOver ? "多" : "短"}${p.by}${p.unit}`}。供参考，不必更正。`,
  "no-figures": () => "没有一个数，请核对是否发错文件。",
  "formula-without-result": (p) => `公式${quote(p.formula)}没有存储结果，请打开文件重新计算并保存。`,
  "spreadsheet-error": (p) => `单元格为错误值 ${p.found}，请更正公式或直接填数。`,
  "float-residue": (p) => `文件中存储为${p.found}，按显示值${p.value}读取。`,
  "other-template": (p) =>
    p.why === "plan"
      ? `文件是计划${quote(p.found)}的模板，不是${quote(p.expected)}的，请用本计划的模板，或按其本来的计划检查。`
      : `文件是本计划另一版本的模板（${p.found}，现为${p.expected}），名称、目标或要填的数可能已变，请用新模板填报。`,
  "nothing-asked": (p) =>
    `计划没有${p.regions.length > 0 ? `给${list(p.regions)}` : ""}下达任何数，没有可填的，请换有任务的地区。`,
  "unreadable-file": (p) => `${fileFaults[p.why]}${p.detail === "" ? "" : `（${p.detail}）`}。`,
  "too-many-issues": ({ shown, left }) => `问题太多，只列出前${shown}个，另有${left}个未列。请先改正这些。`,
  "nothing-to-draft": ({ why, numbers }) => draftFaults[why](numbers),
  "needs-conversion": ({ format }) =>
    `不能直接读取 ${format} 文件。请先转换：soffice --headless${format === "pdf" ? " --infilter=writer_pdf_import" : ""} --convert-to docx 文件（LibreOffice），或在 Word 中另存为 .docx，再读转换后的文件${format === "pdf" ? "（PDF 中的表格可能转错，请核对）" : ""}。`,
  "header-not-found": ({ expected }) => `未找到表头，应含${list(expected)}等列，请补充。`,
  "unknown-header": (p) => unknown("列", p.found, p.near, "请按模板更正列名，或删除该列。"),
  "unknown-row": (p) => unknown("行", p.found, p.near, "请按模板更正行名，或删除该行。"),
  "unwritable-file": (p) => `${writeFaults[p.why]}${p.detail === "" ? "" : `（${p.detail}）`}。`,
  "file-exists": ({ path }) => `${quote(path)}已存在，不予覆盖。请另取文件名，或先移走原来的文件。`,
  "unknown-command": (p) => unknown("命令", p.found, p.near, "请运行 fenjie --help 查看命令。"),
  "unexpected-argument": ({ found }) => `多了一个参数${quote(found)}，请删除。含空格的参数要加引号。`,
  "unknown-option": (p) => unknown("选项", p.found, p.near, "请运行 fenjie --help 查看选项。"),
  "missing-argument": ({ argument }) => `缺少参数${quote(argument)}，请补充。`,
  "invalid-option": (p) => `选项 ${p.option} 不能为${quote(p.found)}，可选${list(p.expected)}。`,
};
