import { selectUsage } from "../papers/select-options.js";
import { rankersByName } from "../rank/rank-names.js";
import { digestFormats } from "./digest-arguments.js";

/** The help of `digest`. It names the rankers that there are. */
export function digestUsage(): string {
  const rankers = Object.keys(rankersByName);
  return `Makes a mail of papers: what is trending, with abstracts and links.

Usage: trending-papers digest [FILE...|-] [options]

FILE is a listing, or papers as JSON or JSON lines. Without FILE, or where FILE is -, standard
input is read.

Options:
  --format FORMAT         ${digestFormats.join(", ")} (html); json has subject, html and text
  -o, --output FILE       where to write; FILE gets its name when all of it is written
                          (standard output)
  --title TITLE           what the mail is called ("Trending papers")
  --top N                 most papers in it (as many as 100 KB hold)
  --by RANKER             ranks them, and says why each stands where it stands:
                          ${rankers.slice(0, 7).join(", ")},
                          ${rankers.slice(7, 12).join(", ")},
                          ${rankers.slice(12).join(", ")}
                          (they stay in their order)
  --as-of TIME            the day or instant of the mail and of the ranking, such as 2026-06-12;
                          the clock is not read
  --history DIR           earlier listings of the same papers, to see what they gained
${selectUsage}  --intro TEXT            text before the papers
  --footer TEXT           text at the end
  --unsubscribe-url URL   where a reader can end the mails
  --images                shows pictures, which are fetched when the mail is read
  --quiet                 report errors only
  -h, --help              show this help

Exit codes:
  0  the input was read
  1  nothing was recognised, or the site answered with an error
  2  wrong usage, or a file cannot be read or written
With several files it is the highest of theirs.
`;
}
