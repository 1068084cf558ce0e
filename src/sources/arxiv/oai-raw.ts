import { attributeOf, childOf, childrenOf, type XmlElement } from "../../xml/xml-element.js";
import { authorsOfLine } from "../author-lists.js";
import type { Emit, Raw, RawLink } from "../source.js";
import { rawOf } from "../xml-records.js";
import { journalDoi } from "./journal-doi.js";
import { commonFacts, type OaiMetadata } from "./oai-facts.js";
import { subjectsOf } from "./subjects.js";

/** `arXivRaw`: every version with its date, and the authors as one line. */
export function readRawMetadata(element: XmlElement, emit: Emit): OaiMetadata {
  const text = (name: string) => rawOf(childOf(element, name));
  const versions = childrenOf(element, "version");
  const first = versions[0];
  const last = versions[versions.length - 1];
  const authors = text("authors");
  const submitter = text("submitter")?.text.trim();
  const { title, ...rest } = arxivFields(element);
  return {
    ...(title === undefined ? {} : { title }),
    ...rest,
    arxivId: withVersion(text("id"), last),
    ...(authors === undefined ? {} : authorsOfLine(authors, emit)),
    publishedAt: first === undefined ? undefined : rawOf(childOf(first, "date")),
    updatedAt: last === first || last === undefined ? undefined : rawOf(childOf(last, "date")),
    ...(submitter === undefined ? {} : { submitter: { name: submitter } }),
    stated: commonFacts(element),
  };
}

/** The fields that `arXiv` and `arXivRaw` have in common. */
export function arxivFields(element: XmlElement): OaiMetadata {
  const text = (name: string) => rawOf(childOf(element, name));
  const categories = text("categories");
  const terms = categories?.text.trim().split(/\s+/) ?? [];
  // What stands here is a category by its field, whatever its form; the first is the primary one.
  const { classes: _, ...subjects } = subjectsOf(terms, terms[0], categories ?? element);
  const title = text("title");
  const abstract = text("abstract");
  const [doi, ...more] = doisOf(text("doi"));
  return {
    ...(title === undefined ? {} : { title }),
    ...(abstract === undefined ? {} : { abstract: [abstract] }),
    ...subjects,
    note: text("comments"),
    journalRef: text("journal-ref"),
    ...journalDoi(doi),
    ...(more.length === 0 ? {} : { links: more.map(doiLink) }),
  };
}

/** The field may hold several, with blanks between them. */
function doisOf(raw: Raw | undefined): Raw[] {
  return (
    raw?.text
      .trim()
      .split(/[\s,;]+/)
      .map((text) => ({ ...raw, text })) ?? []
  );
}

function doiLink({ text, start, end }: Raw): RawLink {
  return { text: `https://doi.org/${text}`, start, end, field: "doi" };
}

function withVersion(id: Raw | undefined, version: XmlElement | undefined): Raw | undefined {
  const stated = version === undefined ? undefined : attributeOf(version, "version")?.text.trim();
  if (id === undefined || stated === undefined || !/^v\d+$/.test(stated)) return id;
  return { ...id, text: id.text.trim() + stated };
}
