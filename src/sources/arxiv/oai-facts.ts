import { childOf, type XmlElement } from "../../xml/xml-element.js";
import type { Draft, StatedFact } from "../source.js";
import { rawOf } from "../xml-records.js";

/** What the metadata of a record gives; the rest is the same in every format. */
export type OaiMetadata = Partial<Omit<Draft, "rank" | "start" | "end">>;

/** The text of a child as a fact that no field of a record holds. */
export function factOf(
  element: XmlElement,
  name: string,
  field: string = name,
): StatedFact | undefined {
  const raw = rawOf(childOf(element, name));
  if (raw === undefined) return undefined;
  return { field, value: raw.text.trim().replace(/\s+/g, " "), start: raw.start, end: raw.end };
}

/** Facts that the formats of arXiv's own have in common. */
export function commonFacts(element: XmlElement): StatedFact[] {
  return [
    factOf(element, "report-no", "reportNumber"),
    factOf(element, "license"),
    factOf(element, "msc-class", "mscClass"),
    factOf(element, "acm-class", "acmClass"),
    factOf(element, "proxy"),
  ].filter((fact) => fact !== undefined);
}
