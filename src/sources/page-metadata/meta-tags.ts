import { type NameParts, readInvertedName } from "../../names/inverted-name.js";
import { authorsOfNames } from "../author-lists.js";
import { doiAmong, pageAmong, paperIdsOf } from "../paper-address.js";
import type { Draft, Emit, Raw, RawLink, Span } from "../source.js";

/** The tags of a page that describe a paper, under the names of one vocabulary. */
export interface MetaTags {
  onTag(name: string, content: Raw, tag: Span): void;
  /** The address that the page gives itself. */
  onPage(url: Raw): void;
  finish(emit: Emit): Omit<Draft, "rank"> | undefined;
}

/** For each field the tags that state it, the strongest first: those for scholars, then Dublin Core. */
const NAMES = {
  title: ["citation_title", "eprints.title", "dc.title"],
  date: [
    "citation_publication_date",
    "citation_date",
    "citation_cover_date",
    "prism.publicationdate",
    "eprints.date",
    "dc.issued",
    "dc.date.issued",
    "dc.date",
    "citation_online_date",
    "citation_year",
  ],
  venue: [
    "citation_journal_title",
    "citation_conference_title",
    "citation_inbook_title",
    "citation_book_title",
    "prism.publicationname",
    "eprints.publication",
    "eprints.event_title",
    "dc.relation.ispartof",
    "dc.ispartof",
    "dc.source",
  ],
  volume: ["citation_volume", "prism.volume", "eprints.volume", "dc.citation.volume"],
  issue: ["citation_issue", "prism.number", "eprints.number", "dc.citation.issue"],
  first: ["citation_firstpage", "prism.startingpage", "dc.citation.spage"],
  last: ["citation_lastpage", "prism.endingpage", "dc.citation.epage"],
  pages: ["citation_pages", "prism.pagerange", "eprints.pagerange"],
  doi: [
    "citation_doi",
    "prism.doi",
    "eprints.doi",
    "eprints.id_number",
    "doi",
    "dc.identifier.doi",
    "dc.identifier",
  ],
  arxiv: ["citation_arxiv_id"],
  pdf: ["citation_pdf_url", "eprints.document_url"],
  page: [
    "citation_abstract_html_url",
    "citation_public_url",
    "citation_fulltext_html_url",
    "dc.identifier",
    "dc.identifier.uri",
  ],
  abstract: [
    "citation_abstract",
    "eprints.abstract",
    "dc.abstract",
    "dc.description.abstract",
    "dc.description",
  ],
  keywords: ["citation_keywords", "citation_keyword", "eprints.keywords", "dc.subject"],
} as const;
const AUTHORS = ["citation_author", "citation_authors", "eprints.creators_name", "dc.creator"];
const PREFIX = /^(?:citation_|eprints\.|dc\.|prism\.|doi$)/;

type TagAuthor = NameParts & Span & { affiliations?: string[]; orcid?: Raw };

/** The name of a tag in one spelling: `DCTERMS.issued` and `dc:issued` are `dc.issued`. */
function nameOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^bepress_/, "")
    .replace(/^dcterms(?=[.:])/, "dc")
    .replace(/^(dc|prism|eprints):/, "$1.");
}

