// The words of sentences around figures: what is done, when, where, and what only looks like a word of the grammar.

import { words } from "./word-list.ts";

/** What is done to reach a figure. At the head of what a figure speaks of, a verb is told apart from it. */
export const VERBS: readonly string[] = /* @__PURE__ */ words(
  "新增 新建 新设 新引进 新认定 新开工 新培育 净增 增设 培育 引进 招引 引育 建成 创建 建设 组建",
  "打造 建立 设立 成立 创成 争创 共建 续建 改建 扩建 组织 实施 开展 推进 推动 落实 加大 加快 发展",
  "扶持 支持 推广 举办 筹集 开工 竣工 投产 投用 认定 申报 培训 培养 改造 治理 整治 修复 提供 供应",
  "接待 吸纳 招收 招聘 帮扶 转移 安置 解决 落户 签约 上市 输送 选派 消化 处置 淘汰 化解 腾退 盘活",
  "关停 拆除 清退 出让 收储 种植 栽植 制定 制订 修订 发布 建档 配备 铺设 敷设 新改建 新改扩建",
  "改扩建 购置 安装 完成 实现 取得 获得 拥有 吸引 集聚 募集 发放 投放 救助 资助 布局 惠及 带动 争取 安排",
  "推行 推出 出台 转化 选树 选聘 评选 评定 命名 授牌 招录 招募 开行 开通 消除 办结 减免 撬动 新签 新发展",
  "新评 腾出 守住 守牢 复垦 清理 帮助 攻克 落地 新创建 新打造 新招引 新入库 新上 新设立 新建成 新建设 改造提升 整治提升 优化提升 巩固提升 培育形成 培育壮大 重点打造 重点培育 重点建设 重点引进 重点推进 重点支持 重点实施",
);

/** Those that can stand right before a figure and behind what it speaks of: 高新技术企业新增20家. */
export const CLOSING_VERBS: readonly string[] = /* @__PURE__ */ words(
  "新增 新建 净增 完成 实现 建成 新引进 新认定 引进 新开工 建设 增设 安排 落地 开工 竣工 投产 签约 落户 开行",
);

/** Verbs whose few things are counted in words too: 建成两个园区 is a target, 落实三项制度 is none. */
export const COUNTING_VERBS: readonly string[] = /* @__PURE__ */ words(
  "新增 新建 新设 新引进 新认定 新开工 新培育 净增 增设 培育 引进 招引 建成 创建 组建 设立 成立",
  "创成 续建 改建 扩建 新改建 改扩建 举办 完成 争创",
);

/** Directly behind a verb, these make a noun of it: 完成率, 建成区. */
export const NOUN_TAILS = "率数量额度区值比面期者性型";

/** These can say what kind of thing something is (上市公司), where one of the things stands behind. */
export const ATTRIBUTIVE: readonly string[] = /* @__PURE__ */ words("上市 挂牌 签约 培训 落户 投产 在建");
export const THINGS: readonly string[] = /* @__PURE__ */ words(
  "公司 企业 机构 项目 基地 中心 人员 人次 班 学校 面积 工程 后备",
);

/** Words that a subject neither begins nor ends with. */
export const FILLERS: readonly string[] = /* @__PURE__ */ words(
  "要 将 应 须 需 需要 应当 必须 再 已 均 都 也 其 把 对 使 在 的 了 以 并 且 而 同时 继续 着力",
  "大力 努力 积极 全面 务必 切实 进一步 原则上 基本 总体 累计 共 总计 合计 共计 平均 各 则 由此 可",
  "能 拟 全力 稳步 有望 预计 预期 目标 目标是 一次性 不断 确定为 进行 净 按",
);

/** The figures behind it stand for the subjects before it, one each. */
export const RESPECTIVELY: readonly string[] = /* @__PURE__ */ words("分别 依次");

