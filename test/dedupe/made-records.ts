import fc from "fast-check";
import type { Paper } from "../../src/index.js";
import { madePaper } from "./made-paper.js";

const NAMES = ["Qwen2", "Qwen2.5", "LoRA", "LoRA+", "ZeRO++", "Janus", "Mamba-2", "Phi-4"];
const WORDS = [
  "deep",
  "learning",
  "for",
  "language",
  "models",
  "a",
  "survey",
  "of",
  "vision",
  "part ii",
  "erratum",
  "editorial",
];
const PEOPLE = [
  "Ada Li",
  "Li, A.",
  "Kaiming He",
  "He, K.",
  "Łukasz Kaiser",
  "Tao Wu et al.",
  "Wei Zhang",
  "jroe42",
];

const title = fc.oneof(
  fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom("", " Technical Report", ": Deep Learning"))
    .map((parts) => parts.join("")),
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
    .map((words) => words.join(" ")),
  fc.string({ minLength: 1, maxLength: 12 }),
);

/** Records from a small world, so that the same paper comes up again, with odd ones among them. */
export const madeRecord: fc.Arbitrary<Paper> = fc
  .record({
    title,
    authors: fc.array(fc.constantFrom(...PEOPLE), { maxLength: 3 }),
    year: fc.option(fc.constantFrom("2023", "2024-05", "2024-06-07"), { nil: undefined }),
    arxiv: fc.option(fc.constantFrom("2401.00001", "2401.00002"), { nil: undefined, freq: 3 }),
    version: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
    doi: fc.option(fc.constantFrom("10.1145/1.2", "10.1101/2020.01", "10.48550/arXiv.2401.00001"), {
      nil: undefined,
      freq: 3,
    }),
    volume: fc.option(fc.constantFrom("1", "2"), { nil: undefined }),
    pages: fc.option(fc.constantFrom("10-20", "30-35", "1-9"), { nil: undefined }),
    upvotes: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
    abstract: fc.option(
      fc.constantFrom(
        "Short.",
        "It is long enough to be an abstract, which takes some eighty characters or more to say.",
      ),
      { nil: undefined },
    ),
    url: fc.option(fc.constantFrom("https://a.example", "https://b.example"), { nil: undefined }),
    capturedAt: fc.option(fc.constantFrom("2025-01-01", "2025-01-02"), { nil: undefined }),
  })
  .map(
    ({
      title,
      authors,
      year,
      arxiv,
      version,
      doi,
      volume,
      pages,
      upvotes,
      abstract,
      url,
      capturedAt,
    }) =>
      madePaper({
        title,
        authors,
        ids: {
          ...(arxiv !== undefined && { arxiv }),
          ...(arxiv !== undefined && version !== undefined && { arxivVersion: version }),
          ...(doi !== undefined && { doi }),
        },
        ...(year !== undefined && { publishedAt: year }),
        ...(volume !== undefined && { volume }),
        ...(pages !== undefined && { pages }),
        ...(upvotes !== undefined && { upvotes }),
        ...(abstract !== undefined && { abstract }),
        provenance:
          url === undefined
            ? []
            : [{ source: "generic", url, ...(capturedAt !== undefined && { capturedAt }) }],
      }),
  );

export const madeRecords = fc.array(madeRecord, { maxLength: 14 });
