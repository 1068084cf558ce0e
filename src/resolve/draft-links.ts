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
    const known = knownLink(raw);
    if (known === undefined) {
      if (canonicalUrl(raw.text) === undefined) reportUnsafe(raw, report);
      continue;
    }
    const { url, repo } = known;
    const evidence = raw.pointer === undefined ? "href" : "field";
    const link: Link = { kind: kindOf(known, raw), url, evidence };
    if (repo !== undefined) link.repo = repo;
    if (raw.text !== known.url) link.raw = raw.text;
    if (raw.field !== undefined) link.field = raw.field;
    readStated(raw, link);
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

/** A file in a repository that is said to be a paper is that paper, and not the code. */
function knownLink(raw: RawLink): Omit<Link, "evidence"> | undefined {
  const known = classifyLink(raw.text);
  const isFile = known?.repo?.path !== undefined && (raw.kind === "paper" || raw.kind === "pdf");
  return known === undefined || isFile ? statedPage(raw) : known;
}

/** What the source says that an address leads to counts where the address itself tells nothing. */
function statedPage({ text, field, kind }: RawLink): Pick<Link, "kind" | "url"> | undefined {
  const said = kind ?? (field === "projectPage" ? "project" : undefined);
  const url = said === undefined ? undefined : canonicalUrl(text);
  return said === undefined || url === undefined ? undefined : { kind: said, url };
}

/** An address on a host without rules of its own passes for the page of a project. */
function kindOf(known: Pick<Link, "kind">, { kind }: RawLink): Link["kind"] {
  return kind !== undefined && known.kind === "project" ? kind : known.kind;
}

function readStated(raw: RawLink, link: Link): void {
  if (raw.addedBy !== undefined) link.addedBy = raw.addedBy;
  if (raw.official !== undefined) link.official = raw.official;
  if (raw.mentionedInPaper !== undefined) link.mentionedInPaper = raw.mentionedInPaper;
  if (raw.mentionedInRepository !== undefined) {
    link.mentionedInRepository = raw.mentionedInRepository;
  }
  if (raw.framework !== undefined) link.framework = raw.framework;
}

function reportUnsafe(raw: RawLink, report: Report): void {
  const message = `"${raw.text.slice(0, 80)}" is not an address that is safe to follow.`;
  report("link-unsafe", message, raw, { field: "links", actual: raw.text });
}

function keep(links: Map<string, Link>, link: Link): void {
  const key = link.repo === undefined ? link.url : link.url.toLowerCase();
  if (!links.has(key)) links.set(key, link);
}
