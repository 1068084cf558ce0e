import { sources } from "../../index.js";
import { outputFormats } from "./output-format.js";

export const usage = `Reads paper listings (Hugging Face Daily Papers first) into validated records.

Usage: trending-papers <command> [options]

Commands:
  parse      read listings from files or standard input
  rank       rank the papers of listings
  dedupe     find the same paper in several listings and merge its records
  keys, pairs, clusters, merge
             the steps of dedupe, for data that many processes share
  diff       what is new, gone or changed between two sets of papers
  snapshot   keep a history of listings in a folder
  validate   say what is wrong with data sets, and repair what has one right answer
  stats      show in numbers and charts what data sets hold
  convert    BibTeX, RIS, CSV, feeds and other formats of papers
  digest     a mail of papers, as HTML, text or Markdown

Options:
  -h, --help     show this help, or that of a command: trending-papers parse --help
      --version  show the version
`;

/** The help of `parse`. It names the sources that there are. */
export function parseUsage(): string {
  return `Reads listings and prints the papers that they show.

Usage: trending-papers parse [FILE...|-] [options]

Without FILE, or where FILE is -, standard input is read. gzip is inflated. Of an input of
more than 4 MiB, jsonl and csv are printed while it is read.

Options:
  --format FORMAT         ${outputFormats.join(", ")}
                          (a table on a terminal, jsonl otherwise)
  --reference-date DAY    the day of viewing, such as 2025-12-08: it settles the year of
                          dates that are printed without one
  --source SOURCE         what the input is, where the input does not tell:
${sourceLines()}
  --url URL               the address that the listing came from
  --lines                 every line is a listing of its own: a page as a JSON text, or in an
                          object as "text" beside its "url", "source" and "referenceDate",
                          or JSON as its source gives it; papers are printed as jsonl
  --strict                exit with 1 on a warning or an error, too
  --quiet                 report errors only
  -h, --help              show this help

Papers go to standard output, diagnostics to standard error.

Exit codes:
  0  the input was read, also where it says that a day has no papers
  1  nothing was recognised, the site answered with an error, or --strict found something
  2  wrong usage, or a file cannot be read or written
With several files it is the highest of theirs. With --lines, a line that is no listing is told of
and the others are read all the same: it is 1 with --strict only.
`;
}

function sourceLines(): string {
  return sources.map(({ id }) => `                            ${id}`).join("\n");
}
