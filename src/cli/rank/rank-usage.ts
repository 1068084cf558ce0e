import { rankFormats, rankGroupNames } from "./rank-arguments.js";
import { rankersByName } from "./rank-names.js";

/** The help of `rank`. It names the rankers that there are. */
export function rankUsage(): string {
  const rankers = Object.keys(rankersByName);
  return `Ranks the papers of listings and says why they stand where they stand.

Usage: trending-papers rank [FILE...|-] --as-of TIME [options]

FILE is a listing, or what "parse" wrote as json or jsonl. Without FILE, or where FILE is -,
standard input is read.

Options:
  --as-of TIME        the present, as a day (2026-06-12, its end) or an instant
                      (2026-06-12T08:00:00Z); the clock is not read. It settles the year of
                      dates where nothing on the page does
  --ranker RANKER     ${rankers.slice(0, 6).join(", ")},
                      ${rankers.slice(6, 11).join(", ")},
                      ${rankers.slice(11).join(", ")} (hot)
  --of COUNT          what hot, top and velocity are about: votes, stars (votes)
  --by PERIOD         only what was listed in the day, week or month of --as-of
  --group GROUP       ranks groups of papers: ${Object.keys(rankGroupNames).join(", ")}
  --limit N           most papers or groups that are printed
  --history DIR       earlier listings of the same papers, to see what they gained; a file
                      that does not say when it was taken is dated by its name, such as
                      2026-06-12T08-30.html
  --explain           says in words why each paper stands where it stands
  --format FORMAT     ${rankFormats.join(", ")} (a table on a terminal, jsonl otherwise)
  --lines             every line is a paper, or an object with "paper", "observations" and
                      "listedAt"; each is printed behind a text by which "LC_ALL=C sort" ranks
                      it. Papers of one day have to come to one process
  --strict            with --lines: exit with 1 where a line is no paper
  --quiet             report errors only
  -h, --help          show this help

Exit codes:
  0  the input was read
  1  nothing was recognised, or the site answered with an error
  2  wrong usage, or a file cannot be read or written
With several files it is the highest of theirs. With --lines, a line that is no paper is told of and
the others are scored all the same: it is 1 with --strict only.
`;
}
