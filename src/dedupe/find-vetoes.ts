import type { Veto } from "./comparison.js";
import type { DedupeSettings } from "./options.js";
import type { PaperFeatures } from "./paper-features.js";
import { signatureVetoes } from "./signature-vetoes.js";
import { venuesAgree } from "./venue-agreement.js";
import type { Findings } from "./weigh-evidence.js";

/** Everything that keeps two records apart which share no identifier. */
export function findVetoes(
  a: PaperFeatures,
  b: PaperFeatures,
  found: Findings,
  settings: DedupeSettings,
): Veto[] {
  const vetoes: Veto[] = found.ids
    .filter(({ same, decides }) => decides && !same)
    .map(({ name, a: left, b: right }) => ({ name, a: left, b: right }));
  const inOnePlace =
    found.places === "same" && (found.authors === "same" || found.authors === "agree");
  for (const veto of signatureVetoes(a, b, found.title)) {
    // Catalogues add "Erratum:" or leave it out; two notes on one page by one author are one note.
    if (veto.name !== "kind" || !inOnePlace) vetoes.push(veto);
  }
  if (found.places === "differ") {
    vetoes.push({
      name: "pages",
      a: `${a.volume}:${a.pages?.first}`,
      b: `${b.volume}:${b.pages?.first}`,
    });
  }
  const [listing] = a.listings.filter((key) => b.listings.includes(key)).sort();
  if (listing !== undefined) {
    if (settings.sameListing === "cannot-link")
      vetoes.push({ name: "listing", a: listing, b: listing });
    if (a.year !== undefined && b.year !== undefined && a.year !== b.year) {
      vetoes.push({ name: "year-in-listing", a: String(a.year), b: String(b.year) });
    }
    if (a.venue !== "" && b.venue !== "" && !venuesAgree(a.venue, b.venue)) {
      vetoes.push({ name: "venue-in-listing", a: a.venue, b: b.venue });
    }
  }
  return vetoes;
}