/** What a change is measured from. */
export const COMPARED: readonly string[] = /* @__PURE__ */ words(
  "比 较 比上年 较上年 比去年 较去年 比上年同期 较上年同期 比上半年 较上半年 比上月 较上月 同比 环比",
  "同口径 可比口径 同比口径 按可比价 按可比价格 按可比口径 按可比价格计算 比去年同期 较去年同期 比前年 比年初 较年初 比期初 较基期 比同期",
);

/** What follows is part of what came before. */
export const OF_WHICH: readonly string[] = /* @__PURE__ */ words("其中 其中: 其中,");

/** 由A提高到B. */
export const FROM: readonly string[] = /* @__PURE__ */ words("由 从");

/** 每万人: what a figure is counted over. */
export const PER: readonly string[] = /* @__PURE__ */ words("每");

/** What people are counted in behind 每千: 每千人口, 每千老年人口. */
export const PER_NOUNS: readonly string[] = /* @__PURE__ */ words(
  "老年人口 常住人口 户籍人口 适龄人口 人口 口 居民 老年人 老人 儿童 婴幼儿 学生 职工 从业人员",
);

/** What stands behind the figure of a promise and is no thing of its own: 上浮30%的水平. */
export const FRAMES: readonly string[] = /* @__PURE__ */ words(
  "水平 目标 要求 任务 标准 比例 速度 增速 规模 警戒线 红线 底线 幅度 预期 指标 总量 额度 增长",
);

/** 占GDP的50%: of what a figure is a share. */
export const SHARE_OF: readonly string[] = /* @__PURE__ */ words("占 占到");

/** And, which also stands within names. */
export const AND: readonly string[] = /* @__PURE__ */ words("和 与 及 以及 或");

/** When. */
export const PERIODS: readonly string[] = /* @__PURE__ */ words(
  "到年底 年底前 至年底 年底 年末 年内 全年 今年 明年 当年 本年 年均 每年 逐年 上半年 下半年 一季度",
  "二季度 三季度 四季度 前三季度 第一季度 第二季度 第三季度 第四季度 每季度 每月 月均 日均 试点期间",
  "规划期内 十一五 十二五 十三五 十四五 十五五 十六五 期间 时期 期末 上年 去年 近期 远期 三年内",
  "五年内 今后五年 未来五年",
);

/** What a date goes on with: 2020年底前. */
export const DATE_TAILS: readonly string[] = /* @__PURE__ */ words(
  "底前 末前 年底前 年底 底 末 初 度 内 以前 之前 前 起 以来 期间 份",
);

/** Where: one figure for the whole, or one for each. */
export const SCOPES: readonly (readonly [kind: "whole" | "each", words: readonly string[]])[] = [
  ["whole", /* @__PURE__ */ words("全市 全省 全县 全区 全国 全州 全镇 全乡 全社会 全系统 全集团 全行业")],
  [
    "each",
    /* @__PURE__ */ words(
      "各县市区 各市县区 各县区 各区县 各设区市 各地级市 各市县 各地 各地市 各地区 各市 各县 各区 各州 各盟 各旗",
      "各乡镇 各镇 各乡 各镇街 各镇村 各街道 各部门 各单位 各园区 各开发区 各村 各行政村 各社区 各学校 各医院",
      "各企业 各分公司 各子公司 各省 各省份 各功能区 各平台 各银行 各高校",
      "每省 每市 每县 每区 每镇 每乡 每村 每校 每个省 每个市 每个设区市 每个县 每个区 每个镇 每个乡镇 每个村",
      "每个行政村 每个园区 每个开发区 每个街道 每个社区 每个学校 每个部门",
    ),
  ],
];

/** A scope of its own ends with one of these: 省级以上开发区, 嘉善县. */
export const PLACES: readonly string[] = /* @__PURE__ */ words(
  "区 县 市 镇 乡 州 省 园区 开发区 高新区 单位 部门 局 委 办 城市",
);
export const NO_PLACES: readonly string[] = /* @__PURE__ */ words("城镇 农村 乡镇 地区 小区 社区 城市");

