import { isJsonObject } from "../../json/json-value.js";
import type { JsonNode, MemberReader } from "../json-members.js";
import type { Raw, RawLink } from "../source.js";

/** A repository with what is stated of it: what is left out in the data is left out here. */
export function repositoryLink(
  url: Raw | undefined,
  { from, frameworkFrom }: { from: JsonNode; frameworkFrom: JsonNode },
  read: MemberReader,
): RawLink | undefined {
  if (url === undefined) return undefined;
  const link: RawLink = { ...url, text: url.text.trim(), field: "repository" };
  const official = read.flag(from, "is_official", "links");
  const inPaper = read.flag(from, "mentioned_in_paper", "links");
  const inRepository = read.flag(from, "mentioned_in_github", "links");
  const framework = read.text(frameworkFrom, "framework", "links")?.text.trim();
  if (official !== undefined) link.official = official;
  if (inPaper !== undefined) link.mentionedInPaper = inPaper;
  if (inRepository !== undefined) link.mentionedInRepository = inRepository;
  if (framework !== undefined && !NO_FRAMEWORK.test(framework)) link.framework = framework;
  return link;
}

const NO_FRAMEWORK = /^(?:none|null|n\/a|unknown)$/i;

/** The lists of addresses of a paper on the new site, and what they lead to. */
const LISTS = [
  ["repositories", "repository", undefined],
  ["resources", "repository", undefined],
  ["project_pages", "projectPage", "project"],
  ["hf_models", "model", undefined],
  ["hf_datasets", "dataset", undefined],
  ["hf_spaces", "space", undefined],
] as const;

/** Reads them; an item is an address, or an object that says more of it. */
export function readResources(paper: JsonNode, read: MemberReader): RawLink[] {
  const links: RawLink[] = [];
  for (const [key, field, kind] of LISTS) {
    for (const node of read.items(read.list(paper, key, "links"))) {
      const link = readResource(node, read);
      if (link === undefined) continue;
      link.field = field;
      if (kind !== undefined) link.kind = kind;
      links.push(link);
    }
  }
  return links;
}

function readResource(node: JsonNode, read: MemberReader): RawLink | undefined {
  const { value } = node;
  if (typeof value === "string" && value.trim() !== "") {
    return { text: value.trim(), ...read.spanOf(node) };
  }
  if (isJsonObject(value)) {
    return repositoryLink(
      read.text(node, "url", "links"),
      { from: node, frameworkFrom: node },
      read,
    );
  }
  if (value !== null && value !== "") read.invalid(node, "This is no address.", "links");
  return undefined;
}
