import { describe, expect, it } from "vitest";
import { readErrorText } from "../../src/text/error-text.js";

describe("readErrorText", () => {
  it.each([
    ["429 Too Many Requests", "429 Too Many Requests"],
    ["\n  503 Service Unavailable\nnginx", "503 Service Unavailable"],
    ["HTTP/1.1 502 Bad Gateway", "502 Bad Gateway"],
    ["HTTP 404 Not Found", "404 Not Found"],
    ["Error: 500 Internal Server Error", "500 Internal Server Error"],
    ["403: Forbidden", "403: Forbidden"],
    ["504 Gateway Time-out", "504 Gateway Time-out"],
    ["Rate limit exceeded, try later", "Rate limit exceeded, try later"],
    ["too many requests", "too many requests"],
    ["We had to rate limit you. Log in or wait.", "We had to rate limit you. Log in or wait."],
  ])("%j says %j", (text, message) => {
    expect(readErrorText(text)).toBe(message);
  });

  it.each([
    "",
    "Daily Papers",
    "404 Authors of Note",
    "Not Found in Translation: a Title",
    "200 OK",
    "The answer was 429 Too Many Requests",
    "1429 Too Many Requests",
    "429 Too Many Requestsers",
    "600 Bad Gateway",
    `429 Too Many Requests ${"x".repeat(2000)}`,
  ])("%j is no error", (text) => {
    expect(readErrorText(text)).toBeUndefined();
  });
});
