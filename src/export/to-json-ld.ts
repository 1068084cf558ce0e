import type { Author, Org, Paper } from "../model/index.js";
import { requirePapers } from "../model/require-papers.js";
import { citationIds } from "./paper-ids.js";
import { discussionUrl, landingUrl, linksOf, pdfUrl, safeUrl } from "./paper-links.js";
import { keywordsOf } from "./paper-words.js";
import { lineOf, plainLine } from "./plain-text.js";
import { publicationOf } from "./publication-of.js";

/** A value of JSON-LD. */
export type JsonLdValue = string | number | JsonLdNode | readonly JsonLdValue[];

/** A node of JSON-LD: a thing with a type of schema.org. */
export interface JsonLdNode {
  readonly [property: string]: JsonLdValue;
}

type Members = Readonly<Record<string, JsonLdValue | undefined>>;

/**
 * A list of papers for search engines and knowledge graphs: schema.org `ItemList` of
 * `ScholarlyArticle`, in the order of the papers, with authors, organizations, identifiers, code and
 * votes. What a record does not state is no property.
 *
 * To put it into a page, write it into a script of type `application/ld+json` with every `<` as
 * `\u003c`, so that no title can end the script; the command does.
 *
 * @example
 * ```ts
 * const bare = { authors: [], orgs: [], links: [], provenance: [] };
 * const list = toJsonLd([{ ...bare, title: "ZeroSearch", ids: {}, publishedAt: "2025-05-07" }]);
 * list["itemListElement"];
 * // [{ "@type": "ListItem", position: 1, item: { "@type": "ScholarlyArticle", name: "ZeroSearch",
 * //   headline: "ZeroSearch", datePublished: "2025-05-07" } }]
 * ```
 */
export function toJsonLd(papers: Iterable<Paper>): JsonLdNode {
  return {
    "@context": "https://schema.org",
    "@type": "ItemList",
    itemListElement: requirePapers(papers, "papers").map((paper, at) =>
      node("ListItem", { position: at + 1, item: articleOf(paper) }),
    ),
  };
}

function articleOf(paper: Paper): JsonLdNode {
  const url = landingUrl(paper);
  const pdf = pdfUrl(paper);
  const title = plainLine(paper.title);
  return node("ScholarlyArticle", {
    "@id": url,
    name: title,
    headline: title,
    abstract: lineOf(paper.abstract),
    author: paper.authors.map(authorOf),
    sourceOrganization: paper.orgs.map(organizationOf),
    datePublished: paper.publishedAt,
    dateModified: paper.updatedAt,
    version: paper.ids.arxivVersion,
    identifier: identifiersOf(paper),
    url,
    sameAs: otherPages(paper, url),
    encoding: pdf && node("MediaObject", { contentUrl: pdf, encodingFormat: "application/pdf" }),
    isPartOf: containerOf(paper),
    pagination: lineOf(paper.pages),
    about: [...new Set(paper.categories ?? [])].map(plainLine),
    keywords: keywordsOf(paper),
    comment: commentOf(paper),
    hasPart: linksOf(paper, "repository").map((address) =>
      node("SoftwareSourceCode", { codeRepository: address }),
    ),
    interactionStatistic: countersOf(paper),
    creativeWorkStatus: paper.withdrawn === true ? "Withdrawn" : undefined,
  });
}

function authorOf(author: Author): JsonLdNode {
  const { kind, name, given, family, particle, suffix, orcid, affiliations = [] } = author;
  if (kind === "organization") return node("Organization", { name: plainLine(name) });
  const whole = [particle, family].filter((part) => part !== undefined).join(" ");
  const address = safeUrl(orcid && `https://orcid.org/${orcid.replace(/^.*\//, "")}`);
  return node("Person", {
    name: plainLine(name),
    givenName: lineOf(given),
    familyName: lineOf(whole),
    honorificSuffix: lineOf(suffix),
    sameAs: address,
    affiliation: affiliations.map(organizationOf),
  });
}

function organizationOf({ name, url, ror }: Org): JsonLdNode {
  const address = safeUrl(ror && `https://ror.org/${ror.replace(/^.*\//, "")}`);
  return node("Organization", { "@id": address, name: plainLine(name), url: safeUrl(url) });
}

function identifiersOf({ ids }: Paper): JsonLdNode[] {
  const { arxiv, doi } = citationIds(ids);
  const { openreview, semanticScholar, openAlex } = ids;
  const known = {
    arXiv: arxiv,
    DOI: doi,
    OpenReview: openreview,
    "Semantic Scholar": semanticScholar,
  };
  return Object.entries({ ...known, OpenAlex: openAlex }).flatMap(([propertyID, value]) =>
    value === undefined ? [] : [node("PropertyValue", { propertyID, value: plainLine(value) })],
  );
}

function otherPages(paper: Paper, url: string | undefined): string[] {
  const pages = [discussionUrl(paper), ...linksOf(paper, "project"), ...linksOf(paper, "doi")];
  return [...new Set(pages)].filter((page) => page !== undefined).filter((page) => page !== url);
}

function containerOf(paper: Paper): JsonLdNode | undefined {
  const { kind, container } = publicationOf(paper);
  if (container === undefined) return undefined;
  return node(kind === "journal" ? "Periodical" : "CreativeWork", { name: container });
}

function commentOf({ note }: Paper): JsonLdNode | undefined {
  const text = lineOf(note);
  return text === undefined ? undefined : node("Comment", { text });
}

function countersOf({ upvotes, comments, githubStars }: Paper): JsonLdNode[] {
  const counts: readonly (readonly [string, number | undefined, string?])[] = [
    ["LikeAction", upvotes],
    ["CommentAction", comments],
    ["LikeAction", githubStars, "GitHub stars"],
  ];
  return counts.flatMap(([action, count, name]) =>
    count === undefined
      ? []
      : [
          node("InteractionCounter", {
            name,
            interactionType: `https://schema.org/${action}`,
            userInteractionCount: count,
          }),
        ],
  );
}

/** Leaves out what is not stated. */
function node(type: string, members: Members): JsonLdNode {
  const whole: Record<string, JsonLdValue> = {};
  for (const [key, value] of Object.entries({ "@type": type, ...members })) {
    if (value === undefined || value === "") continue;
    if (Array.isArray(value) && value.length === 0) continue;
    whole[key] = value;
  }
  return whole;
}
