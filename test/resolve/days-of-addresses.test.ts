import { describe, expect, test } from "vitest";
import { parseListing } from "../../src/index.js";

const text = "Daily Papers\n\nA Title\n\n• 3 authors\n·\nMay 7, 2024\n";
const html = `<!doctype html><title>Daily Papers - Hugging Face</title><h1>Daily Papers</h1>
<a href="/papers/date/2026-02-30">back</a><time datetime="2026-02-31T00:00:00.000Z">Feb 31</time>
<article><h3><a href="/papers/2505.04588">ZeroSearch</a></h3><span>3 authors</span></article>`;
const json = JSON.stringify([
  {
    paper: {
      id: "2505.04588",
      title: "ZeroSearch",
      authors: [],
      submittedOnDailyAt: "2026-02-31T00:00:00.000Z",
    },
  },
]);
const markdown = `${text}\n[Previous](https://huggingface.co/papers/date/2026-02-31)\n`;

describe("a day that no calendar has", () => {
  test.each([
    ["in the address", text, "https://huggingface.co/papers/date/2026-02-31"],
    ["in the old form of the address", text, "https://huggingface.co/papers?date=2026-13-01"],
    ["in a link of a text", markdown, undefined],
    ["in a page", html, "https://huggingface.co/papers/date/2026-02-31"],
    ["in data", json, "https://huggingface.co/api/daily_papers?date=2026-02-31"],
  ])("%s proves nothing and loses nothing", (_, input, url) => {
    const { papers, date } = parseListing(input, { url });
    expect(papers).toHaveLength(1);
    expect(date).toBeUndefined();
    expect(papers[0]?.listedAt).toBeUndefined();
  });
});
