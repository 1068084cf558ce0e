import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outputFormats } from "../../src/cli/parse/output-format.js";
import { expectGrowth } from "../hostile/growth.js";
import { runIn } from "./fake-io.js";
import { clean } from "./listing-texts.js";

/** Lines that listings are made of, with anything at all between and inside them. */
const lines = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom("\u001b", "\u009b", "\u202e", "\r", "\t", "=", '"', "~", "宽"),
  }),
  fc.constantFrom("Daily Papers", "", "  • 3 authors", "·", "Jan 15, 2024 7", "Feb 30", "-"),
);
const hostileText = fc
  .array(lines, { maxLength: 60 })
  .map((parts) => `Daily Papers\n\n${parts.join("\n")}`);

describe.each(outputFormats)("%s", (format) => {
  test("prints any listing at all, and nothing that steers a terminal", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, fc.integer({ min: 1, max: 200 }), async (stdin, terminal) => {
        const world = { stdin, terminal, env: { NO_COLOR: "1" } };
        const { exitCode, stdout, stderr } = await runIn(world, "parse", "--format", format);
        expect([0, 1]).toContain(exitCode);
        expect(stdout + stderr).not.toMatch(/[^\P{Cc}\r\n]|\p{Bidi_Control}/u);
      }),
      { numRuns: 1_000 },
    );
  });

  test("takes time in proportion to the number of papers", async () => {
    const print = (stdin: string) =>
      runIn({ stdin, terminal: 100 }, "parse", "--format", format, "--quiet");
    const [few, many] = [clean.repeat(500), clean.repeat(4_000)];
    await expectGrowth(
      () => print(few),
      () => print(many),
      { atMost: 16, shortestMs: 20 },
    );
  });
});
