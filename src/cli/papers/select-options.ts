import { type PaperFilter, paperFilter } from "../../dataset/index.js";
import type { Paper } from "../../index.js";

/** Flags of all commands that choose papers of data sets, for `parseArgs`. */
export const selectOptions = {
  since: { type: "string" },
  until: { type: "string" },
  source: { type: "string", multiple: true },
  org: { type: "string", multiple: true },
  keyword: { type: "string", multiple: true },
  has: { type: "string", multiple: true },
  "min-votes": { type: "string" },
  where: { type: "string", multiple: true },
} as const;

/** What `parseArgs` makes of them. */
export interface SelectValues {
  since?: string | undefined;
  until?: string | undefined;
  source?: string[] | undefined;
  org?: string[] | undefined;
  keyword?: string[] | undefined;
  has?: string[] | undefined;
  "min-votes"?: string | undefined;
  where?: string[] | undefined;
}

export const selectUsage = `  --since DAY, --until DAY  published from then on, or up to then: a day, month or year
  --source SOURCE         of this source, such as arxiv (may be given again: one of them)
  --org NAME              of an organization whose name holds this (may be given again)
  --keyword WORD          with this in title, abstract, keywords or categories (again: one of them)
  --has FIELD             that state this: a field, arxiv, doi, repo (may be given again: all)
  --min-votes N           with at least N votes
  --where CONDITION       a field, one of = != >= <= > < ~ and a value: 'githubStars>=100',
                          'title~diffusion' (may be given again: all)
`;

/** The predicate that the flags ask for, or what is wrong with one of them. */
export function selection(
  values: SelectValues,
): { selects: (paper: Paper) => boolean } | { problem: string } {
  const { since, until, source, org, keyword, has, where, "min-votes": votes } = values;
  const filter: PaperFilter = {
    ...{ since, until, source, org, keyword, has, where },
    ...(votes !== undefined && { minVotes: /^\d+$/.test(votes) ? Number(votes) : Number.NaN }),
  };
  try {
    return { selects: paperFilter(filter) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return {
      problem: error.message.replace("option minVotes", "--min-votes").replace(/^option /, "--"),
    };
  }
}
