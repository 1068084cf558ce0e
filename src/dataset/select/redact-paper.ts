import type { Author, Org, Paper, Provenance } from "../../model/index.js";

/**
 * The paper without what tells of users of a site: who put it on the listing, account names and
 * avatars, also where provenance repeats them. Names of authors and organizations stay; they are
 * what the paper itself prints. The paper that is given is not changed.
 *
 * @example
 * ```ts
 * import { redactPaper } from "trending-papers/dataset";
 *
 * const paper = redactPaper({
 *   title: "LoRA", authors: [{ name: "Edward Hu", kind: "person", username: "ehu" }], orgs: [], ids: {},
 *   submitter: { username: "somebody", avatarUrl: "https://example.org/a.png" }, links: [], provenance: [],
 * });
 * paper.submitter; // undefined
 * paper.authors; // [{ name: "Edward Hu", kind: "person" }]
 * ```
 */
export function redactPaper(paper: Paper): Paper {
  const { submitter: _submitter, ...rest } = paper;
  return {
    ...rest,
    authors: paper.authors.map(redactAuthor),
    orgs: paper.orgs.map(redactOrg),
    links: paper.links.map(({ addedBy, ...link }) => ({
      ...link,
      // "user" and "auto" say how it came there; anything else would be a name.
      ...((addedBy === "user" || addedBy === "auto") && { addedBy }),
    })),
    provenance: paper.provenance.map(redactProvenance),
  };
}

function redactAuthor({ username: _username, affiliations, ...author }: Author): Author {
  return {
    ...author,
    ...(affiliations !== undefined && { affiliations: affiliations.map(redactOrg) }),
  };
}

function redactOrg({ avatarUrl: _avatarUrl, ...org }: Org): Org {
  return org;
}

function redactProvenance({ fields, ...origin }: Provenance): Provenance {
  if (fields === undefined) return origin;
  return {
    ...origin,
    fields: fields
      .filter(({ field }) => !/^submitter\b/.test(field) && !PERSONAL.has(lastOf(field)))
      .map(({ raw, ...stated }) => ({
        ...stated,
        value: withoutPersonal(stated.value),
        // A text as printed may name the user in words.
        ...(raw !== undefined && !/^(?:authors|orgs)\b/.test(stated.field) && { raw }),
      })),
  };
}

const PERSONAL: ReadonlySet<string> = new Set(["username", "avatarUrl", "submitter"]);

function lastOf(field: string): string {
  return field.slice(field.lastIndexOf(".") + 1);
}

/** Values in provenance are as others wrote them; an author may stand in there with an account. */
function withoutPersonal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPersonal);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !PERSONAL.has(key))
      .map(([key, member]) => [key, withoutPersonal(member)]),
  );
}
