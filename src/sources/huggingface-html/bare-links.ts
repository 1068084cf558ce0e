import { readAuthorCount } from "../../text/byline.js";
import { cleanText } from "../../text/clean-text.js";
import { looksLikeCount } from "../../text/parse-count.js";
import type { Draft } from "../source.js";
import { groupPieces, joinPieces, type Piece } from "./pieces.js";

/** Records of links alone, and the pieces that are in none. */
export interface BareLinks {
  drafts: Draft[];
  rest: Piece[];
}

/**
 * Reads a part of a page in which no heading is left: the text of a link to a paper is its title, the
 * first time that it has words. Other links and texts stay what they are.
 */
export function readBareLinks(pieces: readonly Piece[]): BareLinks {
  const byId = new Map<string, Draft>();
  const rest: Piece[] = [];
  for (const group of groupPieces(pieces)) {
    const { text, start, end } = joinPieces(group);
    const address = group[0]?.link?.address;
    const title = cleanText(text);
    const id = address?.type === "paper" && !byId.has(address.id) ? address.id : undefined;
    if (id === undefined || title === "" || isMark(title)) {
      rest.push(...group);
      continue;
    }
    byId.set(id, {
      rank: byId.size + 1,
      start,
      end,
      title: { text, start, end },
      arxivId: { text: id, start, end },
      url: `https://huggingface.co/papers/${id}`,
    });
  }
  return { drafts: [...byId.values()], rest };
}

function isMark(text: string): boolean {
  return looksLikeCount(text) || readAuthorCount(text) !== undefined;
}
