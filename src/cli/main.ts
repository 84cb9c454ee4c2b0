#!/usr/bin/env node
import process from "node:process";
import { run } from "./run.ts";

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // `fenjie show … | head` closes the pipe when it has seen enough: that is no error of anybody's.
    if (error.code !== "EPIPE") process.exit(2);
  });
}

// Only the status is set: to exit at once would cut off what a pipe has not taken yet.
process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  locale: Intl.DateTimeFormat().resolvedOptions().locale,
  now: () => new Date(),
});
