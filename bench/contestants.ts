import { Paper, parseListing } from "../src/index.js";

/** Something to time: it answers how many papers it found. */
export interface Contestant {
  name: string;
  run(): number;
}

/** The library, the least that its job can cost, and what a user would write instead. */
export function contestants(input: string): readonly [Contestant, Contestant, Contestant] {
  const { papers } = parseListing(input);
  return [
    { name: "parseListing", run: () => parseListing(input).papers.length },
    { name: "floor", run: () => floor(input, papers) },
    { name: "regex script", run: () => regexScript(input).length },
  ];
}

/** Nothing but cutting the input into lines and holding the finished records against the schema. */
function floor(input: string, papers: readonly Paper[]): number {
  const lines = input.split(/\r\n|\r|\n/);
  const valid = papers.flatMap((paper) => {
    const result = Paper.safeParse(paper);
    return result.success ? [result.data] : [];
  });
  return lines.length > 0 ? valid.length : 0;
}

interface PlainPaper {
  title: string;
  abstract: string;
  authors: number;
  date: string;
  comments: number;
}

const CARD =
  /^(.+)\n\n(.+)\n\n\s*• (\d+) authors?\n·\n([A-Z][a-z]{2} \d{1,2}(?:, \d{4})?)(?: (\d+))?$/gm;

/** One expression for a whole card: no places, no years, no links, no check; other cards are lost. */
function regexScript(input: string): PlainPaper[] {
  return [...input.matchAll(CARD)].map(
    ([, title = "", abstract = "", authors, date = "", comments]) => ({
      title,
      abstract,
      authors: Number(authors),
      date,
      comments: Number(comments ?? 0),
    }),
  );
}
