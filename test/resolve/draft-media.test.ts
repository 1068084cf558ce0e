import { describe, expect, it } from "vitest";
import { draftMedia } from "../../src/resolve/draft-media.js";
import { paperWith } from "../model/papers.js";
import { draftWith, raw, recorder } from "./drafts.js";

function read(members: Parameters<typeof draftWith>[0]) {
  const { report, said } = recorder();
  const paper = paperWith();
  draftMedia(draftWith(members), paper, report);
  return { paper, said };
}

describe("draftMedia", () => {
  it.each([
    ["https://cdn.example.org/a.png", "image"],
    ["https://cdn.example.org/a", "image"],
    ["https://cdn.example.org/a.mp4", "video"],
    ["https://cdn.example.org/a.MP4", "video"],
    ["https://cdn.example.org/a.webm?x=1", "video"],
    ["https://cdn.example.org/a.mov#t=3", "video"],
    ["https://cdn.example.org/a.png?of=b.mp4", "image"],
    ["https://cdn.example.org/a.mp4.png", "image"],
    ["https://cdn.example.org/a.mp4/still", "image"],
  ])("%s is of kind %s", (url, kind) => {
    expect(read({ media: [raw(url)] })).toEqual({
      paper: paperWith({ media: [{ url, kind }] }),
      said: [],
    });
  });

  it("reads the thumbnail, with https", () => {
    expect(read({ thumbnail: raw("http://cdn.example.org/t.png") }).paper.thumbnailUrl).toBe(
      "https://cdn.example.org/t.png",
    );
  });

  it("reports what is not safe to follow, and keeps the rest in order", () => {
    const [bad, a, b] = ["javascript:alert(1)", "https://x.org/a.png", "https://x.org/b.mp4"];
    const { paper, said } = read({ thumbnail: raw(bad), media: [a, bad, b].map(raw) });
    expect(paper).not.toHaveProperty("thumbnailUrl");
    expect(paper.media?.map(({ url }) => url)).toEqual([a, b]);
    expect(said).toMatchObject([
      { code: "link-unsafe", field: "thumbnailUrl", actual: bad },
      { code: "link-unsafe", field: "media", actual: bad },
    ]);
  });

  it.each([{}, { media: [] }, { media: [raw("javascript:alert(1)")] }])(
    "states no media where there are none: %j",
    (members) => {
      expect(read(members).paper).toEqual(paperWith());
    },
  );
});
