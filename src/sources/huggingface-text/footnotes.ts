import { readHuggingFaceAddress } from "../huggingface/address.js";
import type { Draft, Emit, SourceEvent } from "../source.js";

export interface FootnoteResolver {
  emit: Emit;
  /** The address behind a footnote, which converters write below the page. */
  define(ref: string, url: string): void;
  /** No more footnotes come. */
  close(): void;
}

/** Holds events back from the first footnoted draft on, until the addresses are known. */
export function resolveFootnotes(emit: Emit): FootnoteResolver {
  const addresses = new Map<string, string>();
  const held: SourceEvent[] = [];

  return {
    emit(event) {
      const footnoted = event.type === "draft" && event.draft.titleRef !== undefined;
      if (held.length > 0 || footnoted) held.push(event);
      else emit(event);
    },
    define(ref, url) {
      addresses.set(ref, url);
    },
    close() {
      for (const event of held) {
        if (event.type === "draft") emit({ ...event, draft: resolved(event.draft, addresses) });
        else emit(event);
      }
    },
  };
}

function resolved(draft: Draft, addresses: ReadonlyMap<string, string>): Draft {
  const url = addresses.get(draft.titleRef ?? "");
  const address = url === undefined ? undefined : readHuggingFaceAddress(url);
  if (draft.arxivId !== undefined || address?.type !== "paper") return draft;
  const arxivId = { ...draft.title, text: address.id };
  return { ...draft, arxivId, url: `https://huggingface.co/papers/${address.id}` };
}
