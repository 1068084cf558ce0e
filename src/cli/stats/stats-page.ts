import type { DatasetSummary, Histogram } from "../../dataset/index.js";
import { loadPlots } from "./load-plots.js";
import { plotOfCoverage, plotOfDays, plotOfHistogram, plotOfTallies } from "./stats-plots.js";

const STYLE = `
:root { color-scheme: light dark; --back: #fff; --card: #f7f7f5; --text: #1f2328; --muted: #5f6771;
  --fill: #2f6f9f; --track: #e4e7ea; --axis: #9aa2ab; --grid: #c8ccd1; }
@media (prefers-color-scheme: dark) { :root { --back: #16181c; --card: #1f2227; --text: #e6e8ea;
  --muted: #9aa2ab; --fill: #6fb1de; --track: #30353b; --axis: #6b737c; --grid: #4a5057; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 2rem 1rem 4rem; background: var(--back); color: var(--text);
  font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 820px; margin: 0 auto; }
h1 { margin: 0; font-size: 1.6rem; }
h2 { margin: 0 0 .25rem; font-size: 1.05rem; }
p { margin: 0 0 .75rem; color: var(--muted); font-size: .9rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(115px, 1fr)); gap: .75rem; margin: 1.5rem 0; }
dl div, section { background: var(--card); border-radius: 8px; padding: 1rem; }
dt { color: var(--muted); font-size: .8rem; }
dd { margin: 0; font-size: 1.15rem; font-variant-numeric: tabular-nums; }
section { margin: 1rem 0; }
svg { display: block; width: 100%; height: auto; color: var(--text); background: none !important;
  font: 12px system-ui, sans-serif !important; }
svg [aria-label~="grid"] { stroke: var(--grid); }
@media print { dl div, section { break-inside: avoid; border: 1px solid #ccc; } }
`;

/**
 * A report with plots in one file: it loads nothing and runs nothing, follows the reader's choice of
 * light and dark, and can be printed.
 *
 * @param files what it is a report of, as named by the caller
 * @throws Error that says what to install where the packages that draw are missing
 */
export async function statsPage(
  summary: DatasetSummary,
  files: readonly string[],
): Promise<string> {
  const plots = await loadPlots();
  const { publishedPerDay, listedPerDay, sources, orgs, categories } = summary;
  const spreads: [string, Histogram | undefined][] = [
    ["Votes", summary.votes],
    ["Comments", summary.comments],
    ["GitHub stars", summary.stars],
    ["Authors", summary.authors],
  ];
  const sections = [
    publishedPerDay.length > 0 && section("Published", plotOfDays(publishedPerDay, plots)),
    listedPerDay.length > 0 && section("Listed", plotOfDays(listedPerDay, plots)),
    ...spreads.map(
      ([head, spread]) =>
        spread !== undefined && section(head, plotOfHistogram(spread, plots), factsOf(spread)),
    ),
    sources.length > 1 && section("Sources", plotOfTallies(sources, plots)),
    orgs.length > 0 && section("Organizations", plotOfTallies(orgs, plots), restOf(orgs.length)),
    categories.length > 0 &&
      section("Categories", plotOfTallies(categories, plots), restOf(categories.length)),
    summary.records > 0 && section("Fields stated", plotOfCoverage(summary, plots)),
  ].filter((part) => part !== false);
  const of = files.length === 0 ? "standard input" : files.join(", ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Papers of ${escaped(of)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>What the data set holds</h1>
<p>${escaped(of)}</p>
<dl>${figures(summary)}</dl>
${sections.join("\n")}
</main>
</body>
</html>
`;
}

function section(head: string, svg: string, note = ""): string {
  return `<section>\n<h2>${head}</h2>\n${note === "" ? "" : `<p>${note}</p>\n`}${svg}\n</section>`;
}

function figures({ records, publishedPerDay, orgs, sources, votes }: DatasetSummary): string {
  const [first, last] = [publishedPerDay[0], publishedPerDay.at(-1)];
  const facts: [string, string][] = [
    ["papers", number(records)],
    ...(sources.length === 1 ? [["source", sources[0]?.name ?? ""] as [string, string]] : []),
    ...(orgs.length > 0 ? [["organizations", number(orgs.length)] as [string, string]] : []),
    ...(votes === undefined ? [] : [["votes, median", number(votes.median)] as [string, string]]),
    ...(first === undefined ? [] : [["published from", first.name] as [string, string]]),
    ...(last === undefined ? [] : [["to", last.name] as [string, string]]),
  ];
  return facts
    .map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`)
    .join("");
}

function factsOf({ records, least, median, most }: Histogram): string {
  return `Stated by ${number(records)} papers: ${number(least)} to ${number(most)}, median ${number(median)}`;
}

function restOf(count: number): string {
  return count > 20 ? `The first 20 of ${number(count)}` : "";
}

/** In one spelling everywhere: no locale of the machine is read. */
function number(value: number): string {
  return value.toLocaleString("en-US");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
