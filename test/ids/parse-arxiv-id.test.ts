import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ARXIV_ARCHIVES } from "../../src/ids/arxiv-archives.js";
import { parseArxivId } from "../../src/ids/index.js";

describe("parseArxivId", () => {
  it("reads a plain identifier and the address of its page as it reads a labelled one", () => {
    const digits = fc.stringMatching(/^\d{4}\.\d{4,6}$/);
    const version = fc.constantFrom("", "v1", "v0", "v01", "v9999", "v12345", "V2");
    fc.assert(
      fc.property(digits, version, (number, which) => {
        const id = number + which;
        const labelled = parseArxivId(`arXiv:${id}`);
        expect(parseArxivId(id)).toEqual(labelled);
        expect(parseArxivId(`http://arxiv.org/abs/${id}`)).toEqual(labelled);
        expect(parseArxivId(`https://arxiv.org/abs/${id}`)).toEqual(labelled);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["2505.04588", { id: "2505.04588" }],
    ["2505.04588v2", { id: "2505.04588", version: 2 }],
    ["arXiv:2505.04588v1", { id: "2505.04588", version: 1 }],
    ["ARXIV: 2505.04588", { id: "2505.04588" }],
    ["oai:arXiv.org:0704.0001", { id: "0704.0001" }],
    ["oai:arXiv.org:hep-th/9901001", { id: "hep-th/9901001" }],
    ["0704.0001", { id: "0704.0001" }],
    ["1412.9999v12", { id: "1412.9999", version: 12 }],
    ["1501.00001", { id: "1501.00001" }],
    ["hep-th/9901001v3", { id: "hep-th/9901001", version: 3 }],
    ["cs/9901011", { id: "cs/9901011" }],
    ["acc-phys/9411001", { id: "acc-phys/9411001" }],
    ["math.AG/0309136", { id: "math/0309136" }],
    ["cond-mat.stat-mech/0703001", { id: "cond-mat/0703001" }],
    ["hep-th/9108001", { id: "hep-th/9108001" }],
    ["http://arxiv.org/abs/hep-th/9901001v3", { id: "hep-th/9901001", version: 3 }],
    ["https://arxiv.org/abs/2505.04588", { id: "2505.04588" }],
    ["https://arxiv.org/abs/2505.04588v2?context=cs#top", { id: "2505.04588", version: 2 }],
    ["https://www.arxiv.org/pdf/2505.04588v2.pdf", { id: "2505.04588", version: 2 }],
    ["https://arxiv.org/pdf/2505.04588", { id: "2505.04588" }],
    ["https://export.arxiv.org/html/2505.04588v1/", { id: "2505.04588", version: 1 }],
    ["http://de.arxiv.org/abs/2505.04588", { id: "2505.04588" }],
    ["arxiv.org/abs/2505.04588", { id: "2505.04588" }],
    ["//arxiv.org/format/2505.04588", { id: "2505.04588" }],
    ["/abs/2505.04588", { id: "2505.04588" }],
    ["/papers/2505.04588#community", { id: "2505.04588" }],
    ["https://www.alphaxiv.org/abs/2505.04588", { id: "2505.04588" }],
    ["https://arxiv.org/abs/hep-th%2F9901001", { id: "hep-th/9901001" }],
    ["https://huggingface.co/papers/2505.04588", { id: "2505.04588" }],
    ["https://huggingface.co/papers/2505.04588#community", { id: "2505.04588" }],
    ["https://huggingface.co/papers/2505.04588.md", { id: "2505.04588" }],
    ["https://hf.co/papers/2505.04588?q=x", { id: "2505.04588" }],
    ["10.48550/arXiv.2505.04588", { id: "2505.04588" }],
    ["10.48550/ARXIV.2505.04588", { id: "2505.04588" }],
    ["doi:10.48550/arXiv.2505.04588", { id: "2505.04588" }],
    ["https://doi.org/10.48550/arXiv.2311.12022", { id: "2311.12022" }],
    ["http://dx.doi.org/10.48550/arXiv.hep-th/9901001", { id: "hep-th/9901001" }],
    ["\u200b2311.12022\n", { id: "2311.12022" }],
    ["\ufeff\u0000 arXiv:\u200b2311.12022\u2060\u00a0", { id: "2311.12022" }],
    ["1108.1172v1", { id: "1108.1172", version: 1 }],
  ])("reads %j", (text, expected) => {
    expect(parseArxivId(text)).toEqual(expected);
  });

  it.each([
    "",
    "N/A",
    "null",
    "2503.0213",
    "1412.00001",
    "2503.021345",
    "2513.00001",
    "2500.00001",
    "0703.0001",
    "9901.00001",
    "2505.04588v",
    "2505.04588v0",
    "2505.04588 and more",
    "see 2505.04588",
    "2505.04588, 2505.04589",
    "hep-th/9913001",
    "hep-th/0704001",
    "hep-th/9001001",
    "hep-xx/9901001",
    "9901001",
    "attention-is-all-you-need",
    "https://huggingface.co/papers/trending",
    "https://huggingface.co/papers/date/2025-05-08",
    "https://huggingface.co/papers/week/2026-W22",
    "https://huggingface.co/papers/month/2026-06",
    "https://huggingface.co/papers/submit",
    "https://huggingface.co/papers?q=2505.04588",
    "https://arxiv.org/abs/N/A",
    "https://arxiv.org/list/cs/2505",
    "https://evil.org/abs/2505.04588",
    "https://evil-arxiv.org/abs/2505.04588",
    "https://arxiv.org.evil.org/abs/2505.04588",
    "10.1145/3292500.3330701",
  ])("finds no identifier in %j", (text) => {
    expect(parseArxivId(text)).toBeUndefined();
  });

  const twoDigits = (min: number, max: number) =>
    fc.integer({ min, max }).map((n) => String(n).padStart(2, "0"));
  const newId = fc.oneof(
    fc
      .tuple(twoDigits(8, 14), twoDigits(1, 12), fc.integer({ min: 0, max: 9999 }))
      .map(([year, month, n]) => `${year}${month}.${String(n).padStart(4, "0")}`),
    fc
      .tuple(twoDigits(15, 90), twoDigits(1, 12), fc.integer({ min: 0, max: 99999 }))
      .map(([year, month, n]) => `${year}${month}.${String(n).padStart(5, "0")}`),
  );
  const oldId = fc
    .tuple(
      fc.constantFrom(...ARXIV_ARCHIVES),
      fc.oneof(twoDigits(91, 99), twoDigits(0, 6)),
      twoDigits(1, 12),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(([archive, year, month, n]) => `${archive}/${year}${month}${String(n).padStart(3, "0")}`);

  it("reads back every form it can be written in", () => {
    const forms = [
      "",
      "arXiv:",
      "https://arxiv.org/abs/",
      "https://arxiv.org/pdf/",
      "oai:arXiv.org:",
    ];
    fc.assert(
      fc.property(
        fc.oneof(newId, oldId),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom(...forms),
        (id, version, form) => {
          expect(parseArxivId(form + id)).toEqual({ id });
          expect(parseArxivId(`${form}${id}v${version}`)).toEqual({ id, version });
        },
      ),
    );
  });

  it("never throws, and reads its own answers back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const parsed = parseArxivId(text);
        if (parsed !== undefined) expect(parseArxivId(parsed.id)).toEqual({ id: parsed.id });
      }),
    );
  });
});
