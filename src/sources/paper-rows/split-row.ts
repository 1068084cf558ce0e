/** A cell of a table row in Markdown, with the offset of its text in the line. */
export interface RowPart {
  text: string;
  start: number;
}

/**
 * Divides a table row at its bars; one behind a backslash is text. The bars at both ends are no
 * cells.
 */
export function splitRow(line: string): RowPart[] {
  const bars: number[] = [-1];
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 124) bars.push(at);
  }
  bars.push(line.length);
  const parts = bars.slice(1).map((end, index): RowPart => {
    const start = (bars[index] ?? -1) + 1;
    const text = line.slice(start, end);
    const lead = text.length - text.trimStart().length;
    return { text: text.trim(), start: start + lead };
  });
  if (parts[0]?.text === "") parts.shift();
  if (parts[parts.length - 1]?.text === "" && /\|\s*$/.test(line)) parts.pop();
  return parts;
}

/** A title can hold bars of its own: cells that are too many belong to it. */
export function joinSurplus(
  parts: readonly RowPart[],
  columns: number,
  title: number,
  line: string,
): RowPart[] {
  const surplus = parts.length - columns;
  const first = parts[title];
  const last = parts[title + surplus];
  if (surplus <= 0 || first === undefined || last === undefined) return [...parts];
  const whole = {
    text: line.slice(first.start, last.start + last.text.length),
    start: first.start,
  };
  return [...parts.slice(0, title), whole, ...parts.slice(title + surplus + 1)];
}

/** Whether a row is the line of dashes below a header. */
export function isSeparator(line: string): boolean {
  return /^\s*\|?[\s:|-]{3,2000}$/.test(line) && line.includes("-") && line.includes("|");
}
