import { parseArxivId } from "../ids/index.js";
import type { ClassifiedLink } from "./found-link.js";

const SITE = "https://huggingface.co";
const NAME = /^[\w-][\w.-]{0,95}$/;

const SITE_PAGES = new Set(
  "api blog brand changelog chat cli collections docs enterprise front inference join js learn login logout metrics models new notifications organizations posts pricing privacy search settings support tasks terms-of-service".split(
    " ",
  ),
);
const OWNER_PAGES = new Set(
  "activity collections datasets followers following likes models papers posts spaces".split(" "),
);

/**
 * What an address on huggingface.co leads to.
 *
 * @param segments the path's, without empty ones
 * @returns `undefined` for what is neither model, dataset, space nor paper: lists of papers,
 * collections, documentation, the page of an owner
 */
export function huggingFaceLink(segments: readonly string[]): ClassifiedLink | undefined {
  const [first = "", second = ""] = segments;
  const section = first.toLowerCase();
  if (section === "papers") return paperLink(second);
  if (section === "datasets") return datasetLink(segments.slice(1));
  if (section === "spaces") return ownedLink("space", "spaces/", segments.slice(1));
  if (SITE_PAGES.has(section) || OWNER_PAGES.has(second)) return undefined;
  return ownedLink("model", "", segments);
}

function paperLink(segment: string): ClassifiedLink | undefined {
  const id = parseArxivId(`/papers/${segment}`)?.id;
  return id === undefined ? undefined : { kind: "paper", url: `${SITE}/papers/${id}` };
}

function datasetLink(segments: readonly string[]): ClassifiedLink | undefined {
  const [name = ""] = segments;
  // Data sets from before there were owners have a name alone.
  if (segments.length === 1 && NAME.test(name)) {
    return { kind: "dataset", url: `${SITE}/datasets/${name}` };
  }
  return ownedLink("dataset", "datasets/", segments);
}

function ownedLink(
  kind: "model" | "dataset" | "space",
  prefix: string,
  [owner = "", name = ""]: readonly string[],
): ClassifiedLink | undefined {
  if (!NAME.test(owner) || !NAME.test(name)) return undefined;
  return { kind, url: `${SITE}/${prefix}${owner}/${name}` };
}
