/** A record to print, with what the pages of one form can show of it. */
export interface Printed {
  title: string;
  abstract?: string[];
  authors?: number;
  org?: { slug: string; name: string };
  /** ISO day. */
  date?: string;
  votes?: number;
  comments?: number;
  stars?: string;
  repo?: string;
  id?: string;
  submitter?: string;
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** The date as the site prints it: the year only where it is not the year of viewing. */
export function shownDate(day: string, viewed: number | undefined): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const short = `${MONTHS[Number(month) - 1]} ${Number(date)}`;
  return Number(year) === viewed ? short : `${short}, ${year}`;
}

const HEADER = [
  "new",
  "",
  "Get trending papers in your email inbox!",
  "",
  "Subscribe",
  "",
  "Daily Papers",
  "",
  "by AK and the research community",
  "",
];

/** A browser copy of the search page; with votes, each stands on the line before its title. */
export function searchCopy(papers: readonly Printed[], viewed: number): string {
  const cards = papers.flatMap((paper) => [
    ...(paper.votes === undefined ? [] : [paper.votes === 0 ? "-" : String(paper.votes), ""]),
    paper.title,
    "",
    ...(paper.abstract ?? []).flatMap((text) => [text, ""]),
    paper.org === undefined
      ? `  • ${paper.authors} authors`
      : `${paper.org.slug} ${paper.org.name}`,
    "·",
    shownDate(paper.date ?? "", viewed) + (paper.comments ? ` ${paper.comments}` : ""),
    "",
  ]);
  return [...HEADER, "Dec 31", "", ...cards].join("\n");
}

/** The daily page as a browser gives its text. */
export function dailyCopy(papers: readonly Printed[]): string {
  const cards = papers.flatMap((paper) => [
    `Submitted by  ${paper.submitter}`,
    paper.votes === 0 ? "-" : String(paper.votes),
    paper.title,
    "•",
    "•",
    "·",
    `${paper.authors} authors`,
    ...(paper.comments ? [String(paper.comments)] : []),
  ]);
  return [...HEADER.filter((line) => line !== ""), "Aug 1", ...cards, "Previous", "Next"].join(
    "\n",
  );
}

/** The search page as a reader makes markdown of it. */
export function readerMarkdown(papers: readonly Printed[], viewed: number): string {
  const cards = papers.flatMap((paper) => {
    const page = `https://huggingface.co/papers/${paper.id}`;
    const byline =
      paper.org === undefined
        ? `[- ![](https://cdn.example/a.png)\\\\\n- ${paper.authors} authors](${page})`
        : `[![${paper.org.slug}](https://cdn.example/a.png)${paper.org.name}](https://huggingface.co/${paper.org.slug})`;
    return [
      `[${paper.votes === 0 ? "-" : paper.votes}](https://huggingface.co/login?next=%2Fpapers%2F${paper.id})`,
      `### [${paper.title}](${page})`,
      ...(paper.abstract === undefined ? [] : [`[${paper.abstract.join(" ")}](${page})`]),
      byline,
      "·",
      shownDate(paper.date ?? "", viewed) +
        (paper.comments ? `[${paper.comments}](${page}#community)` : ""),
    ];
  });
  return ["# Daily Papers", "- Daily\n- Weekly\n- Monthly", "Dec 31", ...cards].join("\n\n");
}

/** The trending page as bare text: every card twice, as the page has it for two screens. */
export function trendingCopy(papers: readonly Printed[]): string {
  const cards = papers.flatMap((paper) => {
    const byline =
      paper.org === undefined ? `${paper.authors} authors` : `${paper.org.slug} ${paper.org.name}`;
    const date = shownDate(paper.date ?? "", undefined);
    const counts = [
      "Upvote",
      String(paper.votes),
      ...(paper.stars === undefined ? [] : [`GitHub ${paper.stars}`]),
      "arXiv Page",
    ];
    const [summary = ""] = paper.abstract ?? [];
    return [
      ["Submitted by", `${paper.submitter}`, paper.title, "", summary, ""],
      [byline, "·", `Published on ${date}`, ...counts],
      [paper.title, "", byline, "·", date, ...counts],
    ].flat();
  });
  return ["Trending Papers", "by AK and the research community", ...cards].join("\n");
}
