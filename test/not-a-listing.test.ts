import { describe, expect, test } from "vitest";
import { parseListing } from "../src/index.js";

const page = (title: string, body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const errors: readonly (readonly [string, string, string])[] = [
  ["a status line", "429 Too Many Requests", "429 Too Many Requests"],
  ["a status with a label", "Error: 503 Service Unavailable", "503 Service Unavailable"],
  ["a status line of HTTP", "HTTP/1.1 404 Not Found\r\n", "404 Not Found"],
  ["curl's words", "HTTP 502 Bad Gateway", "502 Bad Gateway"],
  ["an error without its number", "Internal Server Error", "Internal Server Error"],
  ["an error body of the API", '{"error":"Invalid date"}', "Invalid date"],
  ["an error body with a status", '{"statusCode":429}', "HTTP 429"],
  [
    "an error page of a proxy",
    page("502 Bad Gateway", "<center><h1>502 Bad Gateway</h1></center><hr>nginx"),
    "502 Bad Gateway",
  ],
  [
    "an error page of the site",
    page("404 – Hugging Face", "<h1>404</h1><p>This page is not there.</p>"),
    "404 – Hugging Face",
  ],
  [
    "an error in the heading alone",
    page("Hugging Face", '<h1 class="t">500 Internal Error</h1>'),
    "500 Internal Error",
  ],
];

const others: readonly (readonly [string, string, string | undefined])[] = [
  ["nothing", "", undefined],
  ["blanks", " \n\t\r\n ", undefined],
  ["prose", "A shopping list: bread, butter and 404 eggs.", undefined],
  [
    "a challenge",
    page("Just a moment...", "<p>Checking your browser before you go on.</p>"),
    "Just a moment...",
  ],
  [
    "a login page",
    page("Log in &ndash; Hugging Face", "<form><input name=username></form>"),
    "Log in – Hugging Face",
  ],
  [
    "an article that links to one paper",
    page(
      "My notes",
      '<p>I read <a href="https://huggingface.co/papers/2505.04588">ZeroSearch</a> again.</p>',
    ),
    "My notes",
  ],
  ["another object", '{"name":"left-pad","version":"1.3.0"}', undefined],
  ["a list of other things", '[{"name":"a"},{"name":"b"}]', undefined],
  ["a number", "7", undefined],
];

describe("an input that no source reads", () => {
  test.each(errors)("is an error of the site: %s", (_, input, actual) => {
    const { papers, diagnostics } = parseListing(input);
    expect(papers).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: "source-error", severity: "error", actual }]);
  });

  test("is an error of the site also where it says from which address", () => {
    const url = "https://huggingface.co/papers";
    const answers = ["429 Too Many Requests", "Bad Gateway", '{"error":"Invalid date"}'];
    for (const answer of answers) {
      const codes = parseListing(answer, { url }).diagnostics.map(({ code }) => code);
      expect(codes, answer).toEqual(["source-error"]);
    }
  });

  test.each(others)("is no listing: %s", (_, input, actual) => {
    const { papers, diagnostics } = parseListing(input);
    expect(papers).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["not-a-listing"]);
    expect(diagnostics[0]?.actual).toBe(actual);
  });
});

describe("what stands for a page is no page", () => {
  test.each([
    ["https://huggingface.co/papers", "The input is an address"],
    [" https://huggingface.co/papers?date=2024-08-01\n", "The input is an address"],
    ["https://arxiv.org/list/cs.LG/recent", "The input is an address"],
    ["page.html", "The input is the name of a file"],
    ["./data/2026-10-02.json", "The input is the name of a file"],
    ["C:\\pages\\page.txt", "The input is the name of a file"],
  ])("%j", (input, start) => {
    for (const options of [{}, { source: "huggingface" }]) {
      const { papers, diagnostics } = parseListing(input, options);
      expect(papers).toEqual([]);
      expect(diagnostics).toMatchObject([{ code: "not-a-listing", actual: input.trim() }]);
      expect(diagnostics[0]?.message.slice(0, start.length)).toBe(start);
    }
  });
});

test("the answer says what form the input has", () => {
  const forms = ["prose", page("T", ""), '{"a":1}', '<?xml version="1.0"?><rss/>'].map(
    (input) => parseListing(input).format,
  );
  expect(forms).toEqual(["text", "html", "json", "xml"]);
});
