import { isJsonObject } from "../../json/json-value.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import type { Draft, RawAuthor } from "../source.js";
import type { NoteContent } from "./content.js";

/** The name of a profile; others are named by their mail address, which is nobody's business. */
const PROFILE = /^~\S{1,100}$/;
const HIDDEN = /^\s*anonymous(?: authors?)?\s*$/i;

/**
 * The authors with their profiles, which stand in a list of the same order. While a paper is under
 * review the list can hold "Anonymous" alone: that is no name, and how many are hidden is not said.
 */
export function readNoteAuthors(
  content: NoteContent,
  read: MemberReader,
): Pick<Draft, "authors" | "authorsTruncated"> {
  const nodes = content.items("authors", "authors");
  if (nodes === undefined) return {};
  const profiles = content.items("authorids", "authors") ?? [];
  const all = nodes.map((node, at) => readAuthor(node, profiles[at], read));
  const authors = all.flatMap((author) => author ?? []);
  const shown = authors.filter(({ text }) => !HIDDEN.test(text));
  const isHidden = shown.length < authors.length;
  return { authors: shown, ...(isHidden ? { authorsTruncated: { shown: shown.length } } : {}) };
}

function readAuthor(
  node: JsonNode,
  profile: JsonNode | undefined,
  read: MemberReader,
): RawAuthor | undefined {
  if (typeof node.value === "string" && node.value.trim() !== "") {
    const id = profile?.value;
    const username = typeof id === "string" && PROFILE.test(id) ? { username: id } : {};
    return { text: node.value, ...read.spanOf(node), ...username };
  }
  const name = isJsonObject(node.value)
    ? (read.text(node, "fullname", "authors") ?? read.text(node, "name", "authors"))
    : undefined;
  if (name === undefined) {
    read.invalid(node, "An author has no name.", "authors");
    return undefined;
  }
  const id = read.text(node, "username", "authors")?.text;
  return { ...name, ...(id !== undefined && PROFILE.test(id) ? { username: id } : {}) };
}
