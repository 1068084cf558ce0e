import { attributeOf, childOf, childrenOf, type XmlElement } from "../../xml/xml-element.js";
import type { Draft, Emit, ReportText } from "../source.js";
import { rawOf } from "../xml-records.js";
import { readArxivMetadata } from "./oai-arxiv.js";
import { readDublinCore } from "./oai-dc.js";
import { factOf, type OaiMetadata } from "./oai-facts.js";
import { readRawMetadata } from "./oai-raw.js";
import { statesWithdrawal } from "./withdrawal.js";

const FORMATS: ReadonlyMap<string, (element: XmlElement, emit: Emit) => OaiMetadata> = new Map([
  ["dc", readDublinCore],
  ["arXiv", readArxivMetadata],
  ["arXivRaw", readRawMetadata],
]);

export function readOaiRecord(
  record: XmlElement,
  { index, rank, emit }: { index: number; rank: number; emit: Emit },
): { draft: Draft } | { problem: ReportText } {
  const { start, end } = record;
  const malformed = (message: string) => ({
    problem: { code: "item-malformed" as const, message, start, end },
  });
  const header = childOf(record, "header");
  const metadata = childOf(record, "metadata");
  const [element] = metadata === undefined ? [] : childrenOf(metadata);
  if (element === undefined) {
    const status = header === undefined ? undefined : attributeOf(header, "status");
    const deleted = status?.text.trim() === "deleted";
    return malformed(
      `Record ${index} ${deleted ? "was deleted from the archive" : "has no metadata"}.`,
    );
  }
  const read = FORMATS.get(element.name);
  if (read === undefined) {
    return malformed(`Record ${index} is in the unknown format "${element.name}".`);
  }
  const { title, ...rest } = read(element, emit);
  if (title === undefined) return malformed(`Record ${index} has no title.`);
  const draft: Draft = { rank, start, end, title, ...rest };
  draft.arxivId ??= header === undefined ? undefined : rawOf(childOf(header, "identifier"));
  if (draft.note !== undefined && statesWithdrawal(draft.note.text)) draft.withdrawn = true;
  // When the record was last touched is no date of the paper.
  const datestamp = header === undefined ? undefined : factOf(header, "datestamp");
  if (datestamp !== undefined) draft.stated = [datestamp, ...(draft.stated ?? [])];
  return { draft };
}
