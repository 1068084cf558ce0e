import fc from "fast-check";
import { expect, it } from "vitest";
import { readErrorBody } from "../../src/json/error-body.js";

it.each([
  ['{"error":"Invalid date"}', "Invalid date"],
  ['\ufeff {"error":"Invalid date"}', "Invalid date"],
  ['{"error":{"code":404,"message":"Not here"}}', "Not here"],
  [
    '{"message":"Internal Error - We are working on it."}',
    "Internal Error - We are working on it.",
  ],
  ['{"statusCode":429}', "HTTP 429"],
  [
    '{"statusCode":429,"error":"Too Many Requests","message":"Slow down"}',
    "Too Many Requests: Slow down",
  ],
  ['{"detail":"Not found."}', "Not found."],
  ['{"detail":[{"loc":["q"],"msg":"field required"}]}', "field required"],
  ['{"errors":[{"message":"One"},"Two"]}', "One; Two"],
  ['{"status":503,"title":"x"}', "HTTP 503"],
])("%s", (body, message) => {
  expect(readErrorBody(body)).toBe(message);
});

it.each([
  "[]",
  "{}",
  "null",
  '"error"',
  '{"papers":[]}',
  '{"message":"ok","papers":[{"id":"2505.04588"}]}',
  '{"success":true,"message":"fine"}',
  '{"id":"2505.04588","title":"T","message":"x"}',
  '{"status":200}',
  '{"error":null}',
  '{"error":',
  "error: no",
])("%s is none", (body) => {
  expect(readErrorBody(body)).toBeUndefined();
});

it("never throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      readErrorBody(text);
    }),
  );
});
