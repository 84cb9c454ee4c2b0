import { compare, single } from "./lib/measure.ts";
import type { Row, Section } from "./lib/section.ts";
import { type Compiler, type TypeProjects, typeProjects } from "./lib/type-projects.ts";

/** TypeScript 7 is done in a twentieth of a second, which a busy machine disturbs more: it is asked more often. */
const ROUNDS: Readonly<Record<Compiler, number>> = { typescript: 11, "typescript-7": 41 };
const COMPILERS: readonly (readonly [string, Compiler])[] = [
  ["TypeScript 6", "typescript"],
  ["TypeScript 7", "typescript-7"],
];

/** Type-checking an app that imports a generated plan, against an empty project. */
export function run(): Section {
  const projects = typeProjects();
  return {
    title: { zh: "类型检查", en: "Type checks" },
    about: {
      zh: "一个应用，引入 generatePlan 写出的计划（500 项指标 × 300 个地区，15万格全部在内）的声明文件，调用 target、rollUp、to、reconcile；对照一个空项目，都用默认的 lib。取编译器自己报的 Total time。最后两行是把常量的 .ts 源文件直接放进项目：编译器要逐格读一遍，每次都读；大计划宜用声明文件。",
      en: "An app that imports the declarations of a plan that generatePlan wrote (500 indicators × 300 regions, all 150,000 cells in it) and calls target, rollUp, to and reconcile, against an empty project, both with the default lib. The compiler's own total time. The last two lines have the constant's .ts in the project instead: the compiler then reads every cell, every time, so a large plan is better imported as declarations.",
    },
    rows: [
      ...COMPILERS.flatMap(([name, compiler]) => [
        timed(projects, name, compiler, true, 1.5),
        timed(projects, name, compiler, false, 2),
      ]),
      ...COMPILERS.map(([name, compiler]) => counted(projects, name, compiler)),
      {
        what: { zh: "声明文件", en: "declarations" },
        figures: single(projects.declarationSize / 1024),
        unit: "KB",
        target: { atMost: 50 },
      },
      ...COMPILERS.map(([name, compiler]) => inSource(projects, name, compiler)),
    ],
  };
}

function timed(
  projects: TypeProjects,
  name: string,
  compiler: Compiler,
  skipLibCheck: boolean,
  atMost: number,
): Row {
  const { ratio } = compare(
    ROUNDS[compiler],
    () => projects.check(compiler, "declared", skipLibCheck).seconds,
    () => projects.check(compiler, "empty", skipLibCheck).seconds,
  );
  const setting = `skipLibCheck: ${skipLibCheck}`;
  return {
    what: {
      zh: `${name}，${setting}，是空项目的`,
      en: `${name}, ${setting}, as long as an empty project, times`,
    },
    figures: ratio,
    unit: "times",
    target: { atMost },
  };
}

function counted(projects: TypeProjects, name: string, compiler: Compiler): Row {
  return {
    what: { zh: `${name}，类型实例化次数`, en: `${name}, type instantiations` },
    figures: single(projects.check(compiler, "declared", true).instantiations),
    unit: "",
  };
}

function inSource(projects: TypeProjects, name: string, compiler: Compiler): Row {
  const { ratio } = compare(
    3,
    () => projects.check(compiler, "constant", true).seconds,
    () => projects.check(compiler, "empty", true).seconds,
  );
  return {
    what: {
      zh: `${name}，计划是 .ts，是空项目的`,
      en: `${name}, the plan as .ts, as long as an empty project, times`,
    },
    figures: ratio,
    unit: "times",
  };
}
