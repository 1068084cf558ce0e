import { canonicalUrl, classifyLink, extractLinks, type FoundLink } from "../links/index.js";
import type { Link } from "../model/link.js";
import type { Draft, Raw, RawLink } from "../sources/source.js";
import type { Report } from "./report.js";

/** The links of a record: first those that the page states as links, then those in its text. */
export function draftLinks(draft: Draft, report: Report): Link[] {
  // Addresses may be broken over lines, so they are looked for before white space is folded.
  const found: { link: FoundLink; raw: Raw; field: string }[] = [];
  const look = (raw: Raw, field: string) => {
    for (const link of extractLinks(raw.text)) found.push({ link, raw, field });
  };
  for (const raw of draft.abstract ?? []) look(raw, "abstract");
  if (draft.note !== undefined) look(draft.note, "note");
  if (found.length === 0 && (draft.links === undefined || draft.links.length === 0)) return [];
  const links = new Map<string, Link>();
  for (const raw of draft.links ?? []) {
    const known = classifyLink(raw.text) ?? statedPage(raw);
    if (known === undefined) {
      if (canonicalUrl(raw.text) === undefined) reportUnsafe(raw, report);
      continue;
    }
    const link: Link = { ...known, evidence: raw.pointer === undefined ? "href" : "field" };
    if (raw.text !== known.url) link.raw = raw.text;
    if (raw.field !== undefined) link.field = raw.field;
    if (raw.addedBy !== undefined) link.addedBy = raw.addedBy;
    keep(links, link);
  }
  for (const { link: mention, raw, field } of found) {
    const { kind, url, repo, joined } = mention;
    const link: Link = { kind, url, evidence: "text", field };
    if (mention.raw !== url) link.raw = mention.raw;
    if (repo !== undefined) link.repo = repo;
    if (joined === true) {
      link.joined = true;
      report("link-joined", `The address ${url} was broken over two lines.`, raw, {
        field: "links",
        actual: mention.raw,
      });
    }
    keep(links, link);
  }
  return [...links.values()];
}

/** What is stated to be the page of the project is that, also where such an address tells nothing. */
function statedPage({ text, field }: RawLink): { kind: "project"; url: string } | undefined {
  const url = field === "projectPage" ? canonicalUrl(text) : undefined;
  return url === undefined ? undefined : { kind: "project", url };
}

function reportUnsafe(raw: RawLink, report: Report): void {
  const message = `"${raw.text.slice(0, 80)}" is not an address that is safe to follow.`;
  report("link-unsafe", message, raw, { field: "links", actual: raw.text });
}

function keep(links: Map<string, Link>, link: Link): void {
  const key = link.repo === undefined ? link.url : link.url.toLowerCase();
  if (!links.has(key)) links.set(key, link);
}
