import { Paper, PaperIds } from "../../model/index.js";

const LINK_KINDS: Readonly<Record<string, string>> = {
  repo: "repository",
  repository: "repository",
  model: "model",
  dataset: "dataset",
  space: "space",
  project: "project",
};

/**
 * A test of whether a paper states a field: a member of `Paper`, a kind of identifier (`arxiv`,
 * `doi`) or of link (`repo`, `model`). An empty list states nothing.
 *
 * @throws TypeError where there is no such field
 */
export function hasField(field: string): (paper: Paper) => boolean {
  const linkKind = Object.hasOwn(LINK_KINDS, field) ? LINK_KINDS[field] : undefined;
  if (linkKind !== undefined) return ({ links }) => links.some(({ kind }) => kind === linkKind);
  if (Object.hasOwn(PaperIds.shape, field)) {
    return ({ ids }) => ids[field as keyof PaperIds] !== undefined;
  }
  if (!Object.hasOwn(Paper.shape, field)) {
    throw new TypeError(`option has: there is no field "${field}"`);
  }
  return (paper) => {
    const value = paper[field as keyof Paper];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  };
}
