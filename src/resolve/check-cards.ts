import type { Paper } from "../model/paper.js";
import type { Draft } from "../sources/source.js";
import { differences } from "./cross-check.js";
import { readDraftDates } from "./listing-year.js";
import { type ListingContext, resolveDraft } from "./resolve-draft.js";

/** Says where the rendered cards of a page differ from the records of its data. */
export function checkCards(
  cards: readonly Draft[],
  read: readonly Paper[],
  context: ListingContext,
): void {
  if (cards.length === 0) return;
  const { report } = context;
  const byId = new Map(read.map((paper) => [paper.ids.arxiv, paper]));
  for (const dated of readDraftDates(cards)) {
    const card = resolveDraft(dated, { ...context, report: ignore });
    const paper = card === undefined ? undefined : byId.get(card.ids.arxiv);
    if (card === undefined || paper === undefined) {
      const message = "The page renders a card that is not in its data.";
      report("cards-disagree", message, dated.draft, { actual: dated.draft.title.text });
      continue;
    }
    for (const { field, shown, data } of differences(card, paper)) {
      const message = `The card of ${card.ids.arxiv} shows ${shown} where the data has ${data}.`;
      report("cards-disagree", message, dated.draft, { field, actual: shown });
    }
  }
}

/** What a card lacks or rounds was said of the record already. */
function ignore(): void {}
