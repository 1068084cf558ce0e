const COMMENT_OR_SCRIPT = /<!--|<script\b([^>]{0,500})>/gi;
const JSON_LD = /\btype\s*=\s*["']?application\/ld\+json\b/i;
const SCRIPT_END = /<\/script\b/gi;

/** The JSON-LD of a page, and where it stands. */
export function embeddedData(page: string): { text: string; start: number; end: number }[] {
  const found: { text: string; start: number; end: number }[] = [];
  COMMENT_OR_SCRIPT.lastIndex = 0;
  for (;;) {
    const match = COMMENT_OR_SCRIPT.exec(page);
    if (match === null) return found;
    const start = match.index + match[0].length;
    if (match[1] === undefined) {
      const end = page.indexOf("-->", start);
      if (end === -1) return found;
      COMMENT_OR_SCRIPT.lastIndex = end;
      continue;
    }
    SCRIPT_END.lastIndex = start;
    const end = SCRIPT_END.exec(page)?.index ?? page.length;
    if (JSON_LD.test(match[1])) found.push({ text: page.slice(start, end), start, end });
    COMMENT_OR_SCRIPT.lastIndex = end;
  }
}
