import { ARXIV_ARCHIVES } from "./arxiv-archives.js";
import { trimInvisible } from "./trim-invisible.js";

/** A bare arXiv identifier and, where one was stated, the version beside it. */
export interface ArxivId {
  /** Without version and without subject class: `2505.04588`, `hep-th/9901001`. */
  id: string;
  /** 1 or more. Absent where the text named no version. */
  version?: number;
}

/** How nearly all are written: alone or as the address of their page, from 2015 on. */
const PLAIN =
  /^(?:https?:\/\/arxiv\.org\/abs\/)?((?:1[5-9]|[2-8]\d)(?:0[1-9]|1[0-2])\.\d{5})(?:v([1-9]\d{0,3}))?$/;
const NEW_ID = /^(\d\d)(\d\d)\.(\d{4,5})(?:v([1-9]\d{0,3}))?$/i;
const OLD_ID = /^([a-z-]{2,9})(?:\.[a-z-]{2,20})?\/((\d\d)(\d\d)\d{3})(?:v([1-9]\d{0,3}))?$/i;

const LABEL = /^(?:arxiv|oai:arxiv\.org) {0,3}: {0,3}/i;
const DOI =
  /^(?:doi: {0,3})?(?:(?:https?:)?\/\/)?(?:(?:www\.|dx\.)?doi\.org\/)?10\.48550\/arxiv\.([^?#]+)/i;
const ARXIV_PAGE =
  /^(?:(?:(?:https?:)?\/\/)?(?:(?:[a-z]{2,9}\.)?arxiv|(?:www\.)?alphaxiv)\.org)?\/(?:abs|pdf|html|format|ps|overview)\/([^?#]+)/i;
const HUGGING_FACE_PAGE =
  /^(?:(?:(?:https?:)?\/\/)?(?:(?:www\.)?huggingface|hf)\.co)?\/papers\/([^/?#]+)/i;

// The longest accepted form is an address with a query; longer text is not one identifier.
const MAX_LENGTH = 2048;

/**
 * Reads one arXiv identifier. The whole text must be the identifier: bare, labelled (`arXiv:`,
 * `oai:arXiv.org:`), as an arXiv DOI, or as the address (or path) of a page on arxiv.org,
 * alphaxiv.org or huggingface.co/papers. Blanks, control and zero-width characters around it do
 * not matter.
 *
 * The scheme is arXiv's: `archive/YYMMNNN` to March 2007 with the subject class left out of the
 * identifier, `YYMM.NNNN` from 0704 to 1412, `YYMM.NNNNN` from 1501, months 01 to 12.
 *
 * @param text one identifier, never a sentence that holds one
 * @returns `undefined` where the text is something else, such as a page slug, `N/A`, or an
 * identifier that lost its final zero on the way through a number (`2503.0213`)
 * @example
 * ```ts
 * parseArxivId("https://arxiv.org/pdf/2505.04588v2.pdf"); // { id: "2505.04588", version: 2 }
 * parseArxivId("math.AG/0309136"); // { id: "math/0309136" }
 * parseArxivId("2503.0213"); // undefined
 * ```
 */
export function parseArxivId(text: string): ArxivId | undefined {
  const plain = PLAIN.exec(text);
  if (plain !== null) return withVersion(plain[1] ?? "", plain[2]);
  if (text.length > MAX_LENGTH) return undefined;
  const bare = unwrap(trimInvisible(text));
  return parseNewId(bare) ?? parseOldId(bare);
}

function unwrap(text: string): string {
  const inPage = (ARXIV_PAGE.exec(text) ?? HUGGING_FACE_PAGE.exec(text))?.[1];
  if (inPage !== undefined) {
    return decodeSlash(inPage)
      .replace(/\/$/, "")
      .replace(/\.(?:pdf|md)$/i, "");
  }
  const inDoi = DOI.exec(text)?.[1];
  if (inDoi !== undefined) return decodeSlash(inDoi);
  return trimInvisible(text.replace(LABEL, ""));
}

function decodeSlash(text: string): string {
  return text.replace(/%2f/i, "/");
}

function parseNewId(text: string): ArxivId | undefined {
  const match = NEW_ID.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", number = "", version] = match;
  // 91 to 99 would be the nineties, which had the other scheme.
  if (!isMonth(month) || year > "90" || year + month < "0704") return undefined;
  if (number.length !== (year < "15" ? 4 : 5)) return undefined;
  return withVersion(`${year}${month}.${number}`, version);
}

function parseOldId(text: string): ArxivId | undefined {
  const match = OLD_ID.exec(text);
  if (match === null) return undefined;
  const [, archive = "", number = "", year = "", month = "", version] = match;
  const known = archive.toLowerCase();
  if (!ARXIV_ARCHIVES.has(known) || !isMonth(month)) return undefined;
  if (year < "91" && year + month > "0703") return undefined;
  return withVersion(`${known}/${number}`, version);
}

function isMonth(digits: string): boolean {
  return digits >= "01" && digits <= "12";
}

function withVersion(id: string, version: string | undefined): ArxivId {
  return version === undefined ? { id } : { id, version: Number(version) };
}
