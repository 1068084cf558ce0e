import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inferCaptureYear, type YearEvidence } from "../../src/dates/index.js";
import { resolveYear } from "../../src/dates/resolve-partial-date.js";
import { yearBound } from "../../src/dates/year-bound.js";

const years = fc.integer({ min: 1991, max: 2060 });
const months = fc.integer({ min: 1, max: 12 });
const pad = (value: number): string => String(value).padStart(2, "0");

const ids = fc
  .oneof(
    { weight: 5, arbitrary: fc.tuple(fc.integer({ min: 15, max: 60 }), months) },
    { weight: 1, arbitrary: fc.constant([99, 1] as [number, number]) },
  )
  .map(([year, month]) => (year === 99 ? "hep-th/9901001" : `${pad(year)}${pad(month)}.00001`));
const idLikes = fc.oneof({ weight: 6, arbitrary: ids }, { weight: 1, arbitrary: fc.string() });

/** Also days that no year has. */
const partialDates = fc
  .tuple(months, fc.integer({ min: 0, max: 32 }), fc.option(idLikes, { nil: undefined }))
  .map(([month, day, arxivId]) => ({ month, day, arxivId }));
const leapDay = fc.constant({ month: 2, day: 29, arxivId: undefined });

const isoDays = fc
  .tuple(years, months, fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${pad(month)}-${pad(day)}`);
const perhaps = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

const lists = {
  explicitYears: fc.array(years, { maxLength: 5 }),
  partialDates: fc.array(fc.oneof({ weight: 8, arbitrary: partialDates }, leapDay), {
    maxLength: 5,
  }),
  arxivIds: fc.array(idLikes, { maxLength: 5 }),
};
const claims = { pageDate: perhaps(isoDays), urlDate: perhaps(isoDays) };
const proofs = { referenceDate: perhaps(isoDays), capturedAt: perhaps(isoDays) };
const evidences = fc.oneof(
  fc.record(lists),
  fc.record({ ...lists, ...claims }),
  fc.record({ ...lists, ...claims, ...proofs }),
);

function shuffled<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}

describe("inferCaptureYear, whatever the evidence", () => {
  it("does not depend on the order of the evidence, nor on saying it twice", () => {
    const pairs = evidences.chain((evidence) =>
      fc
        .record({
          explicitYears: shuffled(evidence.explicitYears),
          partialDates: shuffled(evidence.partialDates),
          arxivIds: shuffled(evidence.arxivIds),
        })
        .map((order): [YearEvidence, YearEvidence] => [evidence, { ...evidence, ...order }]),
    );
    fc.assert(
      fc.property(pairs, ([evidence, other]) => {
        const expected = inferCaptureYear(evidence);
        expect(inferCaptureYear(other)).toEqual(expected);
        const twice = {
          ...other,
          explicitYears: [...(other.explicitYears ?? []), ...(evidence.explicitYears ?? [])],
          partialDates: [...(other.partialDates ?? []), ...(evidence.partialDates ?? [])],
          arxivIds: [...(other.arxivIds ?? []), ...(evidence.arxivIds ?? [])],
        };
        expect(inferCaptureYear(twice)).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it("never gives an earlier year, or a lower bound, for more explicit years", () => {
    fc.assert(
      fc.property(evidences, fc.array(years, { minLength: 1 }), (evidence, more) => {
        const wider = { ...evidence, explicitYears: [...evidence.explicitYears, ...more] };
        const [bound, widerBound] = [yearBound(evidence), yearBound(wider)];
        expect(widerBound?.year).toBeGreaterThan(Math.max(...more));
        expect(widerBound?.year).toBeGreaterThanOrEqual(bound?.year ?? 0);
        const year = inferCaptureYear(evidence)?.year;
        expect(inferCaptureYear(wider)?.year).toBeGreaterThanOrEqual(year ?? 0);
      }),
      { numRuns: 2_000 },
    );
  });

  it("leaves the order to the rules: proof, then claims within the bound, then the bound", () => {
    fc.assert(
      fc.property(evidences, (evidence: YearEvidence) => {
        const result = inferCaptureYear(evidence);
        const bound = yearBound(evidence);
        if (evidence.referenceDate !== undefined) {
          expect(result?.from).toBe("reference-date");
        } else if (evidence.capturedAt !== undefined) {
          expect(result?.from).toBe("page-date");
        } else if (bound !== undefined) {
          expect(result?.year).toBeGreaterThanOrEqual(bound.year);
        }
        if (result === undefined) {
          expect(bound).toBeUndefined();
          return;
        }
        expect(result.alternatives).toEqual(
          [...new Set(result.alternatives)].sort((a, b) => a - b),
        );
        expect(result.alternatives).not.toContain(result.year);
        if (result.certain) return;
        expect(result.from).toBe(bound?.from);
        const dates = (evidence.partialDates ?? []).filter(
          (date) => resolveYear(date, 2000) !== undefined,
        );
        const fits = (year: number): boolean =>
          dates.every((date) => resolveYear(date, year) !== undefined);
        expect(fits(result.year)).toBe(true);
        for (let year = bound?.year ?? 0; year < result.year; year++)
          expect(fits(year)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it("throws nothing but a TypeError that names the field", () => {
    const texts = fc.oneof(isoDays, fc.string());
    const anyDays = {
      referenceDate: perhaps(texts),
      capturedAt: perhaps(texts),
      pageDate: perhaps(texts),
      urlDate: perhaps(texts),
    };
    const anyYears = { explicitYears: fc.array(fc.oneof(years, fc.double()), { maxLength: 2 }) };
    fc.assert(
      fc.property(fc.record({ ...lists, ...anyDays, ...anyYears }), (evidence) => {
        try {
          inferCaptureYear(evidence);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          expect(String(error)).toMatch(
            /^TypeError: (?:referenceDate|capturedAt|pageDate|urlDate|explicitYears) must be /,
          );
        }
      }),
    );
  });
});
