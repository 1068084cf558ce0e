import { describe, expect, it } from "vitest";
import { createLineIndex } from "../../src/diagnostics/line-index.js";
import type { StatedField } from "../../src/model/provenance.js";
import { readCounts } from "../../src/resolve/draft-counts.js";
import { paperWith } from "../model/papers.js";
import { draftWith, raw, recorder } from "./drafts.js";

function read(members: Parameters<typeof draftWith>[0]) {
  const { report, said } = recorder();
  const paper = paperWith();
  const stated: StatedField[] = [];
  const lines = createLineIndex();
  lines.write("66.7k\n");
  readCounts(draftWith(members), paper, stated, lines, report);
  return { paper, stated, said };
}

describe("readCounts", () => {
  it("reads what is stated and leaves the rest absent", () => {
    const { paper, stated, said } = read({ upvotes: raw("-"), comments: raw("1,204") });
    expect(paper).toEqual(paperWith({ upvotes: 0, comments: 1204 }));
    expect([stated, said]).toEqual([[], []]);
  });

  it.each(["authorCount", "upvotes", "comments", "githubStars"] as const)(
    "marks a rounded %s and keeps how it was printed",
    (field) => {
      const { paper, stated, said } = read({ [field]: raw("66.7k") });
      expect(paper).toEqual(paperWith({ [field]: 66_700, approximate: [field] }));
      expect(stated).toEqual([
        {
          field,
          value: 66_700,
          raw: "66.7k",
          at: {
            type: "text",
            start: { line: 1, column: 1, offset: 0 },
            end: { line: 1, column: 6, offset: 5 },
          },
        },
      ]);
      expect(said).toMatchObject([{ code: "count-rounded", field, actual: "66.7k" }]);
    },
  );

  it("marks each rounded count", () => {
    const { paper } = read({ upvotes: raw("1k"), comments: raw("2"), githubStars: raw("3k") });
    expect(paper.approximate).toEqual(["upvotes", "githubStars"]);
  });

  it.each(["many", "", "-5", "1.5"])("reports %j and makes nothing up", (text) => {
    const { paper, said } = read({ upvotes: raw(text), comments: raw("2") });
    expect(paper).toEqual(paperWith({ comments: 2 }));
    expect(said).toMatchObject([{ code: "count-invalid", field: "upvotes", actual: text }]);
  });

  it("reads what cites the paper, each count on its own", () => {
    const { paper, said } = read({
      linked: { models: raw("3"), datasets: raw("0"), spaces: raw("some") },
    });
    expect(paper.linked).toEqual({ models: 3, datasets: 0 });
    expect(said).toMatchObject([{ code: "count-invalid", field: "linked.spaces" }]);
  });

  it.each([{ linked: {} }, { linked: { models: raw("some") } }])(
    "states no such counts where there are none: %j",
    (members) => {
      expect(read(members).paper).not.toHaveProperty("linked");
    },
  );
});
