import type { Paper } from "../model/index.js";
import { authorsLine } from "./author-names.js";
import {
  countsInWords,
  type DigestLink,
  dayInWords,
  digestLinks,
  orgsLine,
} from "./digest-words.js";
import { safeUrl } from "./paper-links.js";
import { plainLine, shortened } from "./plain-text.js";

/** What a digest says of one paper, as plain text of bounded length, before it becomes HTML or text. */
export interface DigestEntry {
  position: number;
  title: string;
  /** Authors, organizations and the day of publication. */
  about: string[];
  why: string;
  summary: string;
  counts: string[];
  links: DigestLink[];
  picture: string | undefined;
}

const MOST_AUTHORS = 4;
const MOST_TITLE = 300;
const MOST_LINE = 200;
const MOST_SUMMARY = 380;
const MOST_URL = 500;

export function digestEntry(
  paper: Paper,
  position: number,
  why: ((paper: Paper) => string | undefined) | undefined,
): DigestEntry {
  const short = (text: string) => shortened(plainLine(text), MOST_LINE);
  const about = [authorsLine(paper, MOST_AUTHORS), orgsLine(paper), dayInWords(paper.publishedAt)];
  const picture = safeUrl(paper.thumbnailUrl ?? paper.media?.find(isPicture)?.url);
  return {
    position,
    title: shortened(plainLine(paper.title), MOST_TITLE),
    about: about.map(short).filter((part) => part !== ""),
    why: short(why?.(paper) ?? ""),
    summary: shortened(summaryOf(paper), MOST_SUMMARY),
    counts: countsInWords(paper),
    links: digestLinks(paper).filter(({ url }) => url.length <= MOST_URL),
    picture: picture !== undefined && picture.length <= MOST_URL ? picture : undefined,
  };
}

/** What a model has written is told from what the authors have. */
function summaryOf({ abstract, aiSummary }: Paper): string {
  const line = plainLine(abstract ?? "");
  if (line !== "" || aiSummary === undefined) return line;
  return `AI summary: ${plainLine(aiSummary)}`;
}

function isPicture({ kind }: { kind: string }): boolean {
  return kind === "image";
}
