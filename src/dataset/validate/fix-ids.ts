import { parseArxivId, parseDoi } from "../../ids/index.js";
import { fixText } from "./fix-texts.js";
import { looksLikeNumber } from "./number-like-id.js";
import { type Fix, type MutableRecord, recordIn, type TellRepair, withMember } from "./repair.js";

/** Identifiers in another spelling, those that stand for nothing, and arXiv ones that lost digits. */
export const fixIds: Fix = (record, tell) => {
  const ids = recordIn(record["ids"]);
  if (ids === undefined) return record;
  let fixed = fixArxiv(ids, record, tell);
  const doi = fixed["doi"];
  const parsed = typeof doi === "string" ? parseDoi(doi) : undefined;
  if (typeof doi === "string" && parsed !== undefined && parsed !== doi.toLowerCase()) {
    tell("ids.doi", `Records state this DOI as ${parsed}.`, doi);
    fixed = withMember(fixed, "doi", parsed);
  }
  for (const [name, value] of Object.entries(fixed)) {
    if (typeof value !== "string") continue;
    const text = fixText(value, `ids.${name}`, { tell, isName: false, mayGo: true });
    if (text !== value) fixed = withMember(fixed, name, text);
  }
  return fixed === ids ? record : withMember(record, "ids", fixed);
};

function fixArxiv(ids: MutableRecord, record: MutableRecord, tell: TellRepair): MutableRecord {
  const stated = ids["arxiv"];
  if (typeof stated !== "string" && typeof stated !== "number") return ids;
  const text = String(stated);
  const parsed = typeof stated === "string" ? parseArxivId(stated) : undefined;
  if (parsed !== undefined) {
    if (parsed.id === stated) return ids;
    const knownVersion = ids["arxivVersion"];
    // Two versions, and nothing tells which of them is meant.
    if (parsed.version !== undefined && (knownVersion ?? parsed.version) !== parsed.version) {
      return ids;
    }
    tell("ids.arxiv", `Records state this identifier as ${parsed.id}.`, stated);
    const bare = withMember(ids, "arxiv", parsed.id);
    return parsed.version === undefined ? bare : withMember(bare, "arxivVersion", parsed.version);
  }
  if (typeof stated === "string" && !looksLikeNumber(text)) return ids;
  const whole = idsInAddresses(record).filter((id) => Number(id) === Number(text));
  const [only] = whole;
  if (only === undefined || new Set(whole).size > 1) return ids;
  tell(
    "ids.arxiv",
    `The identifier lost digits; the addresses of the record have ${only}.`,
    stated,
  );
  return withMember(ids, "arxiv", only);
}

/** The arXiv identifiers in the addresses of the record: its links and where it was seen. */
function idsInAddresses(record: MutableRecord): string[] {
  const doi = recordIn(record["ids"])?.["doi"];
  const addresses = [record["links"], record["provenance"]].flatMap((list) =>
    Array.isArray(list) ? list.map((item) => recordIn(item)?.["url"]) : [],
  );
  return [...addresses, doi].flatMap((address) => {
    const parsed = typeof address === "string" ? parseArxivId(address) : undefined;
    return parsed === undefined ? [] : [parsed.id];
  });
}
