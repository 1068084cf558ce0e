import { describeJson, isJsonObject, own } from "../../json/json-value.js";
import type { JsonItem } from "../json-listing.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import type { RawLink } from "../source.js";
import { repositoryLink } from "./links.js";
import { readPairedPaper, readPairTitle, readPaper } from "./paper.js";

/** Reads a paper, a row of the links dump, or the pair of a paper and a repository of the old API. */
export function readPapersWithCodeItem(node: JsonNode, rank: number, read: MemberReader): JsonItem {
  if (!isJsonObject(node.value)) return { type: "malformed", what: describeJson(node.value) };
  if (own(node.value, "repo_url") !== undefined || own(node.value, "paper_title") !== undefined) {
    return readPair(node, rank, read);
  }
  const isPair = isJsonObject(own(node.value, "paper"));
  const paper = isPair ? read.object(node, "paper", "title") : node;
  const title = read.text(paper, "title");
  if (paper === undefined || title === undefined) {
    return { type: "malformed", what: "an object without the title of a paper" };
  }
  const draft = readPaper(paper, title, rank, read);
  draft.pointer = node.pointer;
  const repository = isPair ? read.object(node, "repository", "links") : undefined;
  if (repository === undefined) return { type: "draft", draft };
  const link = repositoryLink(
    read.text(repository, "url", "links"),
    { from: node, frameworkFrom: repository },
    read,
  );
  const links: RawLink[] = [...(draft.links ?? []), ...(link === undefined ? [] : [link])];
  const githubStars = read.count(repository, "stars", "githubStars");
  draft.links = links;
  draft.githubStars = githubStars;
  return { type: "draft", draft };
}

/** One row of the links dump: a paper, one repository, and who mentions whom. */
function readPair(node: JsonNode, rank: number, read: MemberReader): JsonItem {
  const title = readPairTitle(node, read);
  if (title === undefined) return { type: "malformed", what: "a row without the title of a paper" };
  const draft = readPairedPaper(node, title, rank, read);
  const repository = repositoryLink(
    read.text(node, "repo_url", "links"),
    { from: node, frameworkFrom: node },
    read,
  );
  const links: RawLink[] = [
    ...(draft.links ?? []),
    ...(repository === undefined ? [] : [repository]),
  ];
  if (links.length > 0) draft.links = links;
  return { type: "draft", draft };
}
