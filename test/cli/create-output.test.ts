import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createOutput } from "../../src/cli/io/create-output.js";

function failingWith(code: string): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error(`${code}: write failed`), { code }));
    },
  });
}

test("a closed pipe swallows what is written", async () => {
  const output = createOutput(failingWith("EPIPE"));
  await expect(output.write("one")).resolves.toBeUndefined();
  await expect(output.write("two")).resolves.toBeUndefined();
});

test("a full disk is an error", async () => {
  await expect(createOutput(failingWith("ENOSPC")).write("one")).rejects.toThrow("ENOSPC");
});

test("writing waits for a slow reader", async () => {
  const taken: string[] = [];
  const slow = new Writable({
    write(chunk, _encoding, done) {
      setTimeout(() => {
        taken.push(String(chunk));
        done();
      }, 5);
    },
  });
  await createOutput(slow).write("one");
  expect(taken).toEqual(["one"]);
});
