import { startsAsPage } from "../../html/starts-as-page.js";
import { readHuggingFaceAddress } from "../huggingface/address.js";
import type { SourceHints } from "../source.js";

const TARGET = /\bdata-target\s*=\s*["']?(?:DailyPapers|PaperContent)["'\s/>]/i;
const TITLE = /<title\b[^>]{0,200}>\s{0,200}([^<]{0,300})/i;
const OG_TITLE = /\bcontent\s*=\s*["'](?:Daily|Trending) Papers - Hugging Face/i;
const PAPERS_TITLE =
  /^(?:Daily Papers|Trending Papers|Weekly Papers|Monthly Papers|Papers|Paper page - .*) - Hugging Face|^Paper page - |^每日论文/i;
const VOTE = /\/login\?next=(?:%2F|\/)papers(?:%2F|\/)\d/i;
const HEADING = /<h[1-4][\s>]/gi;
const PAPER =
  /href\s*=\s*["']?\s*(?:(https?:)?\/\/(?:www\.)?(?:huggingface\.co|hf\.co))?\/papers\/(?:\d{4}\.\d{4,5}|[a-z.-]{2,12}\/\d{7})(?:v\d+)?["'\s>?#]/i;
const ARTICLE = /<article[\s>]/gi;
const PAPER_NAME =
  /<h1\b[^>]{0,300}>(?:\s{0,20}<[^>]{1,300}>){0,6}\s{0,20}(?:Daily|Weekly|Monthly|Trending) Papers\b|每日论文/i;
const PAPER_PARTS = [
  /<h1[\s>]/i,
  />\s{0,100}Abstract:?\s{0,100}</i,
  /\/papers["'?/]|arxiv:\s?\d{4}\.\d{4,5}/i,
  /arxiv\.org\/(?:abs|pdf)\//i,
];
const FRAME = /<(?:html|head|title|body|meta)[\s>]/i;
/** How far behind the start of a heading or card its link may stand. */
const REACH = 600;
const MOST_TRIES = 400;

/**
 * How sure it is, from 0 to 1, that markup is a papers page of Hugging Face: by the data it embeds,
 * its name, or headings that are links to papers. A page that merely links to a paper is none.
 */
export function detectHuggingFaceHtml(head: string, hints: SourceHints): number {
  if (!startsAsPage(head)) return 0;
  if (TARGET.test(head)) return 0.98;
  const title = TITLE.exec(head)?.[1]?.trim() ?? "";
  if (PAPERS_TITLE.test(title) || OG_TITLE.test(head)) return 0.95;
  if (VOTE.test(head)) return 0.9;
  const address = hints.url === undefined ? undefined : readHuggingFaceAddress(hints.url);
  const headings = countPapers(head, HEADING);
  if (headings.relative > 0 || headings.absolute > 1) return 0.85;
  const named = PAPER_NAME.test(head);
  if (named && countPapers(head, ARTICLE).relative > 0) return 0.85;
  const listed = address?.type === "listing" || address?.type === "paper";
  if (headings.absolute > 0 && (listed || named)) return 0.85;
  if (named && /href\s*=\s*["']?(?:https?:\/\/huggingface\.co)?\/papers\b/i.test(head)) return 0.7;
  const parts = PAPER_PARTS.filter((part) => part.test(head)).length;
  if (parts === PAPER_PARTS.length) return 0.75;
  if (address?.type === "paper" && parts > 1) return 0.75;
  // A part of a page shows no frame; the links of the site itself leave out its name.
  const own = PAPER.exec(head);
  return own !== null && !own[0].includes("//") && !FRAME.test(head) ? 0.4 : 0;
}

/** How many headings (or cards) are followed at once by a link to a paper. */
function countPapers(head: string, start: RegExp): { relative: number; absolute: number } {
  const found = { relative: 0, absolute: 0 };
  let tries = 0;
  for (const match of head.matchAll(start)) {
    tries++;
    if (tries > MOST_TRIES) break;
    const from = match.index + match[0].length;
    const near = head.slice(from, from + REACH);
    const end = near.search(/<\/(?:h[1-4]|article)[\s>]/i);
    const paper = PAPER.exec(end === -1 ? near : near.slice(0, end));
    if (paper === null) continue;
    if (paper[0].includes("//")) found.absolute++;
    else found.relative++;
  }
  return found;
}
