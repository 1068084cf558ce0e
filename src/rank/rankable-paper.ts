import type { Paper } from "../model/paper.js";

/**
 * What ranking reads of a paper. Every `Paper` record fits, and so does what `Paper.extend` makes of
 * it.
 */
export type RankablePaper = Pick<Paper, "title"> & {
  readonly [Field in
    | "ids"
    | "authors"
    | "orgs"
    | "links"
    | "keywords"
    | "provenance"
    | "upvotes"
    | "comments"
    | "githubStars"
    | "starsPerHour"
    | "listedAt"
    | "publishedAt"
    | "approximate"]?: Paper[Field] | undefined;
};
