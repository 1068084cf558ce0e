import { expect, it } from "vitest";
import { createLineIndex } from "../../src/diagnostics/line-index.js";

it("lines that are forgotten cost nothing, and the others are where they were", () => {
  const index = createLineIndex();
  const whole = createLineIndex();
  const lines = 300_000;
  for (let line = 0; line < lines; line++) {
    const text = `${"x".repeat(line % 5)}\n`;
    index.write(text);
    whole.write(text);
  }
  const end = lines * 3;
  const before = 600_000;
  index.forget(before);
  for (const offset of [0, 5, 65_536, before, before + 1, 750_001, end]) {
    expect(index.point(offset)).toEqual(whole.point(offset));
  }
  index.write("y\nz");
  whole.write("y\nz");
  expect(index.point(end + 2)).toEqual(whole.point(end + 2));
  // In between, the offset stays right, counted from the last line that is known.
  const between = index.point(400_000);
  expect(between).toEqual({ line: 65_536, column: between.column, offset: 400_000 });
  index.forget(before + 10);
  expect(index.point(end)).toEqual(whole.point(end));
});
