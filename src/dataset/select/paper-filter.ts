import type { Paper } from "../../model/index.js";
import { type Condition, holds, parseCondition } from "./condition.js";
import { hasField } from "./has-field.js";

/** What a paper must be to pass. All that is given must hold; of a list, one member. */
export interface PaperFilter {
  /** First and last day (or month, or year) of `dateField`, both included. */
  since?: string | undefined;
  until?: string | undefined;
  /** `publishedAt` unless given. */
  dateField?: "publishedAt" | "updatedAt" | "listedAt" | undefined;
  /** Names of sources, such as `arxiv`. */
  source?: readonly string[] | undefined;
  /** Parts of names of organizations; case does not matter. */
  org?: readonly string[] | undefined;
  /** Words in the title, the abstract, keywords or categories; case does not matter. */
  keyword?: readonly string[] | undefined;
  /** Fields that must be stated, all of them: names of fields, `repository`, `arxiv`, `doi`. */
  has?: readonly string[] | undefined;
  minVotes?: number | undefined;
  /** Conditions such as `githubStars>=100`, `venue~neurips`, `ids.doi!=10.1/x`; all must hold. */
  where?: readonly string[] | undefined;
}

const ISO_PREFIX = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/**
 * Makes a predicate of what a paper must be. A paper that does not state what is asked about does
 * not pass: it is not known to fit.
 *
 * @throws TypeError that names the option that is wrong
 * @example
 * ```ts
 * import { paperFilter } from "trending-papers/dataset";
 *
 * const bare = { authors: [], orgs: [], ids: {}, links: [], provenance: [] };
 * const papers = [
 *   { ...bare, title: "LoRA", publishedAt: "2021-06-17", upvotes: 120 },
 *   { ...bare, title: "MoE++", publishedAt: "2024-10-09", upvotes: 39 },
 *   { ...bare, title: "No date", upvotes: 300 },
 * ];
 * papers.filter(paperFilter({ since: "2021", minVotes: 50 })).map(({ title }) => title); // ["LoRA"]
 * papers.filter(paperFilter({ where: ["title~moe"] })).length; // 1
 * ```
 */
export function paperFilter(filter: PaperFilter): (paper: Paper) => boolean {
  const tests = testsOf(filter);
  return (paper) => tests.every((test) => test(paper));
}

type Test = (paper: Paper) => boolean;

function testsOf(filter: PaperFilter): Test[] {
  const { since, until, dateField = "publishedAt", source, org, keyword, has, minVotes } = filter;
  const tests: Test[] = [];
  for (const [name, day] of Object.entries({ since, until })) {
    if (day !== undefined && !ISO_PREFIX.test(day)) {
      throw new TypeError(
        `option ${name}: expected a day, month or year such as 2025-05-07, got "${day}"`,
      );
    }
  }
  if (minVotes !== undefined && !(minVotes >= 0)) {
    throw new TypeError(`option minVotes: expected a number of at least 0, got ${minVotes}`);
  }
  if (since !== undefined) tests.push((paper) => (paper[dateField] ?? "") >= since);
  if (until !== undefined) {
    tests.push((paper) => {
      const date = paper[dateField];
      return date !== undefined && date.slice(0, until.length) <= until;
    });
  }
  if (source !== undefined && source.length > 0) {
    tests.push(({ provenance }) => provenance.some((origin) => source.includes(origin.source)));
  }
  if (org !== undefined && org.length > 0) {
    const wanted = org.map((name) => name.toLowerCase());
    tests.push(({ orgs }) =>
      orgs.some(({ name, slug = "" }) =>
        wanted.some((part) => `${name}\n${slug}`.toLowerCase().includes(part)),
      ),
    );
  }
  if (keyword !== undefined && keyword.length > 0) {
    const wanted = keyword.map((word) => word.toLowerCase());
    tests.push((paper) => {
      const text = textOf(paper);
      return wanted.some((word) => text.includes(word));
    });
  }
  for (const field of has ?? []) tests.push(hasField(field));
  if (minVotes !== undefined) tests.push(({ upvotes }) => (upvotes ?? -1) >= minVotes);
  const conditions: Condition[] = (filter.where ?? []).map(parseCondition);
  for (const condition of conditions) tests.push((paper) => holds(condition, paper));
  return tests;
}

function textOf({ title, abstract = "", keywords = [], categories = [] }: Paper): string {
  return [title, abstract, ...keywords, ...categories].join("\n").toLowerCase();
}
