import { canonicalUrl } from "../links/index.js";
import type { Paper } from "../model/paper.js";
import type { Draft, Raw } from "../sources/source.js";
import type { Report } from "./report.js";

const VIDEO = /\.(?:mp4|webm|mov|qt|m4v|ogv)$/i;

/** Reads the pictures and films of a draft into the record; an unsafe address is reported. */
export function draftMedia(draft: Draft, paper: Paper, report: Report): void {
  const thumbnail = safeAddress(draft.thumbnail, "thumbnailUrl", report);
  if (thumbnail !== undefined) paper.thumbnailUrl = thumbnail;
  const media = (draft.media ?? []).flatMap((raw) => {
    const url = safeAddress(raw, "media", report);
    return url === undefined ? [] : [{ url, kind: mediaKind(url) }];
  });
  if (media.length > 0) paper.media = media;
}

function mediaKind(url: string): "video" | "image" {
  return VIDEO.test(url.split(/[?#]/, 1)[0] ?? "") ? "video" : "image";
}

function safeAddress(raw: Raw | undefined, field: string, report: Report): string | undefined {
  if (raw === undefined) return undefined;
  const url = canonicalUrl(raw.text);
  if (url === undefined) {
    const shown = raw.text.slice(0, 80);
    const message = `"${shown}" is not an address that is safe to follow.`;
    report("link-unsafe", message, raw, { field, actual: raw.text });
  }
  return url;
}
