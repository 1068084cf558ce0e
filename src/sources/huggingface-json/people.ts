import { describeJson, isJsonObject, own } from "../../json/json-value.js";
import { canonicalUrl } from "../../links/index.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import type { Draft, Raw, RawAuthor, RawOrg } from "../source.js";

const SITE = "https://huggingface.co";
const SLUG = /^[\w.-]{1,100}$/;

/** The authors in their order, and how many the list has. Hidden ones are authors too. */
export function readAuthors(
  paper: JsonNode,
  read: MemberReader,
): Pick<Draft, "authors" | "authorCount"> {
  const list = read.list(paper, "authors");
  if (list === undefined) return {};
  const nodes = read.items(list);
  const authors: RawAuthor[] = [];
  for (const node of nodes) {
    const author = readAuthor(node, read);
    if (author !== undefined) authors.push(author);
  }
  return { authors, authorCount: { text: String(nodes.length), ...read.spanOf(list) } };
}

function readAuthor(node: JsonNode, read: MemberReader): RawAuthor | undefined {
  if (!isJsonObject(node.value)) {
    // What could not be read at all was reported as such.
    if (node.value !== undefined) {
      read.invalid(
        node,
        `An author is ${describeJson(node.value)} instead of an object.`,
        "authors",
      );
    }
    return undefined;
  }
  const name = read.text(node, "name", "authors");
  if (name === undefined) {
    const stated = own(node.value, "name");
    if (stated === undefined || typeof stated === "string") {
      read.invalid(node, "An author has no name.", "authors");
    }
    return undefined;
  }
  const username = accountOf(read.object(node, "user", "authors"), read, "authors");
  return username === undefined ? name : { ...name, username };
}

/** The key of the login differs by place: `user`, or `name`, or both. */
function accountOf(
  user: JsonNode | undefined,
  read: MemberReader,
  field: string,
): string | undefined {
  return (read.text(user, "user", field) ?? read.text(user, "name", field))?.text.trim();
}

/** The organization of a paper; one without any name is reported. */
export function readOrganization(node: JsonNode, read: MemberReader): RawOrg[] {
  const slug = read.text(node, "name", "orgs")?.text.trim();
  const name = read.text(node, "fullname", "orgs")?.text.trim() ?? slug;
  if (name === undefined) {
    read.invalid(node, "The organization has no name.", "orgs");
    return [];
  }
  const avatarUrl = addressOf(
    read.text(node, "avatar", "orgs") ?? read.text(node, "avatarUrl", "orgs"),
    read,
    "orgs",
  );
  const org: RawOrg = { name, ...read.spanOf(node) };
  if (slug !== undefined) org.slug = slug;
  if (slug !== undefined && SLUG.test(slug)) org.url = `${SITE}/${slug}`;
  if (avatarUrl !== undefined) org.avatarUrl = avatarUrl;
  return [org];
}

/** Who put the paper on the list: lists say it beside the paper, the answer for one paper inside. */
export function readSubmitter(
  outer: JsonNode,
  paper: JsonNode,
  read: MemberReader,
): Draft["submitter"] {
  const beside = read.object(outer, "submittedBy", "submitter");
  const node = beside ?? read.object(paper, "submittedOnDailyBy", "submitter");
  if (node === undefined) return undefined;
  const name = read.text(node, "fullname", "submitter")?.text.trim();
  const username = accountOf(node, read, "submitter");
  const avatar = read.text(node, "avatarUrl", "submitter");
  const avatarUrl = addressOf(avatar, read, "submitter");
  if (name === undefined && username === undefined && avatarUrl === undefined) return undefined;
  return {
    ...(name === undefined ? {} : { name }),
    ...(username === undefined ? {} : { username }),
    ...(avatarUrl === undefined ? {} : { avatarUrl }),
  };
}

/** The address of a picture; the site's own ones begin with a slash. */
function addressOf(raw: Raw | undefined, read: MemberReader, field: string): string | undefined {
  if (raw === undefined) return undefined;
  const text = raw.text.trim();
  const url = canonicalUrl(/^\/(?!\/)/.test(text) ? SITE + text : text);
  if (url === undefined) read.unsafe(raw, field);
  return url;
}
