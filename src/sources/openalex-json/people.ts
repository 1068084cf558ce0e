import type { JsonNode, MemberReader } from "../json-members.js";
import type { Draft, RawAuthor, RawOrg } from "../source.js";

/** The authors in their order; OpenAlex cuts lists at 100 and says so. */
export function readAuthorships(
  work: JsonNode,
  read: MemberReader,
): Pick<Draft, "authors" | "authorsTruncated"> {
  const list = read.list(work, "authorships", "authors");
  if (list === undefined) return {};
  const authors = read.items(list).flatMap((node) => readAuthorship(node, read) ?? []);
  const isCut = read.flag(work, "is_authors_truncated", "authorsTruncated") === true;
  return { authors, ...(isCut ? { authorsTruncated: { shown: authors.length } } : {}) };
}

function readAuthorship(node: JsonNode, read: MemberReader): RawAuthor | undefined {
  const author = read.object(node, "author", "authors");
  const name =
    read.text(author, "display_name", "authors") ?? read.text(node, "raw_author_name", "authors");
  if (name === undefined) {
    read.invalid(node, "An author has no name.", "authors");
    return undefined;
  }
  const orcid = read.text(author, "orcid", "authors.orcid");
  return {
    ...name,
    ...(orcid && { orcid }),
    affiliations: readAffiliations(node, read),
  };
}

/** The institutions that were recognised; without any, the affiliation as the paper prints it. */
function readAffiliations(node: JsonNode, read: MemberReader): RawOrg[] {
  const institutions = read
    .items(read.list(node, "institutions", "authors.affiliations"))
    .flatMap((institution) => readInstitution(institution, read) ?? []);
  if (institutions.length > 0) return institutions;
  return (read.texts(node, "raw_affiliation_strings", "authors.affiliations") ?? []).map(
    ({ text: name, ...span }) => ({ name, ...span }),
  );
}

function readInstitution(node: JsonNode, read: MemberReader): RawOrg | undefined {
  const name = read.text(node, "display_name", "authors.affiliations");
  if (name === undefined) return undefined;
  const ror = read.text(node, "ror", "authors.affiliations");
  return { name: name.text, ...read.spanOf(node), ...(ror && { ror }) };
}
