import { type HtmlTag, readHtml } from "../html/read-html.js";
import { embeddedData } from "./page-metadata/embedded-data.js";
import { areOfOnePaper, joinStatements } from "./page-metadata/join-statements.js";
import { createMetaTags } from "./page-metadata/meta-tags.js";
import { readArticles } from "./schema-org/read-articles.js";
import type { Draft, Emit, Source, SourceHints, SourceReader } from "./source.js";

/**
 * Any page that states what paper it is of: in `citation_*` tags as most publishers do, in those of
 * EPrints, bepress, PRISM or Dublin Core, or as a schema.org `ScholarlyArticle` in JSON-LD.
 */
export const pageMetadata: Source = {
  id: "page-metadata",
  source: "generic",
  format: "html",
  kind: "paper",
  detect: detectPageMetadata,
  parse: parsePageMetadata,
};

const MARKUP = /^\ufeff?\s*<[!?a-z]/i;
const TAG =
  /<meta\b[^>]{0,600}?\b(?:name|property)\s*=\s*["']?(?:(?:bepress_)?citation_title|eprints\.title)\b/i;
const DUBLIN_CORE = /<meta\b[^>]{0,600}?\bname\s*=\s*["']?dc(?:terms)?[.:]title\b/i;
const DOI_TAG =
  /<meta\b[^>]{0,600}?(?:["'\s](?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/|\bprism\.publicationname\b)/i;
const JSON_LD = /application\/ld\+json/i;
const ARTICLE = /["'/:](?:Medical)?ScholarlyArticle["']/;
const DEEPEST = 512;

function detectPageMetadata(head: string): number {
  if (!MARKUP.test(head)) return 0;
  if (TAG.test(head) || (JSON_LD.test(head) && ARTICLE.test(head))) return 0.4;
  return DUBLIN_CORE.test(head) && DOI_TAG.test(head) ? 0.3 : 0;
}

function parsePageMetadata(emit: Emit, hints: SourceHints): SourceReader {
  const maxDepth = hints.maxDepth ?? DEEPEST;
  const chunks: string[] = [];
  const tags = createMetaTags();

  function onOpen(tag: HtmlTag): void {
    const { name } = tag.kind;
    if (name === "link" && tag.attribute("rel")?.text === "canonical") {
      const href = tag.attribute("href");
      if (href !== undefined && /^https?:/i.test(href.text.trim())) tags.onPage(href);
    } else if (name === "meta") {
      const content = tag.attribute("content");
      const written = tag.attribute("name") ?? tag.attribute("property");
      if (content !== undefined && written !== undefined) {
        tags.onTag(written.text, content, { start: tag.start, end: tag.end });
      }
    }
  }

  const reader = readHtml(
    {
      onOpen,
      onTooDeep(start, end) {
        const message = `Elements more than ${maxDepth} deep were not followed (maxDepth).`;
        emit({ type: "report", code: "limit-reached", message, start, end });
      },
      onClose: ignore,
      onText: ignore,
      onBlank: ignore,
      onCut: ignore,
    },
    { maxDepth },
  );

  function finish(page: string): Omit<Draft, "rank">[] {
    const data = embeddedData(page).flatMap(
      ({ text, ...span }) => readArticles(text, { ...span, maxDepth }, emit).articles,
    );
    const stated = tags.finish(emit);
    if (stated === undefined) return data;
    const at = data.findIndex((one) => areOfOnePaper(stated, one));
    const [only] = data;
    const same = data[at] ?? (data.length === 1 ? only : undefined);
    if (same === undefined) return [stated, ...data];
    return [joinStatements(stated, same, emit), ...data.filter((one) => one !== same)];
  }

  return {
    write(chunk) {
      chunks.push(chunk);
      reader.write(chunk);
    },
    end() {
      reader.end();
      const page = chunks.splice(0).join("");
      const drafts = finish(page);
      for (const [at, draft] of drafts.entries()) {
        emit({ type: "draft", draft: { ...draft, rank: at + 1 } });
      }
      if (drafts.length === 0) {
        const message = "The page states no title of a paper in its metadata.";
        emit({ type: "report", code: "structure-unknown", message, start: 0, end: page.length });
      }
      const url = hints.url ?? drafts[0]?.url;
      const kind = drafts.length > 1 ? "list" : "paper";
      const facts = { kind, ...(url === undefined ? {} : { url }) } as const;
      emit({ type: "listing", facts, start: 0, end: page.length });
    },
  };
}

function ignore(): void {}
