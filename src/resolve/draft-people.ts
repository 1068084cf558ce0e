import { parseOrcid } from "../ids/parse-orcid.js";
import { parseRor } from "../ids/parse-ror.js";
import type { Author, Org } from "../model/author.js";
import { authorKind } from "../names/author-kind.js";
import type { Raw, RawAuthor, RawOrg } from "../sources/source.js";
import { cleanText } from "../text/clean-text.js";
import type { Report } from "./report.js";

/** Makes an author of what a source states of one; a wrong ORCID iD is reported. */
export function draftAuthor(raw: RawAuthor, report: Report): Author {
  const name = cleanText(raw.text);
  const author: Author = { name, kind: raw.kind ?? authorKind(name) };
  if (raw.given !== undefined) author.given = raw.given;
  if (raw.family !== undefined) author.family = raw.family;
  if (raw.particle !== undefined) author.particle = raw.particle;
  if (raw.suffix !== undefined) author.suffix = raw.suffix;
  if (raw.username !== undefined) author.username = raw.username;
  const orcid = checked(raw.orcid, parseOrcid, "an ORCID iD", "authors.orcid", report);
  if (orcid !== undefined) author.orcid = orcid;
  if (raw.affiliations !== undefined && raw.affiliations.length > 0) {
    author.affiliations = raw.affiliations.map((org) => draftOrg(org, report));
  }
  return author;
}

/** Makes an organization of what a source states of one; a wrong ROR identifier is reported. */
export function draftOrg({ name, slug, url, avatarUrl, ror: stated }: RawOrg, report: Report): Org {
  const org: Org = { name: cleanText(name) };
  if (slug !== undefined) org.slug = slug;
  if (url !== undefined) org.url = url;
  const ror = checked(stated, parseRor, "a ROR identifier", "orgs.ror", report);
  if (ror !== undefined) org.ror = ror;
  if (avatarUrl !== undefined) org.avatarUrl = avatarUrl;
  return org;
}

/** Only what its check digits prove is stored. */
function checked(
  raw: Raw | undefined,
  read: (text: string) => string | undefined,
  name: string,
  field: string,
  report: Report,
): string | undefined {
  if (raw === undefined) return undefined;
  const id = read(raw.text);
  if (id === undefined) {
    const message = `"${raw.text.slice(0, 40)}" is not ${name}.`;
    report("id-invalid", message, raw, { field, actual: raw.text });
  }
  return id;
}
