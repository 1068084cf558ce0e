import { rootName } from "../xml/root-name.js";
import { attributeOf } from "../xml/xml-element.js";
import { addressSays } from "./arxiv/address-says.js";
import { errorReport } from "./arxiv/atom-facts.js";
import { readOaiRecord } from "./arxiv/oai-record.js";
import type { Emit, PageFacts, Source, SourceHints } from "./source.js";
import { createXmlReader, rawOf, type XmlFormat } from "./xml-records.js";

/** Answers of arXiv's OAI-PMH interface: `oai_dc`, `arXiv` and `arXivRaw`, whole or one record. */
export const arxivOai: Source = {
  id: "arxiv-oai",
  source: "arxiv",
  format: "xml",
  kind: "dump",
  detect: detectArxivOai,
  parse: (emit, hints) => createXmlReader(emit, hints, (limited) => oaiFormat(limited, hints)),
};

const OWN = /oai:arXiv\.org:|arxiv\.org\/OAI\/|arxiv\.org\/oai2?\b/i;
const ADDRESS = /^https?:\/\/(?:export\.arxiv\.org\/oai2|oaipmh\.arxiv\.org\/)/i;
const CONTAINERS = new Set(["OAI-PMH", "ListRecords", "GetRecord"]);

function detectArxivOai(head: string, hints: SourceHints): number {
  const root = rootName(head);
  if (root !== "OAI-PMH" && root !== "ListRecords" && root !== "record") return 0;
  if (OWN.test(head)) return 0.97;
  return addressSays(ADDRESS, head, hints) ? 0.8 : 0;
}

function oaiFormat(emit: Emit, hints: SourceHints): XmlFormat {
  let records = 0;
  let drafts = 0;
  let isList = false;
  let saidFacts = false;
  let total: number | undefined;
  let capturedAt: string | undefined;
  let url = hints.url;

  /** One record may stand alone, so what it stands in is known with the second. */
  function sayFacts(): void {
    if (saidFacts || !(isList || records > 1)) return;
    saidFacts = true;
    const captured = capturedAt === undefined ? {} : { capturedAt };
    emit({ type: "facts", facts: { kind: "dump", ...captured } });
  }

  return {
    opens({ name }) {
      if (name === "ListRecords") isList = true;
      return CONTAINERS.has(name);
    },
    onUnit(element) {
      const raw = rawOf(element);
      const { name, start, end } = element;
      if (name === "record") {
        records++;
        const read = readOaiRecord(element, { index: records, rank: drafts + 1, emit });
        if ("draft" in read) {
          drafts++;
          sayFacts();
          emit({ type: "draft", draft: read.draft });
        } else emit({ type: "report", ...read.problem });
      } else if (name === "responseDate") capturedAt = raw?.text.trim();
      else if (name === "request") url ??= raw?.text.trim();
      else if (name === "error") {
        const code = attributeOf(element, "code")?.text.trim() ?? "";
        if (code === "noRecordsMatch") return true;
        emit({ type: "report", ...errorReport(raw ?? { text: code, start, end }) });
      } else if (name === "resumptionToken") {
        const size = attributeOf(element, "completeListSize")?.text.trim() ?? "";
        if (/^\d{1,9}$/.test(size)) total = Number(size);
        // An empty token ends a list.
        if (raw === undefined) return true;
        const message = "More records follow: ask for them with this resumption token.";
        const actual = raw.text.trim();
        emit({ type: "report", code: "partial-listing", message, actual, start, end });
      } else return false;
      return true;
    },
    end(): PageFacts {
      return {
        kind: isList || records !== 1 ? "dump" : "paper",
        ...(url === undefined ? {} : { url }),
        ...(total === undefined ? {} : { total }),
        ...(capturedAt === undefined ? {} : { capturedAt }),
      };
    },
  };
}
