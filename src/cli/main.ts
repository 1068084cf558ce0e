#!/usr/bin/env node
import { nodeIo } from "./io/node-io.js";
import { run } from "./run.js";
import { complain } from "./terminal/complain.js";
import { packageVersion } from "./version.js";

const io = nodeIo(packageVersion(), new URL("./tasks.js", import.meta.url));
// Nothing may end as if all were well while an answer is waited for, such as that of a thread that is gone.
process.exitCode = 2;
process.once("beforeExit", waitedInVain);

run(process.argv.slice(2), io)
  .catch((error: unknown) => complain(io, error instanceof Error ? error.message : String(error)))
  // Where even that cannot be said, the exit code still can.
  .catch(() => 2)
  .then((exitCode) => {
    process.off("beforeExit", waitedInVain);
    process.exitCode = exitCode;
  });

function waitedInVain(): void {
  complain(io, "the work stopped before its end").catch(() => {});
}
