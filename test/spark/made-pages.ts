import { createRandom } from "../../bench/dedupe-scale/made-listing.js";

interface MadePaper {
  id: string;
  title: string;
  authors: string[];
  day: string;
  votes: number;
  /** The time of day at which it was listed, where that is known. */
  clock?: string;
}

const SYLLABLES = "ba co di fu ga he ji ko lu ma ne po ra se ti vo wa xe yi zo".split(" ");
const TASKS = ["Reading", "Planning", "Vision", "Speech", "Proofs", "Code", "Maps", "Tables"];
const KINDS = ["Transformers", "Agents", "Diffusion Models", "Retrievers", "Benchmarks"];
const PEOPLE = ["Ada Li", "Bo Chen", "Carla Díaz", "Deniz Öz", "Emil Ruiz", "Fen Zhao", "Gül Kaya"];
const PAPERS_ON_A_PAGE = 8;

/** Lines that hold no listing, and what is told of each. */
const REJECTS = [
  ['"Dear all, the meeting is on Monday."', "no listing"],
  ['{"text":"Daily Papers","referenceDate":"soon"}', "option referenceDate"],
  ['{"text":"<html>', "not JSON"],
] as const;

/** What {@link madePageLines} leaves out when its lines are read, by how it is told of. */
export const madeRejects = REJECTS.map(([, reason]) => reason);

/**
 * Crawled pages, one a line: days of Daily Papers as JSON; browser copies, without identifiers, of
 * papers that stand on other lines, too; data of single articles, of few papers; and lines that are
 * none. The same number gives the same lines.
 *
 * To see too little of them leads to other results: of some papers only the day is known, by which all
 * of that day are ranked, and the articles state titles under two years, which is about two papers
 * unless their source is seen to repeat itself.
 */
export function madePageLines(pages: number): string[] {
  const random = createRandom(pages);
  const papers = Array.from({ length: pages * 4 }, (_, at) => madePaper(at, random));
  const some = () => Array.from({ length: PAPERS_ON_A_PAGE }, () => oneOf(papers, random));
  const lines = Array.from({ length: pages }, (_, at) => {
    if (at % 5 === 4) return JSON.stringify(browserCopy(some()));
    if (at % 5 === 3)
      return JSON.stringify(articleOf(oneOf(papers.slice(0, 9), random), 2025 + (at % 2)));
    const day = dayAt(at);
    const text = JSON.stringify(some().map((paper) => itemOf({ ...paper, day }, random)));
    return JSON.stringify({ url: `https://huggingface.co/papers?date=${day}`, text });
  });
  for (const [nth, [line]] of REJECTS.entries()) lines.splice(nth * 7 + 2, 0, line);
  return lines;
}

function madePaper(at: number, random: () => number): MadePaper {
  const name = Array.from({ length: 4 }, () => oneOf(SYLLABLES, random)).join("");
  return {
    id: `2606.${String(at + 1).padStart(5, "0")}`,
    title: `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${oneOf(KINDS, random)} for ${oneOf(TASKS, random)}`,
    authors: [oneOf(PEOPLE, random), oneOf(PEOPLE, random)],
    day: dayAt(at),
    votes: Math.floor(random() * 90),
    ...(at % 50 > 0 && { clock: `0${Math.floor(random() * 9)}:12:07` }),
  };
}

function dayAt(at: number): string {
  return `2026-06-${String(1 + (at % 9)).padStart(2, "0")}`;
}

/** The item of an API, some votes later. */
function itemOf(paper: MadePaper, random: () => number): unknown {
  const { id, title, authors, day, votes, clock = "00:00:00" } = paper;
  return {
    paper: {
      id,
      title,
      authors: authors.map((name) => ({ name })),
      publishedAt: `${day}T00:00:00.000Z`,
      submittedOnDailyAt: `${day}T${clock}.000Z`,
      upvotes: votes + Math.floor(random() * 5),
    },
    title,
    publishedAt: `${day}T00:00:00.000Z`,
  };
}

function browserCopy(papers: readonly MadePaper[]): string {
  const cards = papers.map(({ title, authors }, nth) => {
    const shown = nth % 2 === 0 ? title : title.toUpperCase();
    return `${shown}\n\nSomething on it.\n\n  • ${authors.length} authors\n·\nJun ${nth + 1}, 2026\n`;
  });
  return `Daily Papers\n\n${cards.join("\n")}`;
}

function articleOf({ title, authors }: MadePaper, year: number): unknown {
  return {
    "@context": "https://schema.org",
    "@type": "ScholarlyArticle",
    name: title,
    author: authors.map((name) => ({ "@type": "Person", name })),
    datePublished: `${year}-06-01`,
  };
}

function oneOf<One>(all: readonly One[], random: () => number): One {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error("nothing to choose from");
  return one;
}