export function createMetaTags(): MetaTags {
  const tags = new Map<string, Raw[]>();
  const authors = new Map<string, TagAuthor[]>();
  const own: Raw[] = [];
  let start = -1;
  let end = 0;

  function one(field: keyof typeof NAMES): Raw | undefined {
    return all(field)[0];
  }

  function all(field: keyof typeof NAMES): Raw[] {
    return NAMES[field].flatMap((name) => tags.get(name) ?? []);
  }

  /** Institutions and ORCID iDs follow the author that they are of. */
  function onAuthorTag(name: string, content: Raw): void {
    const known = authors.get(AUTHORS.find((tag) => authors.has(tag)) ?? "") ?? [];
    const last = known[known.length - 1];
    if (name === "citation_author_institution") {
      if (last === undefined) return;
      last.affiliations ??= [];
      last.affiliations.push(content.text.trim());
    } else if (name === "citation_author_orcid") {
      if (last !== undefined) last.orcid = content;
    } else if (AUTHORS.includes(name)) {
      const list = authors.get(name) ?? [];
      authors.set(name, list);
      for (const text of content.text.split(/\s*;\s*/)) {
        const parts = text.includes(",") ? readInvertedName(text) : { name: text };
        list.push({ ...parts, start: content.start, end: content.end });
      }
    }
  }

  /** Any page can have a title in Dublin Core; with a DOI or a journal it is one of a paper. */
  function isPaper(): boolean {
    if (tags.has("citation_title") || tags.has("eprints.title")) return true;
    return doiOf() !== undefined || one("venue") !== undefined || one("volume") !== undefined;
  }

  function doiOf(): Raw | undefined {
    return doiAmong(all("doi"));
  }

  function pagesOf(): Raw | undefined {
    const [first, last] = [one("first"), one("last")];
    if (first === undefined) return one("pages");
    return last === undefined || last.text === first.text
      ? first
      : { ...first, text: `${first.text}-${last.text}` };
  }

  function finish(emit: Emit): Omit<Draft, "rank"> | undefined {
    const title = one("title");
    if (title === undefined || !isPaper()) return undefined;
    const pages = [...all("page").filter(({ text }) => /^https?:/i.test(text)), ...own];
    const files = all("pdf");
    const found = paperIdsOf([...all("arxiv").map(labelled), ...all("doi"), ...pages, ...files]);
    const doi = doiOf() ?? found?.ids.doi;
    const abstract = one("abstract");
    const list = authors.get(AUTHORS.find((name) => authors.has(name)) ?? "") ?? [];
    const keywords = all("keywords").flatMap(({ text }) => text.split(/\s*[;,]\s*/));
    return {
      start,
      end,
      title,
      ...(abstract === undefined ? {} : { abstract: [abstract] }),
      ...authorsOfNames(list, emit),
      publishedAt: dateOf(one("date")),
      arxivId: found?.arxivId,
      ids: { ...found?.ids, ...(doi === undefined ? {} : { doi }) },
      venue: one("venue"),
      volume: one("volume"),
      issue: one("issue"),
      pages: pagesOf(),
      ...(keywords.length === 0 ? {} : { keywords }),
      links: [...linksOf(pages, "paper"), ...linksOf(files, "pdf")],
      url: pageAmong(pages),
    };
  }

  return {
    onTag(written, content, tag) {
      const name = nameOf(written);
      if (!PREFIX.test(name) || content.text.trim() === "") return;
      if (start === -1) start = tag.start;
      end = tag.end;
      if (name.startsWith("citation_author") || AUTHORS.includes(name)) onAuthorTag(name, content);
      else {
        const list = tags.get(name);
        if (list === undefined) tags.set(name, [content]);
        else list.push(content);
      }
    },
    onPage(url) {
      own.push(url);
    },
    finish,
  };
}

/** "2019/6" is a month, which elsewhere would be a fraction. */
function dateOf(raw: Raw | undefined): Raw | undefined {
  const [, year, month = ""] = /^\s*(\d{4})[/-](\d{1,2})\s*$/.exec(raw?.text ?? "") ?? [];
  if (raw === undefined || year === undefined) return raw;
  return { ...raw, text: `${year}-${month.padStart(2, "0")}` };
}

function labelled(raw: Raw): Raw {
  return /arxiv/i.test(raw.text) ? raw : { ...raw, text: `arXiv:${raw.text.trim()}` };
}

function linksOf(addresses: readonly Raw[], kind: "paper" | "pdf"): RawLink[] {
  return addresses.flatMap((raw) => {
    const text = raw.text.trim();
    return /^https?:/i.test(text) ? [{ ...raw, text, kind }] : [];
  });
}
