import { test } from "vitest";
import { readFileSync } from "node:fs";
import { parseListing } from "/tmp/export-room/tp/src/index.js";
import { toBibtex } from "/tmp/export-room/tp/src/export/to-bibtex.js";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
test("x", () => {
  const { papers } = parseListing(readFileSync("/tmp/export-room/shared/samples/arxiv/arxiv_api_2026_oldid_affil.xml", "utf8"));
  const more = parseListing(readFileSync("/tmp/export-room/shared/samples/hf/api_daily_papers_2026-06-12.json", "utf8")).papers.slice(0,2);
  console.log(toBibtex([...papers, ...more], {abstracts:false}));
  const bare = { orgs: [], links: [], provenance: [], ids: {}, publishedAt: "2025-05-07" };
  const titles = ["a {b \\ c} & % $x$ # _ ^ ~ <script> \"q\" `t` 'a' ''b'' -- --- 日本語 ê ế ö ß ø ł τ α≤ × “x” ‘y’ – — … ?` !` é Ñ ç š ă İ ı ÿ", "{\\bf x", "a@b, \\relax ,, <<>>", "T"];
  const names = [{name:"Müller, Ö. and Sons", kind:"person"},{name:"Ma Li",kind:"person"},{name:"CMS and LHCb Collaboration",kind:"organization"},{name:"Ludwig van Beethoven",kind:"person",given:"Ludwig",particle:"van",family:"Beethoven"},{name:"King Jr.",kind:"person",given:"Martin Luther",family:"King",suffix:"Jr."},{name:"Martin Luther King Jr.",kind:"person"},{name:"Łukasz Øre",kind:"person"}];
  const bib = toBibtex(titles.map((title) => ({...bare, title, authors: names as any, authorsTruncated: {shown: 7}})));
  console.log(bib);
  const data = new Cite(bib, {generateGraph:false}).data;
  for (const [i, d] of data.entries()) { console.log(d.title === titles[i]); console.log(titles[i]); console.log(d.title); }
  console.log(JSON.stringify(data[0].author, null, 1));
});
