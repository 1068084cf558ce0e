import type { Listing, Paper } from "../../src/index.js";

/** The records without the places in the input: what must be the same for two writings of a page. */
export function withoutPlaces(papers: readonly Paper[]): unknown {
  return without(papers, ["place", "at"]);
}

/**
 * What is wrong after a change that a reader does not see: a value that differs or was not there
 * before, or something missing that no warning and no error speaks of.
 */
export function silentChanges(before: Listing, after: Listing): string[] {
  const wrong: string[] = [];
  const said = new Set(problems(before));
  const loud = problems(after).some((problem) => !said.has(problem));
  const known = new Map(before.papers.map((paper) => [keyOf(paper), paper]));
  for (const paper of after.papers) {
    const old = known.get(keyOf(paper));
    known.delete(keyOf(paper));
    if (old === undefined) wrong.push(`made up: ${keyOf(paper)}`);
    else wrong.push(...changedFields(old, paper, loud));
  }
  if (!loud) wrong.push(...[...known.keys()].map((key) => `lost: ${key}`));
  return wrong;
}

function changedFields(old: Paper, paper: Paper, loud: boolean): string[] {
  // Where a field may be missing, so may what was noted about it.
  const left = loud ? ["place", "at", "fields"] : ["place", "at"];
  const [a = {}, b = {}] = without([old, paper], left) as Record<string, unknown>[];
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].flatMap((field) => {
    const was = JSON.stringify(a[field]);
    const is = JSON.stringify(b[field]);
    if (was === is || (is === undefined && loud)) return [];
    return [`${keyOf(old)} ${field}: ${shorten(was)} became ${shorten(is)}`];
  });
}

function without(papers: readonly Paper[], keys: readonly string[]): unknown {
  return JSON.parse(
    JSON.stringify(papers, (key, value) => (keys.includes(key) ? undefined : value)),
  );
}

function problems({ diagnostics }: Listing): string[] {
  return diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(({ code, message, field, actual }) => [code, message, field, actual].join(" | "));
}

function keyOf({ ids, title }: Paper): string {
  return ids.arxiv ?? title;
}

function shorten(text = "nothing"): string {
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
}
