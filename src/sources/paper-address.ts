import { parseArxivId } from "../ids/parse-arxiv-id.js";
import { parseDoi } from "../ids/parse-doi.js";
import { classifyLink } from "../links/index.js";
import type { Draft, OtherId, Raw } from "./source.js";

/** The identifiers that an address names, each as the text that holds it. */
export type AddressedIds = Partial<Record<OtherId | "arxiv", string>>;

/** Alerts of Google lead to a paper by way of its own address. */
const REDIRECT = /^https?:\/\/(?:www\.|scholar\.)?google\.[a-z.]{2,6}\/(?:url|scholar_url)\?/i;
/** What leads to a paper on these sites holds its arXiv id. */
const ID_HOST = /^https?:\/\/(?:[a-z]+\.)?(?:arxiv\.org|alphaxiv\.org|huggingface\.co|hf\.co)\//i;
const ARXIV_MIRROR =
  /^https?:\/\/(?:(?:www\.)?papers\.cool\/arxiv|(?:www\.)?scirate\.com\/arxiv|ar5iv(?:\.labs\.arxiv)?\.org\/(?:abs|html))\/([^?#]+)/i;
const DOI_IN_PATH = /^https?:\/\/[^/?#]+\/[^?#]{0,300}?\b(10\.\d{4,9}\/[^?#\s]+)/i;
/** What publishers put behind the DOI in the address of a page. */
const BEHIND_DOI =
  /(?:\/(?:full|abstract|pdf|epdf|meta|fulltext|html|summary)|\.(?:full|abstract|short|long|pdf|html?))+$/i;
/** bioRxiv and medRxiv number their versions. */
const PREPRINT_VERSION = /^(10\.(?:1101|64898)\/[\d.]+)v\d+$/i;
const OPENREVIEW = /^https?:\/\/(?:www\.)?openreview\.net\/(?:forum|pdf)\?(?:[^#]*&)?id=([\w-]+)/i;
const SEMANTIC_SCHOLAR =
  /^https?:\/\/(?:www\.)?semanticscholar\.org\/paper\/(?:[^/?#]+\/)?([\da-f]{40})/i;
const PAPERS_WITH_CODE = /^https?:\/\/(?:www\.)?paperswithcode\.com?\/papers?\/([\w.%~-]+)/i;
/** Pages of papers whose address holds none of these identifiers. */
const PAPER_PAGE =
  /^https?:\/\/(?:www\.)?(?:aclanthology\.org\/(?:\d{4}\.[\w-]+\.\d|[A-Z]\d\d-\d)|nature\.com\/articles\/(?!d41586-)|proceedings\.mlr\.press\/v\d+\/\w|openaccess\.thecvf\.com\/content|ieeexplore\.ieee\.org\/(?:abstract\/)?document\/|sciencedirect\.com\/science\/article\/|pubmed\.ncbi\.nlm\.nih\.gov\/\d|jmlr\.org\/papers\/|(?:papers\.nips|proceedings\.neurips)\.cc\/paper|ojs\.aaai\.org\/index\.php\/\w+\/article\/)/i;
/** The last part of many an address says that it leads to a paper. */
const PAPER_PATH = /^https?:\/\/[^?#]+\/(?:papers?|preprints?|abs|pdf)\/[^/?#]/i;

const PAGE = /^https:\/\/(?!(?:dx\.)?doi\.org\/)\S+(?<!\.pdf)$/i;
/** A longer text is no address. */
const LONGEST = 4096;

/** The address that a redirection leads to, or the address itself. */
export function withoutRedirect(address: string): string {
  const text = address.trim();
  if (!REDIRECT.test(text)) return text;
  const parameters = new URLSearchParams(text.slice(text.indexOf("?")));
  return parameters.get("url") ?? parameters.get("q") ?? text;
}

/**
 * What an address says of the paper that it leads to: the identifiers in it, or none where only its
 * form or its site shows that it is one; `undefined` where it leads to something else.
 *
 * @example
 * ```ts
 * readPaperAddress("https://link.springer.com/article/10.1007/s00453-024-01234-5?rss=1");
 * // { doi: "10.1007/s00453-024-01234-5" }
 * readPaperAddress("https://aclanthology.org/2023.acl-long.1/"); // {}
 * readPaperAddress("https://example.org/blog/1"); // undefined
 * ```
 */
export function readPaperAddress(address: string): AddressedIds | undefined {
  const url = withoutRedirect(address);
  if (url.length > LONGEST) return undefined;
  const arxiv = arxivIn(url);
  if (arxiv !== undefined) return { arxiv };
  if (ID_HOST.test(url)) return undefined;
  const doi = doiIn(url);
  if (doi !== undefined) return { doi };
  const openreview = OPENREVIEW.exec(url)?.[1];
  if (openreview !== undefined) return { openreview };
  const semanticScholar = SEMANTIC_SCHOLAR.exec(url)?.[1];
  if (semanticScholar !== undefined) return { semanticScholar };
  const pwc = PAPERS_WITH_CODE.exec(url)?.[1];
  if (pwc !== undefined) return { pwc };
  if (PAPER_PAGE.test(url) || PAPER_PATH.test(url)) return {};
  const kind = classifyLink(url)?.kind;
  return kind === "paper" || kind === "pdf" || kind === "doi" ? {} : undefined;
}

/** An id alone is a number like others; only with its label or in an address it is arXiv's. */
function arxivIn(url: string): string | undefined {
  if (!/arxiv/i.test(url) && !ID_HOST.test(url)) return undefined;
  const text = ARXIV_MIRROR.exec(url)?.[1] ?? url;
  return parseArxivId(text) === undefined ? undefined : text;
}

function doiIn(url: string): string | undefined {
  if (!/^https?:/i.test(url) || /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url)) return parseDoi(url);
  const found = DOI_IN_PATH.exec(url.replace(/%2f/gi, "/"))?.[1]?.replace(BEHIND_DOI, "");
  const doi = found === undefined ? undefined : parseDoi(found);
  return doi === undefined ? undefined : (PREPRINT_VERSION.exec(doi)?.[1] ?? doi);
}

/** The first DOI of a publisher; the one that arXiv registers is only another name of the arXiv id. */
export function doiAmong(texts: readonly Raw[]): Raw | undefined {
  return texts.find(({ text }) => parseDoi(text) !== undefined && parseArxivId(text) === undefined);
}

/** The page of a record among addresses: neither a file nor what only leads on to a page. */
export function pageAmong(addresses: readonly Raw[]): string | undefined {
  return addresses.map(({ text }) => text.trim()).find((text) => PAGE.test(text));
}

/** The identifiers that several addresses of one paper name; `undefined` where none leads to one. */
export function paperIdsOf(
  addresses: readonly Raw[],
): (Pick<Draft, "arxivId"> & { ids: NonNullable<Draft["ids"]> }) | undefined {
  let arxivId: Raw | undefined;
  const ids: Partial<Record<OtherId, Raw>> = {};
  let isPaper = false;
  for (const raw of addresses) {
    const read = readPaperAddress(raw.text);
    if (read === undefined) continue;
    isPaper = true;
    const { arxiv, ...others } = read;
    if (arxiv !== undefined) arxivId ??= { ...raw, text: arxiv };
    for (const [name, text] of Object.entries(others)) ids[name as OtherId] ??= { ...raw, text };
  }
  return isPaper ? { arxivId, ids } : undefined;
}
