const KEYS = /^(?:\d{1,3}|[a-z*†‡])(?: ?(?:,|;|and|&) ?(?:\d{1,3}|[a-z*†‡]))*$/;
const KEY = /\d{1,3}|[a-z*†‡]/g;
const KEYS_FIRST = /^(\d{1,3}(?: ?(?:,|and|&) ?\d{1,3})*) ?[,;] ?(?=\D)/;
const LEGEND = /\( ?(\d{1,3}|[a-z*†‡]) ?\)/g;

/** The keys in a remark such as "1 and 2", and what else stands behind them. */
export function affiliationKeys(remark: string): { keys: string[]; rest: string } | undefined {
  if (KEYS.test(remark)) {
    return { keys: remark.replaceAll("and", " ").match(KEY) ?? [], rest: "" };
  }
  const first = KEYS_FIRST.exec(remark);
  if (first === null) return undefined;
  return { keys: first[1]?.match(/\d+/g) ?? [], rest: remark.slice(first[0].length).trim() };
}

/** A closing block such as "(1) Institute A, (2) Institute B", and what stands before it. */
export interface AffiliationLegend {
  before: string;
  names: Map<string, string>;
}

export function readLegend(remark: string): AffiliationLegend | undefined {
  const marks = [...remark.matchAll(LEGEND)];
  const [first] = marks;
  if (first === undefined) return undefined;
  const before = trimmed(remark.slice(0, first.index));
  const names = new Map<string, string>();
  marks.forEach((mark, at) => {
    const name = trimmed(remark.slice(mark.index + mark[0].length, marks[at + 1]?.index));
    if (name !== "") names.set(mark[1] ?? "", name);
  });
  return names.size === 0 ? undefined : { before, names };
}

/** Dividers at the ends are no part of a name. */
function trimmed(text: string): string {
  return text
    .trim()
    .replace(/^[,;.:] ?/, "")
    .replace(/(?:,? ?\band|[,;])$/i, "")
    .trim();
}
