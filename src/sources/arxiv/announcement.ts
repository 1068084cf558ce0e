import type { Raw } from "../source.js";

/** What the text of a feed entry says before its abstract. */
export interface Announcement {
  id?: Raw;
  type?: string;
  abstract?: Raw;
}

const HEAD = /^\s*arXiv:(\S+)\s+Announce Type:\s*([a-z-]+)\s+(?:Abstract:\s*)?/i;

/**
 * Parts "arXiv:2504.17830v1 Announce Type: new Abstract: ...", the text that feeds print. The offsets
 * of the abstract are those of the whole text, since references in it may have been decoded.
 */
export function readAnnouncement(raw: Raw): Announcement {
  const head = HEAD.exec(raw.text);
  if (head === null) return { abstract: raw };
  const [whole, id = "", type = ""] = head;
  return {
    id: { ...raw, text: id },
    type: type.toLowerCase(),
    abstract: { ...raw, text: raw.text.slice(whole.length) },
  };
}
