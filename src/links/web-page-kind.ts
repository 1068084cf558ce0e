import type { LinkKind } from "./found-link.js";
import type { AddressParts } from "./split-address.js";

/** The kind of an address on a host without rules of its own. */
export function webPageKind({ host, path }: AddressParts): LinkKind {
  const page = path.toLowerCase();
  if (page.endsWith(".pdf")) return "pdf";
  switch (host.replace(/^www\./, "")) {
    case "openreview.net":
      return page === "/pdf" ? "pdf" : kindWhere(page.startsWith("/forum"));
    case "alphaxiv.org":
      return kindWhere(/^\/(?:abs|overview|pdf)\/./.test(page));
    case "semanticscholar.org":
    case "paperswithcode.com":
      return kindWhere(page.startsWith("/paper/"));
    case "raw.githubusercontent.com":
      return "other";
    default:
      return "project";
  }
}

function kindWhere(isPaper: boolean): LinkKind {
  return isPaper ? "paper" : "other";
}
