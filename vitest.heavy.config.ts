import { defineConfig } from "vitest/config";
import base from "./vitest.config.ts";

// What takes long, or reads what stands beside the checkout (../shared). A plain clone has no need of it.
export default defineConfig({
  ...base,
  test: {
    include: ["test/heavy/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
