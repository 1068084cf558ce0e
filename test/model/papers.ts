import type { Paper } from "../../src/model/paper.js";

/** The smallest record, and what a test adds. */
export function paperWith(members: Partial<Paper> = {}): Paper {
  return { title: "T", authors: [], orgs: [], ids: {}, links: [], provenance: [], ...members };
}
