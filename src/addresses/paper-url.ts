import { arxivDoi } from "../ids/arxiv-doi.js";
import { type ArxivId, parseArxivId } from "../ids/parse-arxiv-id.js";
import { parseDoi } from "../ids/parse-doi.js";
import { huggingFacePaperId } from "./hugging-face-paper-id.js";

/** The part of a paper that its addresses are made of. Every `Paper` record fits. */
export interface AddressedPaper {
  ids?:
    | {
        arxiv?: string | undefined;
        arxivVersion?: number | undefined;
        doi?: string | undefined;
      }
    | undefined;
}

/** A page of a paper: `arxiv` is that of its abstract, `pdf` arXiv's too, `doi` what the DOI leads to. */
export type PaperPage = "huggingface" | "arxiv" | "pdf" | "doi";

const PAGES: readonly PaperPage[] = ["huggingface", "arxiv", "pdf", "doi"];

/**
 * The address of a page of a paper, from the identifiers that its record states. A version is
 * kept on arXiv. The DOI that arXiv registers counts as an arXiv identifier, but no DOI is made up for
 * a paper that states none.
 *
 * @returns `undefined` where the identifier that the page needs is missing or is none, and on
 * huggingface.co for identifiers from before April 2007, of which no page there is known
 * @throws TypeError where `page` is none of the four
 * @example
 * ```ts
 * const paper = { ids: { arxiv: "2505.04588", arxivVersion: 2 } };
 * paperUrl(paper, "huggingface"); // "https://huggingface.co/papers/2505.04588"
 * paperUrl(paper, "pdf"); // "https://arxiv.org/pdf/2505.04588v2"
 * paperUrl(paper, "doi"); // undefined
 * paperUrl({ ids: { doi: "10.1000/a#b" } }, "doi"); // "https://doi.org/10.1000/a%23b"
 * ```
 */
export function paperUrl(paper: AddressedPaper, page: PaperPage): string | undefined {
  if (!PAGES.includes(page)) {
    throw new TypeError(`page: expected one of ${PAGES.join(", ")}, got ${String(page)}`);
  }
  if (page === "doi") return doiUrl(paper.ids?.doi ?? "");
  const arxiv = arxivIdOf(paper);
  if (arxiv === undefined) return undefined;
  if (page === "huggingface") return huggingFaceUrl(arxiv.id);
  const version = arxiv.version === undefined ? "" : `v${arxiv.version}`;
  return `https://arxiv.org/${page === "pdf" ? "pdf" : "abs"}/${arxiv.id}${version}`;
}

function arxivIdOf({ ids }: AddressedPaper): ArxivId | undefined {
  const stated = parseArxivId(ids?.arxiv ?? "") ?? parseArxivId(ids?.doi ?? "");
  const version = ids?.arxivVersion;
  if (stated === undefined || !isVersion(version)) return stated;
  return { id: stated.id, version };
}

function isVersion(value: number | undefined): value is number {
  return value !== undefined && Number.isSafeInteger(value) && value > 0;
}

function huggingFaceUrl(arxivId: string): string | undefined {
  const id = huggingFacePaperId(arxivId);
  return id === undefined ? undefined : `https://huggingface.co/papers/${id}`;
}

function doiUrl(text: string): string | undefined {
  const name = parseDoi(text);
  if (name === undefined) return undefined;
  // The DOI of arXiv names no version: with one it leads nowhere.
  const registered = (arxivDoi(name) ?? name).toLowerCase();
  const path = encodedPath(registered);
  return path === undefined ? undefined : `https://doi.org/${path}`;
}

/** `undefined` for half a surrogate pair, which has no encoding. */
function encodedPath(text: string): string | undefined {
  try {
    return encodeURI(text).replace(/[?#]/g, encodeURIComponent);
  } catch {
    return undefined;
  }
}
