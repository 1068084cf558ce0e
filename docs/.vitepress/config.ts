import { defineConfig } from "vitepress";
import { apiSidebars } from "./api-sidebar.js";

const guide = [
  {
    text: "Guide",
    items: [
      { text: "Start in two minutes", link: "/guide/start" },
      { text: "Parse a scraped page", link: "/guide/parse-a-page" },
      { text: "Rank a week", link: "/guide/rank-a-week" },
      { text: "Dedupe two sources", link: "/guide/dedupe-two-sources" },
      { text: "Dates and links", link: "/guide/dates-and-links" },
      { text: "Records and schemas", link: "/guide/records" },
      { text: "Validate a data set", link: "/validating" },
      { text: "Read and write data sets", link: "/datasets" },
      { text: "Export", link: "/exporting" },
      { text: "Many machines, with Spark", link: "/guide/spark" },
      { text: "Browser, worker, Deno, Bun", link: "/guide/runtimes" },
      { text: "Add a source", link: "/adding-a-source" },
    ],
  },
  {
    text: "Reference",
    items: [
      { text: "Options", link: "/reference/options" },
      { text: "Commands", link: "/reference/command" },
      { text: "Sources", link: "/sources" },
      { text: "Diagnostics", link: "/diagnostics" },
      { text: "Ranking", link: "/ranking" },
      { text: "Dedupe", link: "/dedupe" },
    ],
  },
  {
    text: "Background",
    items: [
      { text: "Design and non-goals", link: "/design" },
      { text: "Architecture", link: "/architecture" },
      { text: "Performance", link: "/performance" },
      { text: "Comparison with other tools", link: "/comparison" },
    ],
  },
];

export default defineConfig({
  title: "trending-papers",
  description:
    "Reads paper listings into validated records, joins duplicates, ranks what is trending.",
  lang: "en",
  // The site can be put anywhere: a host gives its own base.
  base: process.env["DOCS_BASE"] ?? "/",
  srcExclude: ["examples/**", "playground/**"],
  // A file of its own, so that pages need no script inside.
  metaChunk: true,
  head: [["link", { rel: "icon", href: "data:," }]],
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  themeConfig: {
    nav: [
      { text: "Guide", link: "/guide/start" },
      { text: "API", link: "/api/" },
      { text: "Playground", link: "/playground/index.html", target: "_self" },
    ],
    search: { provider: "local" },
    outline: [2, 3],
    notFound: { linkLabel: "Take me home" },
    sidebar: { ...apiSidebars(), "/": guide },
  },
});
