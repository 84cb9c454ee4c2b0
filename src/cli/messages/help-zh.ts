import type { Messages } from "./messages.ts";

export const zhHelp: Messages["help"] = {
  about: "目标任务分解：核对总数与分解是否一致，分毫不差。",
  usage: "用法",
  usageWords: "fenjie 命令 [选项]",
  commands: "命令",
  options: "选项",
  examples: "例子",
  more: "fenjie 命令 --help 列出该命令的选项和例子。",
  exit: "退出状态：0 正常；1 有不成立且未获认可的核对项（仅警告不算），或有读不懂的文本、有错误或读不了的报送、载入不了的初稿；2 无法运行。",
  operands: {
    plan: (ids) => `PLAN 是自带计划的编号（${ids.join("、")}）、计划文件夹或计划的 JSON 文件。`,
    folder: "FOLDER 是文件夹。",
    document: "FILE 是 .txt、.md、.html 或 .docx 文件。旧的 .doc 和 PDF 要先转换。",
    submission: "FILE 是报送来的工作簿（.xlsx、.xls、.ods、WPS 的 .et）、CSV 或 JSON 文件。",
    text: "TEXT 是一格或一句话；写 - 则读标准输入，每行一个。",
  },
  outputFolder: "写入哪个文件夹；已有的文件不会被覆盖",
  summaries: {
    check: "核对：各部分合计是否保证总数，差多少，凭哪一条",
    show: "列出计划的指标、地区、口径和全部目标",
    tables: "把附表写成 Markdown",
    generate: "把计划文件夹写成带类型的 TypeScript 常量",
    init: "建一个可以照着改的小计划",
    draft: "从文件起草计划：数据包，和一份说明每个数字去向的报告",
    template: "生成填报表（工作簿或 CSV）：各地应报的数，旁边是目标",
    validate: "各地各部门报来的数据：哪一格有错、错在哪里、怎样改",
    parse: "读一格或一句话里的目标",
  },
  descriptions: {
    observations: "上报数（CSV 或 JSON；列：indicator, region, period, scope, value, unit, date），一并核对",
    indicator: "只看这个指标（编号或名称），可以写几次",
    region: "只看涉及这个地区的核对项（编号、名称或代码），可以写几次",
    "as-of": "按哪一天核对（如 2016-12-31）；不写就是今天",
    explain: "逐项列出一个核对项的算式和出处（编号见 --format json 或出错提示）",
    from: "生成的文件从哪里引入类型；不写就是 fenjie",
    name: "常量的名称；不写就由计划编号而来",
    period: "目标的时期（2027、2026/2030）；不写就从文件里读",
    expect: "哪些数应报：已提到的地区和指标（默认），或计划的全部",
    history: "前期上报的数，用来对照：报送的文件，或 validate 输出的 JSON；可以写几次，后面的更正前面的",
    annotate:
      "写出批注副本，以便退回：有问题的单元格标色并加批注，另附问题清单。多个文件时为文件夹，副本名为 NAME.annotated.xlsx。覆盖已有文件，但不覆盖输入文件",
    monthly: "月度数为当月数，不是自年初累计",
    sentence: "从句子里找出全部目标，即使原文可以当作一格来读",
    output: "写入文件而不是显示；会覆盖已有的文件，但不覆盖输入文件、计划文件夹里的文件和不是生成的源文件",
    format: "输出的形式",
    lang: "语言；不写就按系统的语言",
    help: "显示帮助",
    version: "显示版本",
  },
  meanings: {
    template: {
      region: "只要这个地区的（编号、名称或代码），只有一个时是一张表单；可以写几次",
      period: "填报的时期（2016-06）；不写就由填报人在工作簿里选，或写在 CSV 的第一行",
      output: "要写的文件，.xlsx 或 .csv；已有的文件不覆盖",
    },
    validate: {
      period: "文件里没有写时期的数字是哪个时期的（2016-06）；不写就是计划的",
      region: "只收这个地区的（编号、名称或代码），它的数字一个也不能少；可以写几次",
    },
  },
  samples: {
    check: [
      { command: "fenjie check jiaxing-2016", purpose: "核对自带的计划" },
      { command: "fenjie check jiaxing-2016 --indicator 两创中心", purpose: "只看一个指标" },
      {
        command: "fenjie check jiaxing-2016 --explain covers:twinCentres@jiaxing:2016:assessment",
        purpose: "逐项列出算式",
      },
      { command: "fenjie check my-plan --observations 一季度.csv", purpose: "连同上报数一起核对" },
      { command: "fenjie check my-plan --format json -o check.json", purpose: "供程序使用" },
    ],
    show: [
      { command: "fenjie show jiaxing-2016", purpose: "列出计划" },
      {
        command: "fenjie show jiaxing-2016 --format csv -o targets.csv",
        purpose: "一行一个目标，可用 Excel 打开",
      },
    ],
    tables: [
      { command: "fenjie tables jiaxing-2016 -o tables.md", purpose: "写成 Markdown 文件" },
      { command: "fenjie tables jiaxing-2016 --lang en", purpose: "英文" },
    ],
    generate: [
      { command: "fenjie generate my-plan -o my-plan.ts", purpose: "生成常量" },
      { command: "fenjie generate my-plan -o plan.ts --name plan2026", purpose: "指定常量的名称" },
    ],
    init: [{ command: "fenjie init my-plan", purpose: "建立文件夹 my-plan" }],
    draft: [
      { command: "fenjie draft 方案.docx -o my-plan", purpose: "起草到文件夹 my-plan" },
      { command: "fenjie draft 方案.txt -o my-plan --period 2027", purpose: "文件没有写年份时" },
    ],
    template: [
      { command: "fenjie template jiaxing-2016 -o 6月.xlsx --period 2016-06", purpose: "各附表，供填报" },
      { command: "fenjie template jiaxing-2016 --region 海宁市 -o 海宁.xlsx", purpose: "一个地区的表单" },
    ],
    validate: [
      { command: "fenjie validate jiaxing-2016 6月.xlsx", purpose: "检查一个工作簿" },
      {
        command: "fenjie validate jiaxing-2016 海宁.csv --region 海宁市 --period 2016-06",
        purpose: "只报一个地区：它的各项都应报",
      },
      {
        command: "fenjie validate jiaxing-2016 *.xlsx --format csv -o issues.csv",
        purpose: "问题清单，可用 Excel 打开",
      },
      {
        command: "fenjie validate jiaxing-2016 6月.xlsx --annotate 6月.annotated.xlsx",
        purpose: "批注副本，可退回填报单位",
      },
      {
        command: "fenjie validate my-plan 6月.xlsx --history 5月.json",
        purpose: "与5月报的数对照",
      },
    ],
    parse: [
      { command: "fenjie parse 确保200兆瓦、力争300兆瓦", purpose: "读一格" },
      { command: "fenjie parse --sentence - < 方案.txt", purpose: "逐行找出目标" },
      { command: "fenjie parse --format json - < 各格.txt", purpose: "供程序使用，每行一个对象" },
    ],
  },
};
