import { readHtml } from "../html/read-html.js";

/** What a piece of markup shows, and where its links lead. */
export interface Fragment {
  text: string;
  /** What stands on a line of its own. */
  lines: string[];
  hrefs: string[];
}

/** Reads a piece of markup, such as the escaped HTML of a feed. */
export function readFragment(markup: string): Fragment {
  const hrefs: string[] = [];
  const lines: string[] = [];
  let line = "";
  const onBound = (isBlock: boolean) => {
    if (!isBlock) return;
    if (line.trim() !== "") lines.push(line.trim());
    line = "";
  };
  const reader = readHtml(
    {
      onOpen({ kind, attribute }) {
        onBound(kind.block);
        const href = kind.name === "a" ? attribute("href")?.text.trim() : undefined;
        if (href !== undefined && href !== "") hrefs.push(href);
      },
      onClose: ({ block }) => onBound(block),
      onText: (part) => {
        line += part;
      },
      onBlank: () => {
        line += " ";
      },
      onTooDeep: ignore,
      onCut: ignore,
    },
    { maxDepth: 64 },
  );
  reader.write(markup);
  reader.end();
  onBound(true);
  return { text: lines.join(" "), lines, hrefs };
}

function ignore(): void {}
