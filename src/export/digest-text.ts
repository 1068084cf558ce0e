import type { DigestEntry } from "./digest-entry.js";
import type { DigestFrame } from "./digest-html.js";

const WIDTH = 76;

/** The plain-text twin of a mail, in lines that every program shows whole. */
export function digestText(
  frame: DigestFrame,
  entries: readonly DigestEntry[],
  notes: readonly string[],
): string {
  const { title, subtitle, intro, footer, unsubscribeUrl } = frame;
  const head = [title, "=".repeat(Math.min(title.length, WIDTH)), subtitle].join("\n").trimEnd();
  const end = [footer, unsubscribeUrl === undefined ? "" : `Unsubscribe: ${unsubscribeUrl}`];
  const blocks = [
    head,
    wrapped(intro, ""),
    ...entries.map(entryText),
    ...notes.map((note) => wrapped(note, "")),
    end.filter((part) => part !== "").join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function entryText({ position, title, about, why, summary, counts, links }: DigestEntry): string {
  const indent = "   ";
  const lines = [
    wrapped(`${position}. ${title}`, indent).trimStart(),
    wrapped(about.join(" | "), indent),
    wrapped(summary, indent),
    wrapped(why, indent),
    wrapped(counts.join(" | "), indent),
    ...links.map(({ label, url }) => `${indent}${label}: ${url}`),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

/** Breaks at blanks. A word that is longer than a line stays whole. */
function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(indent + line);
  return lines.join("\n");
}
