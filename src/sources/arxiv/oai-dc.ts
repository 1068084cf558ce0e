import { readInvertedName } from "../../names/inverted-name.js";
import { childrenOf, type XmlElement } from "../../xml/xml-element.js";
import { authorsOfNames } from "../author-lists.js";
import type { Emit, Raw, StatedFact } from "../source.js";
import { rawOf } from "../xml-records.js";
import { categoryOfName } from "./category-names.js";
import { journalDoi } from "./journal-doi.js";
import type { OaiMetadata } from "./oai-facts.js";

const COMMENT = /^\s*Comment:\s*/i;
const PAGE = /^\s*https?:\/\/arxiv\.org\/abs\//i;
const DOI = /^\s*doi:\s*/i;

/** `oai_dc`: what Dublin Core leaves of a record. Its names have the form "Last, First". */
export function readDublinCore(element: XmlElement, emit: Emit): OaiMetadata {
  const all = (name: string) => childrenOf(element, name).flatMap((child) => rawOf(child) ?? []);
  const [title] = all("title");
  const descriptions = all("description");
  const comment = descriptions.slice(1).find(({ text }) => COMMENT.test(text));
  const abstract = descriptions.filter((raw) => raw !== comment);
  const dates = all("date");
  const identifiers = all("identifier");
  const doi = identifiers.find(({ text }) => DOI.test(text));
  const page = identifiers.find(({ text }) => PAGE.test(text));
  const journalRef = identifiers.find((raw) => raw !== doi && raw !== page);
  const names = all("creator").map(({ text, start, end }) => {
    return { ...readInvertedName(text), start, end };
  });
  return {
    ...(title === undefined ? {} : { title }),
    ...(page === undefined ? {} : { arxivId: page, links: [trimmed(page)] }),
    abstract,
    ...authorsOfNames(names, emit),
    publishedAt: dates[0],
    updatedAt: dates.length > 1 ? dates[dates.length - 1] : undefined,
    ...journalDoi(doi),
    journalRef,
    note:
      comment === undefined ? undefined : { ...comment, text: comment.text.replace(COMMENT, "") },
    ...subjectsOf(all("subject")),
  };
}

/** Subjects are written out ("Quantitative Biology - Molecular Networks"), beside classes of MSC. */
function subjectsOf(subjects: readonly Raw[]): Pick<OaiMetadata, "stated" | "categories"> {
  const categories: string[] = [];
  const others: StatedFact[] = [];
  for (const { text, start, end } of subjects) {
    const category = categoryOfName(text);
    if (category !== undefined) categories.push(category);
    else others.push({ field: "classes", value: text.replace(/\s+/g, " ").trim(), start, end });
  }
  return {
    ...(categories.length === 0 ? {} : { categories }),
    ...(others.length === 0 ? {} : { stated: others }),
  };
}

function trimmed({ text, start, end }: Raw): Raw {
  return { text: text.trim(), start, end };
}
