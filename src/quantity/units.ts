/**
 * The built-in units, a table per dimension: name, how many of the dimension's base unit it is (exact), and other
 * spellings, the symbol first. Each currency is a dimension of its own, and so is coal equivalent: what converts them is
 * a dated rate or a method, not a factor.
 */
export const UNITS = {
  CNY: {
    元: ["1", "CNY", "RMB", "人民币元", "元人民币"],
  },
  USD: {
    美元: ["1", "USD", "美金"],
  },
  EUR: {
    欧元: ["1", "EUR"],
  },
  JPY: {
    日元: ["1", "JPY"],
  },
  HKD: {
    港元: ["1", "HKD", "港币"],
  },
  // MW is 兆瓦; mW, a milliwatt, is left out so that a slip of the shift key is an unknown unit.
  power: {
    瓦: ["1", "W"],
    千瓦: ["1000", "kW", "KW"],
    兆瓦: ["1000000", "MW"],
    吉瓦: ["1000000000", "GW"],
  },
  // What transformers are rated in. It is not what they deliver.
  "apparent-power": {
    伏安: ["1", "VA"],
    千伏安: ["1000", "kVA"],
    兆伏安: ["1000000", "MVA"],
  },
  energy: {
    千瓦时: ["1", "kWh", "kW·h", "KWh", "KWH", "千瓦·时", "千瓦小时"],
    度: ["1"],
    瓦时: ["1/1000", "Wh"],
    兆瓦时: ["1000", "MWh"],
    吉瓦时: ["1000000", "GWh"],
    太瓦时: ["1000000000", "TWh"],
    焦耳: ["1/3600000", "J", "焦"],
    千焦: ["1/3600", "kJ"],
    兆焦: ["5/18", "MJ"],
    吉焦: ["2500/9", "GJ"],
  },
  "coal-equivalent": {
    吨标准煤: ["1", "tce", "吨标煤"],
    千克标准煤: ["1/1000", "kgce", "千克标煤", "公斤标准煤", "公斤标煤"],
    克标准煤: ["1/1000000", "gce", "克标煤"],
  },
  "carbon-dioxide": {
    吨二氧化碳: ["1", "tCO₂", "tCO2"],
    千克二氧化碳: ["1/1000", "kgCO₂", "kgCO2"],
  },
  area: {
    平方米: ["1", "m²", "m2", "㎡", "平米"],
    公顷: ["10000", "hm²", "hm2", "ha"],
    平方公里: ["1000000", "km²", "km2"],
    平方千米: ["1000000"],
    亩: ["2000/3"],
  },
  mass: {
    公斤: ["1"],
    千克: ["1", "kg"],
    克: ["1/1000", "g"],
    毫克: ["1/1000000", "mg"],
    微克: ["1/1000000000", "μg", "ug"],
    斤: ["1/2", "市斤"],
    担: ["50"],
    吨: ["1000", "t", "公吨"],
  },
  length: {
    米: ["1", "m"],
    公里: ["1000", "km"],
    千米: ["1000"],
    厘米: ["1/100", "cm"],
    毫米: ["1/1000", "mm"],
    里: ["500", "华里"],
    海里: ["1852", "nmi"],
  },
  volume: {
    立方米: ["1", "m³", "m3", "㎥", "立方"],
    升: ["1/1000", "L", "公升"],
    毫升: ["1/1000000", "mL"],
  },
  ratio: {
    // A plain share, as fractions are: 三分之一 is 1/3 of what it is a share of.
    "1": ["1"],
    倍: ["1"],
    成: ["1/10"],
    "%": ["1/100", "％"],
    "‰": ["1/1000"],
    // Rates of deaths: 9/10万.
    "/10万": ["1/100000", "/十万"],
  },
  // A difference of percentages, never a percentage: 1.9个百分点 is not 1.9%.
  "percentage-point": {
    百分点: ["1", "个百分点", "个点"],
    千分点: ["1/10", "个千分点"],
    基点: ["1/100", "个基点"],
  },
  // How many days make a year, or working hours a day, is the document's to say.
  年: { 年: ["1"] },
  岁: { 岁: ["1", "周岁"] },
  工作日: { 工作日: ["1", "个工作日"] },
  月: { 月: ["1", "个月"] },
  天: { 天: ["1", "d", "日"] },
  小时: { 小时: ["1", "h"] },
  分钟: { 分钟: ["1", "min"] },
  秒: { 秒: ["1", "s"] },
  分: { 分: ["1"] },
  吨公里: { 吨公里: ["1", "t·km"] },
  人公里: { 人公里: ["1"] },
  载重吨: { 载重吨: ["1", "DWT"] },
  蒸吨: { 蒸吨: ["1"] },
} as const;

/** What is counted in whole numbers, each a dimension of its own: 人次 is not 人, and 户 is 家 only where a plan says so. */
export const CLASSIFIERS = {
  people: "人 人年 人次 名 位 户 户次 家次 对 双 队 组 班 届 岗位",
  bodies: "家 个 所 村 镇 乡 街道 社区 站 站点 网点 点位 处 门 间",
  works: "项 件 次 场 场次 期 起 例 宗 批 类 种 笔 单 票 篇 部 册 本 份 款",
  things: "台 套 台套 条 只 张 片 支 块 根 口 孔 盏 枚 粒 瓶 袋 箱 幅 颗",
  buildings: "座 幢 栋 床 床位 车位 泊位",
  transport: "辆 艘 架 列 标箱 车次 架次 辆次 班次 班列",
  living: "头 羽 尾 匹 株 棵",
} as const;

/** Other spellings of classifiers. */
export const CLASSIFIER_SPELLINGS = {
  TEU: "标箱",
  标准箱: "标箱",
  "台（套）": "台套",
  "台(套)": "台套",
  "台/套": "台套",
} as const;

/** Words that multiply a unit. */
export const MAGNITUDES = {
  十: "10",
  百: "100",
  千: "1000",
  万: "10000",
  十万: "100000",
  百万: "1000000",
  千万: "10000000",
  亿: "100000000",
  十亿: "1000000000",
  百亿: "10000000000",
  千亿: "100000000000",
  万亿: "1000000000000",
} as const;

/** Dimensions whose units take no magnitude word: nobody writes 万%, and 百分 is no hundred marks. */
export const UNSCALED = ["ratio", "percentage-point", "分"] as const;
