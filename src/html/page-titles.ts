const TITLE = /<title\b[^<>]{0,200}>([^<]{0,500})<\/title/i;
const HEADING = /<h1\b[^<>]{0,500}>\s*([^<]{0,500})<\/h1/i;
const ENTITY = /&(amp|lt|gt|quot|#39|#x27|nbsp|ndash|mdash);/gi;
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["#39", "'"],
  ["#x27", "'"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
]);

/**
 * The title of a page and its first heading, as far as they are plain text: enough to say what a
 * page is that no source reads.
 */
export function pageTitles(html: string): string[] {
  return [TITLE.exec(html), HEADING.exec(html)].flatMap((match) => {
    const text = match?.[1]?.replace(ENTITY, decoded).replace(/\s+/g, " ").trim();
    return text === undefined || text === "" ? [] : [text];
  });
}

function decoded(entity: string, name: string): string {
  return NAMED.get(name.toLowerCase()) ?? entity;
}
