import { parseArgs } from "node:util";
import type { HtmlDigestOptions } from "../../export/index.js";
import type { Paper } from "../../index.js";
import type { Ranker } from "../../rank/index.js";
import { selection, selectOptions } from "../papers/select-options.js";
import { rankersByName } from "../rank/rank-names.js";
import { argumentProblem } from "../terminal/argument-problem.js";

export const digestFormats = ["html", "text", "markdown", "json"] as const;

export type DigestFormat = (typeof digestFormats)[number];

/** What `digest` was asked to do. `files` holds at least one name; `-` is standard input. */
export interface DigestArguments {
  files: string[];
  format: DigestFormat;
  output: string | undefined;
  /** How papers are ranked; without it they stay in their order. */
  ranking: { ranker: Ranker; asOf: string } | undefined;
  history: string | undefined;
  selects: (paper: Paper) => boolean;
  options: HtmlDigestOptions;
  quiet: boolean;
}

/** The request, that help is wanted, or what is wrong in one line. */
export type DigestRequest = { arguments: DigestArguments } | { help: true } | { problem: string };

const options = {
  format: { type: "string" },
  output: { type: "string", short: "o" },
  title: { type: "string" },
  intro: { type: "string" },
  footer: { type: "string" },
  "unsubscribe-url": { type: "string" },
  images: { type: "boolean" },
  top: { type: "string" },
  by: { type: "string" },
  "as-of": { type: "string" },
  history: { type: "string" },
  ...selectOptions,
  quiet: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export function readDigestArguments(args: readonly string[]): DigestRequest {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return { help: true };
    if (positionals.filter((file) => file === "-").length > 1) {
      return { problem: "standard input (-) can be read only once" };
    }
    const selected = selection(values);
    if ("problem" in selected) return selected;
    const { by, title, intro, footer, images, top, history, output } = values;
    const asOf = values["as-of"];
    const make =
      by !== undefined && Object.hasOwn(rankersByName, by) ? rankersByName[by] : undefined;
    if (by !== undefined && make === undefined) {
      return { problem: `--by is one of ${Object.keys(rankersByName).join(", ")}, not "${by}"` };
    }
    if (make !== undefined && asOf === undefined) {
      return {
        problem: "--as-of is missing: the clock is not read; give a time such as 2026-06-12",
      };
    }
    if (history !== undefined && make === undefined) {
      return { problem: "--history goes with --by only: nothing is ranked without it" };
    }
    const format = digestFormats.find((one) => one === (values.format ?? "html"));
    if (format === undefined) {
      return { problem: `--format is one of ${digestFormats.join(", ")}, not "${values.format}"` };
    }
    return {
      arguments: {
        files: positionals.length === 0 ? ["-"] : positionals,
        format,
        output,
        ranking:
          make === undefined || asOf === undefined ? undefined : { ranker: make(undefined), asOf },
        history,
        ...selected,
        options: {
          title,
          asOf,
          intro,
          footer,
          unsubscribeUrl: values["unsubscribe-url"],
          images,
          limit: top === undefined ? undefined : Number(top),
        },
        quiet: values.quiet === true,
      },
    };
  } catch (error) {
    return { problem: argumentProblem(error) };
  }
}
