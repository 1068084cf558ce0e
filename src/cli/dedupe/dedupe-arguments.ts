import { parseArgs } from "node:util";
import type { DedupeOptions } from "../../dedupe/index.js";
import { argumentProblem } from "../terminal/argument-problem.js";

/** What `dedupe` was asked to do. `files` holds at least one name; `-` is standard input. */
export interface DedupeArguments {
  help: boolean;
  files: string[];
  output: string | undefined;
  possible: string | undefined;
  stream: boolean;
  explain: boolean;
  strict: boolean;
  quiet: boolean;
  dedupe: DedupeOptions;
}

/** The request, or what is wrong with it in one line. */
export type DedupeRequest = { arguments: DedupeArguments } | { problem: string };

const POLICIES: Readonly<Record<string, DedupeOptions>> = {
  "separate-preprints": { preprints: "separate" },
  "one-per-listing": { sameListing: "cannot-link" },
};

const options = {
  output: { type: "string", short: "o" },
  possible: { type: "string" },
  stream: { type: "boolean" },
  policy: { type: "string", multiple: true },
  explain: { type: "boolean" },
  strict: { type: "boolean" },
  quiet: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export function readDedupeArguments(args: readonly string[]): DedupeRequest {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const policies = readPolicies(values.policy);
    if ("problem" in policies) return policies;
    if (positionals.filter((file) => file === "-").length > 1) {
      return { problem: "standard input (-) can be read only once" };
    }
    return {
      arguments: {
        help: values.help === true,
        files: positionals.length === 0 ? ["-"] : positionals,
        output: values.output === "-" ? undefined : values.output,
        possible: values.possible,
        stream: values.stream === true,
        explain: values.explain === true,
        strict: values.strict === true,
        quiet: values.quiet === true,
        dedupe: policies.dedupe,
      },
    };
  } catch (error) {
    return { problem: argumentProblem(error) };
  }
}

/** What the values of `--policy` mean. */
export function readPolicies(
  policies: readonly string[] = [],
): { dedupe: DedupeOptions } | { problem: string } {
  const unknown = policies.find((policy) => !Object.hasOwn(POLICIES, policy));
  if (unknown !== undefined) {
    return { problem: `--policy is one of ${Object.keys(POLICIES).join(", ")}, not "${unknown}"` };
  }
  return { dedupe: Object.assign({}, ...policies.map((policy) => POLICIES[policy])) };
}
