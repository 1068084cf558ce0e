import { expect, test } from "vitest";
import { renderTable } from "../../src/cli/terminal/table.js";

const column = (head: string, cells: string[]) => ({
  column: { head, align: "left" as const, share: 1 },
  cells,
});

test.each([0, 1, 199, 200, 201, 1_001])("%i rows stand below one another in one table", (count) => {
  const ranks = Array.from({ length: count }, (_, at) => String(at + 1));
  const names = ranks.map((rank) => `Paper ${rank}`);
  const [head, rule, ...rows] = renderTable(
    [column("#", ranks), column("Title", names)],
    80,
    (text) => text,
  ).split("\n");
  expect(head?.trim()).toMatch(/^# +Title$/);
  expect(rule ?? "─").toMatch(/^─+$/);
  const start = head?.indexOf("Title") ?? 0;
  expect(rows.filter((row) => row !== "").map((row) => row.slice(start))).toEqual(names);
  expect(rows.map((row) => row.slice(0, start).trim()).filter((row) => row !== "")).toEqual(ranks);
});
