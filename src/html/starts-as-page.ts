const MARKUP = /^\s*<[!?a-z]/i;
const FEED = /^\s*<\?xml[^>]{0,200}\?>\s*<(?:feed|rss|rdf:RDF|OAI-PMH)[\s>]/;

/** Whether a text may be a page: it begins with a tag, comment or declaration, and is no feed. */
export function startsAsPage(head: string): boolean {
  return MARKUP.test(head) && !FEED.test(head);
}
