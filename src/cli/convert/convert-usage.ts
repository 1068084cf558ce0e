import { selectUsage } from "../papers/select-options.js";
import { convertFormats } from "./convert-formats.js";

/** The help of `convert`. It names the formats that there are. */
export function convertUsage(): string {
  return `Writes the papers of listings in a format that other programs read.

Usage: trending-papers convert --to FORMAT [FILE...|-] [options]

FILE is a listing, or papers as JSON, or a data set whose name ends in .jsonl, .csv or .parquet (or
.gz behind it), which may be of any length. Without FILE, or where FILE is -, standard input is read.

Options:
  --to FORMAT             ${convertFormats.slice(0, 7).join(", ")},
                          ${convertFormats.slice(7).join(", ")};
                          parquet needs --output
  -o, --output FILE       where to write; FILE gets its name when all of it is written, and stays
                          as it was where that fails (standard output); where its name ends in
                          .gz, text is packed with gzip
  --unicode               accents as they are instead of commands of LaTeX (bibtex)
  --title TITLE           what the feed is called (rss, atom, jsonfeed)
  --url URL               the page that the feed is of
  --feed-url URL          where the feed will be found
  --updated-at TIME       when the feed was made, such as 2026-06-12; the clock is not read
                          (the latest time of a paper)
  --limit N               most papers in the feed
  --enrich FILE           add what FILE says of the same papers, such as an answer of arXiv to
                          papers of Hugging Face; they are joined by their identifiers
${selectUsage}  --redact                without who put a paper on a listing, account names and avatars
  --strict                exit with 1 where an item could not be read, too
  --quiet                 report errors only
  -h, --help              show this help

Exit codes:
  0  the input was read
  1  nothing was recognised, or --strict found something
  2  wrong usage, or a file cannot be read or written
With several files it is the highest of theirs.
`;
}
