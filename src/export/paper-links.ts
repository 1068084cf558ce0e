import { paperUrl } from "../addresses/paper-url.js";
import type { Link, Paper } from "../model/index.js";

/** Longer than any address of a paper or repository; what is longer would fill a mail. */
const LONGEST = 2000;

/**
 * An address that can be put behind a link: https, without a user name, and encoded so that no
 * quote, bracket or backslash of it can end what it stands in. Otherwise `undefined`.
 *
 * @example
 * ```ts
 * safeUrl('https://x.example/a b?q="<1>"'); // "https://x.example/a%20b?q=%22%3C1%3E%22"
 * safeUrl("javascript:alert(1)"); // undefined
 * ```
 */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined || url.length > LONGEST || !URL.canParse(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  if (protocol !== "https:" || username !== "" || password !== "") return undefined;
  return href.replace(/["'<>()[\]{}\\^`|]/g, percentEncoded);
}

function percentEncoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/**
 * The page of a paper: that of arXiv, or what its DOI leads to, or the first page that the record
 * links to.
 *
 * @example
 * ```ts
 * landingUrl({ ids: { arxiv: "2505.04588" }, links: [] }); // "https://arxiv.org/abs/2505.04588"
 * ```
 */
export function landingUrl(paper: Pick<Paper, "ids" | "links">): string | undefined {
  return (
    safeUrl(paperUrl(paper, "arxiv")) ??
    safeUrl(paperUrl(paper, "doi")) ??
    linkOf(paper, "paper") ??
    openReviewUrl(paper.ids.openreview)
  );
}

function openReviewUrl(id: string | undefined): string | undefined {
  if (id === undefined || !/^[\w-]+$/.test(id)) return undefined;
  return `https://openreview.net/forum?id=${id}`;
}

/** The PDF of a paper: the one that the record links to, or arXiv's. */
export function pdfUrl(paper: Pick<Paper, "ids" | "links">): string | undefined {
  return linkOf(paper, "pdf") ?? safeUrl(paperUrl(paper, "pdf"));
}

/** The page on huggingface.co, where a paper that was seen there is talked about. */
export function discussionUrl(paper: Pick<Paper, "ids" | "provenance">): string | undefined {
  const wasThere = paper.provenance.some(({ source }) => source === "huggingface");
  return wasThere ? safeUrl(paperUrl(paper, "huggingface")) : undefined;
}

/** The addresses of one kind that the record links to, each once. */
export function linksOf({ links }: Pick<Paper, "links">, kind: Link["kind"]): string[] {
  const urls = links.flatMap((link) => (link.kind === kind ? (safeUrl(link.url) ?? []) : []));
  return [...new Set(urls)];
}

function linkOf(paper: Pick<Paper, "links">, kind: Link["kind"]): string | undefined {
  return linksOf(paper, kind)[0];
}
