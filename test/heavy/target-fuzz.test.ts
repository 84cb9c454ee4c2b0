import { vi } from "vitest";

// The properties of the language once more, on a hundred thousand strings.
vi.stubEnv("FUZZ_RUNS", "100000");
await import("../target/extract/extract-targets.prop.test.ts");
