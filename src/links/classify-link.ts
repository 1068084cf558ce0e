import { parseDoi } from "../ids/index.js";
import { requireText } from "../text/describe-value.js";
import { arxivLink } from "./arxiv-link.js";
import { canonicalUrl } from "./canonical-url.js";
import type { ClassifiedLink } from "./found-link.js";
import { hostFamily } from "./host-family.js";
import { huggingFaceLink } from "./hugging-face-link.js";
import { isFileName } from "./is-file-name.js";
import { repositoryLink } from "./repository-link.js";
import { type AddressParts, splitAddress } from "./split-address.js";
import { webPageKind } from "./web-page-kind.js";

/** The addresses that every record of arXiv has, of papers from 2015 on. */
const ARXIV_PAGE =
  /^https?:\/\/arxiv\.org\/((abs|pdf)\/(?:1[5-9]|[2-8]\d)(?:0[1-9]|1[0-2])\.\d{5}(?:v[1-9]\d{0,3})?)$/;

/**
 * Tells what an address leads to, for addresses known from an `href` or a field. The rules are those
 * of `extractLinks`.
 *
 * `url` is canonical: a repository, model, dataset, space or Hugging Face paper is cut back to its
 * own page, arXiv addresses are on arxiv.org, a DOI is at doi.org in lower case.
 *
 * @returns `undefined` where there is no link to speak of: no safe web address, the root of an owner
 * or site on a code host or Hugging Face, a topic or list page there, a paper page without a valid
 * identifier, a file name taken for an address (`http://D4M.py`)
 * @example
 * ```ts
 * classifyLink("https://github.com/x/y/tree/main/sub");
 * // { kind: "repository", url: "https://github.com/x/y",
 * //   repo: { host: "github.com", owner: "x", name: "y", ref: "main", path: "sub" } }
 * classifyLink("https://github.com/huggingface"); // undefined
 * ```
 */
export function classifyLink(url: string): ClassifiedLink | undefined {
  requireText(url, "url");
  const plain = ARXIV_PAGE.exec(url);
  if (plain !== null) {
    return {
      kind: plain[2] === "pdf" ? "pdf" : "paper",
      url: `https://arxiv.org/${plain[1] ?? ""}`,
    };
  }
  const parts = splitAddress(url);
  if (
    parts === undefined ||
    isFileName(`${parts.scheme}://${parts.host}${parts.path}${parts.rest}`)
  ) {
    return undefined;
  }
  const segments = parts.path.split("/").filter((segment) => segment !== "");
  const family = hostFamily(parts.host);
  switch (family) {
    case "github":
    case "gitlab":
    case "bitbucket":
    case "codeberg":
      return repositoryLink(family, segments);
    case "gist":
      return gistLink(segments);
    case "anonymous":
      return anonymousLink(segments, url);
    case "hugging-face":
      return huggingFaceLink(segments);
    case "arxiv":
      return arxivLink(segments, canonicalUrl(url));
    case "doi":
      return doiLink(parts);
    default:
      return webPageLink(parts, url);
  }
}

function gistLink([owner = "", id = ""]: readonly string[]): ClassifiedLink | undefined {
  if (/^[\w-]{1,39}$/.test(owner) && /^[\da-z]{1,64}$/i.test(id)) {
    return { kind: "gist", url: `https://gist.github.com/${owner}/${id}` };
  }
  // Without an owner only the long hexadecimal ids are gists; the rest are user pages.
  if (/^[\da-f]{20,64}$/i.test(owner)) {
    return { kind: "gist", url: `https://gist.github.com/${owner}` };
  }
  return undefined;
}

// The owner is hidden on purpose, so there is no owner and name to state.
function anonymousLink(
  [section = "", name = ""]: readonly string[],
  url: string,
): ClassifiedLink | undefined {
  if (/^(?:r|repository)$/.test(section) && /^[\w.-]{1,100}$/.test(name)) {
    return { kind: "repository", url: `https://anonymous.4open.science/${section}/${name}` };
  }
  const canonical = canonicalUrl(url);
  return canonical === undefined ? undefined : { kind: "other", url: canonical };
}

function doiLink({ path }: AddressParts): ClassifiedLink | undefined {
  const doi = parseDoi(`https://doi.org${path}`);
  const url = doi === undefined ? undefined : canonicalUrl(`https://doi.org/${encodeDoi(doi)}`);
  return url === undefined ? undefined : { kind: "doi", url };
}

// A DOI may hold signs that mean something else in an address.
function encodeDoi(doi: string): string {
  return doi.replace(/[%?#<>"]/g, encodeURIComponent);
}

function webPageLink(parts: AddressParts, url: string): ClassifiedLink | undefined {
  const canonical = canonicalUrl(url);
  return canonical === undefined ? undefined : { kind: webPageKind(parts), url: canonical };
}
