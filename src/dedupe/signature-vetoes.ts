import type { PaperFeatures } from "./paper-features.js";
import type { TitleRelation } from "./title-relation.js";
import { type TitleSignature, titleSignature } from "./title-signature.js";

/** Why two similar titles are two papers. */
export type SignatureVeto = "numbers" | "signs" | "part" | "kind" | "report-name";

export interface FoundVeto<Name extends string> {
  name: Name;
  a: string;
  b: string;
}

/**
 * Compares the signatures of two titles. Where one title is a part of the other, only what stands
 * in that part counts.
 */
export function signatureVetoes(
  a: PaperFeatures,
  b: PaperFeatures,
  { kind }: TitleRelation,
): FoundVeto<SignatureVeto>[] {
  const partial = kind === "name" || kind === "part-of-title" || kind === "first-words";
  const [left, right] = partial ? partialSignatures(a, b) : [a.signature, b.signature];
  const found: FoundVeto<SignatureVeto>[] = [];
  const compare = (name: SignatureVeto, one: readonly string[], other: readonly string[]) => {
    const [x, y] = [one.join(" "), other.join(" ")];
    if (x !== y) found.push({ name, a: x, b: y });
  };
  compare("part", [a.signature.part ?? ""], [b.signature.part ?? ""]);
  if (!numbersAgree(left, right)) {
    compare("numbers", [...left.numbers, ...left.written], [...right.numbers, ...right.written]);
  }
  compare("signs", left.signs, right.signs);
  compare("kind", a.signature.kinds, b.signature.kinds);
  if (a.reportName !== undefined && b.reportName !== undefined) {
    compare("report-name", [squeeze(a.reportName)], [squeeze(b.reportName)]);
  }
  return found;
}

/**
 * Digits must be the same, "4th" and "fourth" are. Numbers in words alone differ only where both
 * titles have some: they are often misspelt, or part of a name.
 */
function numbersAgree(a: TitleSignature, b: TitleSignature): boolean {
  const digits = a.numbers.join(" ") === b.numbers.join(" ");
  const words = a.written.join(" ") === b.written.join(" ");
  if (digits) return words || a.written.length === 0 || b.written.length === 0;
  return allNumbers(a) === allNumbers(b);
}

function allNumbers({ numbers, written }: TitleSignature): string {
  return [...numbers, ...written].sort().join(" ");
}

/** The words that both have; the rest of the longer title may hold any number. */
function partialSignatures(a: PaperFeatures, b: PaperFeatures) {
  const short = a.plainTitle.length < b.plainTitle.length ? a : b;
  const inShort = titleSignature(short.title);
  return [inShort, inShort] as const;
}

function squeeze(text: string): string {
  return text.replaceAll(" ", "");
}
