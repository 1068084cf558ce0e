import atomXml from "../../fixtures/arxiv-atom/api-2026/input.xml";
import dailyHtml from "../../fixtures/huggingface-html/daily-2026-data/input.html";
import searchText from "../../fixtures/huggingface-text/search-copy/input.txt";
import votesText from "../../fixtures/huggingface-text/search-with-votes/input.txt";

export interface Example {
  name: string;
  text: string;
  url: string;
}

/** Inputs to begin with: they are fixtures of the tests. */
export const EXAMPLES: readonly Example[] = [
  {
    name: "Search page, copied text",
    text: searchText,
    url: "https://huggingface.co/papers?q=new",
  },
  { name: "Search page with votes, copied text", text: votesText, url: "" },
  { name: "Daily Papers, HTML with data", text: dailyHtml, url: "" },
  { name: "Answer of the arXiv API", text: atomXml, url: "" },
];
