import { decodeTex } from "../../names/decode-tex.js";
import { joinName } from "../../names/inverted-name.js";
import { childOf, childrenOf, type XmlElement } from "../../xml/xml-element.js";
import { authorsOfNames } from "../author-lists.js";
import type { Emit } from "../source.js";
import { rawOf } from "../xml-records.js";
import { commonFacts, type OaiMetadata } from "./oai-facts.js";
import { arxivFields } from "./oai-raw.js";

/** `arXiv`: names in their parts, and the days of the first and of the last version. */
export function readArxivMetadata(element: XmlElement, emit: Emit): OaiMetadata {
  const list = childOf(element, "authors");
  const names = list === undefined ? [] : childrenOf(list, "author").flatMap(nameOf);
  return {
    ...arxivFields(element),
    arxivId: rawOf(childOf(element, "id")),
    ...authorsOfNames(names, emit),
    publishedAt: rawOf(childOf(element, "created")),
    updatedAt: rawOf(childOf(element, "updated")),
    stated: commonFacts(element),
  };
}

function nameOf(author: XmlElement) {
  const part = (name: string) => {
    const text = rawOf(childOf(author, name))?.text;
    return text === undefined ? undefined : decodeTex(text).replace(/\s+/g, " ").trim();
  };
  const family = part("keyname");
  if (family === undefined) return [];
  const affiliations = childrenOf(author, "affiliation").flatMap((one) => rawOf(one)?.text ?? []);
  const given = part("forenames");
  const name = joinName({ family, given, suffix: part("suffix") });
  const { start, end } = author;
  // A name of one part alone is not said to be a family name.
  const parts = given === undefined ? { name: family } : name;
  return [{ ...parts, start, end, ...(affiliations.length === 0 ? {} : { affiliations }) }];
}
