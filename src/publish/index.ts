export {
  type DecompositionTable,
  type DecompositionTablesOptions,
  decompositionTables,
} from "./decomposition-tables.ts";
