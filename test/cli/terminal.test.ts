import { describe, expect, test } from "vitest";
import { runIn } from "./fake-io.js";
import { clean, incomplete } from "./listing-texts.js";

const ESCAPE = "\u001b";

describe("colour", () => {
  const files = { "a.txt": incomplete };

  test("is for terminals", async () => {
    const { stdout, stderr } = await runIn({ files, terminal: 80 }, "parse", "a.txt");
    expect(stdout).toContain(`${ESCAPE}[1m`);
    expect(stderr).toContain(`${ESCAPE}[33m`);
  });

  test.each([
    ["a pipe", {}],
    ["NO_COLOR", { terminal: 80, env: { NO_COLOR: "1" } }],
    ["TERM=dumb", { terminal: 80, env: { TERM: "dumb" } }],
  ])("is not for %s", async (_name, world) => {
    const { stdout, stderr } = await runIn(
      { ...world, files },
      "parse",
      "a.txt",
      "--format",
      "table",
    );
    expect(stdout + stderr).not.toContain(ESCAPE);
  });

  test("an empty NO_COLOR does not count", async () => {
    const world = { files, terminal: 80, env: { NO_COLOR: "" } };
    expect((await runIn(world, "parse", "a.txt")).stdout).toContain(ESCAPE);
  });
});

describe("control characters in a listing", () => {
  const text = incomplete
    .replace("A First Paper", `A ${ESCAPE}]0;owned\u0007 First \u009b31m\u202ePaper`)
    .replace("A Third Paper", `A ${ESCAPE}[2J Third Paper`);
  const files = { [`${ESCAPE}[2J.txt`]: text };
  const world = { files, terminal: 80, env: { NO_COLOR: "1" } };

  test.each(["table", "json", "jsonl", "csv"])(
    "do not reach the terminal in %s",
    async (format) => {
      const { stdout, stderr } = await runIn(
        world,
        "parse",
        `${ESCAPE}[2J.txt`,
        "--format",
        format,
      );
      expect(stdout).toContain("First");
      expect(stderr).toContain("byline-missing");
      expect(stdout + stderr).not.toMatch(/[^\P{Cc}\r\n]|\p{Bidi_Control}/u);
    },
  );
});

describe("the width of the table", () => {
  const long = clean
    .replace("A First Paper", `${"A Long Title Of Many Words ".repeat(8)}Indeed`)
    .replace("first/code", `${"o".repeat(39)}/${"n".repeat(60)}`);

  test.each([60, 80, 100, 140])("keeps within %i columns", async (terminal) => {
    const world = { stdin: long, terminal, env: { NO_COLOR: "1" } };
    const { stdout } = await runIn(world, "parse");
    const widest = Math.max(...stdout.split("\n").map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(terminal);
  });

  test("wraps a title and loses no word of it", async () => {
    const { stdout } = await runIn({ stdin: long, terminal: 80 }, "parse");
    expect(stdout.match(/Many/g)).toHaveLength(8);
  });
});
