// Runs the tests that deal with times once in each of three time zones: none may make a difference.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const vitest = fileURLToPath(new URL("../../node_modules/vitest/vitest.mjs", import.meta.url));
const zones = ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"];
const suites = ["dates", "resolve", "sources", "parse", "rank", "dataset"]
  .flatMap((room) => [`test/${room}/`, `test/${room}.test.ts`])
  .filter((path) => existsSync(`${root}/${path}`));

// Without a name vitest would run everything.
if (suites.length === 0) throw new Error("none of the suites that deal with times exists");

for (const zone of zones) {
  console.log(`TZ=${zone}`);
  const { status } = spawnSync(
    process.execPath,
    [vitest, "run", "--config", "test/vitest.config.ts", ...suites],
    { cwd: root, stdio: "inherit", env: { ...process.env, TZ: zone } },
  );
  if (status !== 0) process.exitCode = 1;
}