/** What 以上 makes a level of, not a number: 省级以上, 规模以上. */
export const LEVELS: readonly string[] = /* @__PURE__ */ words(
  "国家级 省部级 省级 市级 县级 区级 镇级 乡级 部级 处级 科级 地市级 厅级 规模 限额 资质 初级 中级",
  "高级 副高 本科 大专 硕士 博士 高中 中专 中型 大型 小型 一级 二级 三级 二级甲等 三级甲等 甲等",
  "乙级 甲级 村级 县处级",
);

/** Rates and sums that somebody gets or pays: terms of a measure, no targets. */
export const TERMS: readonly string[] = /* @__PURE__ */ words(
  "补助 奖励 给予 补贴 返还 缴纳 计提 提取 扣减 扣除 承担 分担 权重 计分 得分 扣分 加分 罚款 优惠",
  "减按 资助额 一次性奖 封顶",
);

/** What a figure in days or years must be of, to be a target and no span of time. */
export const TIME_NOUNS: readonly string[] = /* @__PURE__ */ words(
  "时间 时限 期限 周期 时长 寿命 年限 天数 工期 耗时 用时 时效 年龄 日数",
);

/** Words that only look like one of the grammar's. */
export const PLAIN: readonly string[] = /* @__PURE__ */ words(
  "零部件 零售 零星 零散 零碳 零工 零距离 占比 比例 比重 比值 比率 对比 较快 较好 较大 较高 比较 性价比 节约 集约 契约 合约 制约 公约 预约 履约 违约 约束 约定 附近 最近 临近 就近 邻近 近年 近年来",
  "近期内 超市 超级 超前 超大 赶超 发达 到达 下达 传达 合并 并购 并联 并网 一并 并重 并举 行为 作为",
  "成为 因为 为主 为企业 为了 主要 重要 要素 要求 需求 将来 对接 对外 对象 针对 对口 对标 应用 应急",
  "响应 供应链 效应 适应 反应 基本面 基本农田 基本医疗 基本养老 基本公共 平均水平 进一步 统一",
  "第一批 第二批 首批 最高级 最低生活 最低工资 存在 现在 在线 在校 在建 在册 在岗 在外 内在 目的",
  "目标任务 目标责任 目标值 由于 自由 理由 从业 从事 和谐 与会 参与 普及 涉及 共同 公共 共享 共有",
  "能源 能力 能耗 可再生 可用 可支配 可持续 功能 性能 节能 智能 产能 动能 新能源 净化 干净 净利润",
  "储能 蓄能 氢能 核能 风能 水能 光能 热能 电能 太阳能 生物质能 技能 职能 效能 赋能 潜能 用能 耗能 可能",
  "净资产 各类 各项 各级 各种 按照 按时 按期 再生 再就业 再造 再贷款 以来 以前 以后 以内外 以旧换新",
  "以工代赈 可降解 每亩 全面建成小康社会 平均工资 开工率 竣工率 建成区 建设用地 完成率 到位 到期",
  "到账 至今 甚至 保护 保障 其他 为基础 为核心 为重点 为导向 扩大内需 扩大开放 稳定就业 保持稳定",
  "正增长 负增长 占地 占用 占据 占有 占道 占补平衡 占位 逾期 超越 超标 超限 超载 超低 超高清 过程 过渡 总计划 行动计划 工作计划 年度计划 三年计划 五年计划 计划单列 计划生育 发展计划 投资计划",
);

/** What says how, and never how much. */
export const QUALITIES: readonly string[] = /* @__PURE__ */ words(
  "稳中 提质 同步 稳步 明显 显著 大幅 平稳 较快 更快 有所 持续 不断 进一步 前列 领先 改善 优化 提升 好转 增强",
  "合理区间 基本 更加 良好 协调 稳定 健全 完善 加强 优于 好于",
);

/** The same, where nothing stands behind them: 持平, 与上年持平, 只增不减. */
export const WHOLE_QUALITIES: readonly string[] = /* @__PURE__ */ words(
  "持平 达标 合格 优秀 良好 正增长 负增长 不下降 不降低 不增长 不增加 不减少 不反弹 只增不减 只减不增",
);
