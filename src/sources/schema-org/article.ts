import { isJsonObject } from "../../json/json-value.js";
import type { JsonNode } from "../json-members.js";
import { doiAmong, pageAmong, paperIdsOf, readPaperAddress } from "../paper-address.js";
import type { Draft, Emit, Raw, RawLink } from "../source.js";
import { readAuthors } from "./people.js";
import { addressesOf, type Graph, spanOf, textsOf, typesOf, valuesOf } from "./values.js";

const ARTICLES = new Set(["ScholarlyArticle", "MedicalScholarlyArticle"]);
/** An issue stands in a volume, and that in a journal. */
const DEEPEST_PART = 4;
const MIDNIGHT = /T00:00:00(?:\.0+)?(?:Z|\+00:?00)$/;
const LABEL = /^(?:doi|arxiv)$/i;

export function isArticle(node: JsonNode): boolean {
  return typesOf(node).some((type) => ARTICLES.has(type));
}

/** Makes a draft of a `ScholarlyArticle`; `undefined` where it has no title. */
export function readArticle(
  node: JsonNode,
  graph: Graph,
  emit: Emit,
): Omit<Draft, "rank"> | undefined {
  const one = (...keys: string[]): Raw | undefined => textsOf(node, keys, graph)[0];
  // Search engines want headlines that are short.
  const title = one("name", "headline", "title");
  if (title === undefined) return undefined;
  const identifiers = identifiersOf(node, graph);
  const pages = addressesOf(node, ["url", "mainEntityOfPage", "@id"], graph);
  const others = addressesOf(node, ["sameAs"], graph);
  const found = paperIdsOf([...identifiers, ...pages, ...others]);
  const doi = found?.ids.doi ?? doiAmong(identifiers);
  const abstract = one("abstract", "description");
  const keywords = textsOf(node, ["keywords"], graph).flatMap(({ text }) =>
    text.split(/\s*[,;]\s*/),
  );
  const links = linksOf(node, [...pages, ...others], graph);
  return {
    ...spanOf(graph, node),
    title,
    ...(abstract === undefined ? {} : { abstract: [abstract] }),
    ...readAuthors(node, graph, emit),
    publishedAt: dayOf(one("datePublished", "dateCreated")),
    updatedAt: dayOf(one("dateModified")),
    arxivId: found?.arxivId,
    ids: { ...found?.ids, ...(doi === undefined ? {} : { doi }) },
    ...partsOf(node, graph),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(links.length === 0 ? {} : { links }),
    url: pageAmong(pages),
  };
}

/** Midnight is how programs write a day. */
function dayOf(raw: Raw | undefined): Raw | undefined {
  return raw && { ...raw, text: raw.text.replace(MIDNIGHT, "") };
}

/** Texts, addresses, and `PropertyValue` things that say what kind of identifier they hold. */
function identifiersOf(node: JsonNode, graph: Graph): Raw[] {
  return ["identifier", "doi"].flatMap((key) =>
    valuesOf(node, key, graph).flatMap((value) => {
      if (!isJsonObject(value.value)) return textsOf(node, [key], graph);
      const [label] = textsOf(value, ["propertyID", "name"], graph).filter(({ text }) =>
        LABEL.test(text),
      );
      return textsOf(value, ["value", "@id"], graph).map((raw) => {
        const isLabelled =
          label === undefined || /[:/]\D/.test(raw.text) || raw.text.startsWith("10.");
        return isLabelled ? raw : { ...raw, text: `${label.text}:${raw.text.trim()}` };
      });
    }),
  );
}

function partsOf(
  node: JsonNode,
  graph: Graph,
): Pick<Draft, "venue" | "volume" | "issue" | "pages"> {
  const parts: Pick<Draft, "venue" | "volume" | "issue" | "pages"> = {};
  let at: JsonNode | undefined = node;
  for (let depth = 0; at !== undefined && depth < DEEPEST_PART; depth++) {
    parts.volume ??= textsOf(at, ["volumeNumber"], graph)[0];
    parts.issue ??= textsOf(at, ["issueNumber"], graph)[0];
    const isNumbered = typesOf(at).every((type) => /^Publication(?:Issue|Volume)$/.test(type));
    if (depth > 0 && !(isNumbered && isJsonObject(at.value))) parts.venue ??= nameOf(at, graph);
    at = nextPart(at, graph, parts);
  }
  const [first, last] = ["pageStart", "pageEnd"].map((key) => textsOf(node, [key], graph)[0]);
  const single = last === undefined || last.text === first?.text;
  parts.pages =
    first === undefined
      ? textsOf(node, ["pagination"], graph)[0]
      : { ...first, text: single ? first.text : `${first.text}-${last.text}` };
  return parts;
}

/** What it is a part of. Several parts beside each other are an issue, a volume and a journal. */
function nextPart(
  at: JsonNode,
  graph: Graph,
  parts: Pick<Draft, "venue" | "volume" | "issue">,
): JsonNode | undefined {
  const [next, ...others] = valuesOf(at, "isPartOf", graph);
  for (const other of others) {
    parts.volume ??= textsOf(other, ["volumeNumber"], graph)[0];
    parts.issue ??= textsOf(other, ["issueNumber"], graph)[0];
    if (typesOf(other).includes("Periodical")) parts.venue ??= nameOf(other, graph);
  }
  return next;
}

function nameOf(node: JsonNode, graph: Graph): Raw | undefined {
  if (typeof node.value === "string") {
    return /^https?:/i.test(node.value) ? undefined : { text: node.value, ...spanOf(graph, node) };
  }
  return textsOf(node, ["name"], graph)[0];
}

function linksOf(node: JsonNode, pages: readonly Raw[], graph: Graph): RawLink[] {
  const files = addressesOf(node, ["encoding", "associatedMedia"], graph);
  const code = addressesOf(node, ["codeRepository"], graph);
  const links: RawLink[] = pages.map((raw) => {
    const isPaper = raw === pages[0] || readPaperAddress(raw.text) !== undefined;
    return isPaper ? { ...raw, kind: "paper" } : raw;
  });
  for (const raw of files) if (/pdf/i.test(raw.text)) links.push({ ...raw, kind: "pdf" });
  for (const raw of code) links.push({ ...raw, field: "repository" });
  return links.filter(({ text }) => /^https?:/i.test(text));
}
