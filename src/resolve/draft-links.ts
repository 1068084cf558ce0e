import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { LineIndex } from "../diagnostics/line-index.js";
import { canonicalUrl, classifyLink, extractLinks } from "../links/index.js";
import type { Link } from "../model/link.js";
import type { Draft, Raw } from "../sources/source.js";
import { reporter } from "./report.js";

/** The links of a record: first those that the page states as links, then those in its text. */
export function draftLinks(
  draft: Draft,
  text: string | undefined,
  textAt: Raw | undefined,
  lines: LineIndex,
  diagnostics: Diagnostic[],
): Link[] {
  if (draft.links === undefined && (text === undefined || !text.includes("/"))) {
    if (text === undefined || !/arxiv:|doi:/i.test(text)) return [];
  }
  const report = reporter(diagnostics, lines);
  const links = new Map<string, Link>();
  for (const raw of draft.links ?? []) {
    if (canonicalUrl(raw.text) === undefined) {
      report(
        "link-unsafe",
        `"${raw.text.slice(0, 80)}" is not an address that is safe to follow.`,
        raw,
        {
          field: "links",
          actual: raw.text,
        },
      );
      continue;
    }
    const known = classifyLink(raw.text);
    if (known === undefined) continue;
    const link: Link = { ...known, evidence: "href" };
    if (raw.text !== known.url) link.raw = raw.text;
    if (raw.field !== undefined) link.field = raw.field;
    keep(links, link);
  }
  for (const found of text === undefined ? [] : extractLinks(text)) {
    const link: Link = { kind: found.kind, url: found.url, evidence: "text", field: "abstract" };
    if (found.raw !== found.url) link.raw = found.raw;
    if (found.repo !== undefined) link.repo = found.repo;
    if (found.joined === true) {
      link.joined = true;
      report(
        "link-joined",
        `The address ${found.url} was broken over two lines.`,
        textAt ?? draft,
        {
          field: "links",
          actual: found.raw,
        },
      );
    }
    keep(links, link);
  }
  return [...links.values()];
}

function keep(links: Map<string, Link>, link: Link): void {
  const key = link.repo === undefined ? link.url : link.url.toLowerCase();
  if (!links.has(key)) links.set(key, link);
}
