export { type GenerateOptions, generatePlan } from "./generate.ts";
export { type InitOptions, initPlan } from "./init.ts";
export { loadPlan, safeLoadPlan } from "./load-plan.ts";
export { readObservations, safeReadObservations } from "./read-observations.ts";
