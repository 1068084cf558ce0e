import { type ParseArgsConfig, parseArgs } from "node:util";
import type { DedupeOptions } from "../../dedupe/index.js";
import { argumentProblem } from "../terminal/argument-problem.js";
import { readPolicies } from "./dedupe-arguments.js";
import type { FilterName } from "./filter-usage.js";

/** What a filter was asked to do. `files` holds at least one name; `-` is standard input. */
export interface FilterArguments {
  help: boolean;
  files: string[];
  strict: boolean;
  quiet: boolean;
  dedupe: DedupeOptions;
}

const common = { quiet: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
const strict = { type: "boolean" } as const;
const policy = { type: "string", multiple: true } as const;

/** The request, or what is wrong with it in one line. */
export function readFilterArguments(
  name: FilterName,
  args: readonly string[],
): { arguments: FilterArguments } | { problem: string } {
  try {
    const ofPapers = name === "keys" || name === "merge";
    const options: ParseArgsConfig["options"] = {
      ...common,
      ...(ofPapers ? { strict } : { policy }),
    };
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { policy: given = [], help, quiet, strict: isStrict } = values;
    const policies = readPolicies([given].flat().map(String));
    if ("problem" in policies) return policies;
    if (positionals.filter((file) => file === "-").length > 1) {
      return { problem: "standard input (-) can be read only once" };
    }
    return {
      arguments: {
        help: help === true,
        files: positionals.length === 0 ? ["-"] : positionals,
        strict: isStrict === true,
        quiet: quiet === true,
        dedupe: policies.dedupe,
      },
    };
  } catch (error) {
    return { problem: argumentProblem(error) };
  }
}
