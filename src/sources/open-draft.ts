import type { Draft, Raw, Span } from "./source.js";

/**
 * A draft that has nothing but a title yet, for sources that are read by the million. Every member is
 * there from the start: what reads drafts is much faster where they have one form, and spreading parts
 * into a draft takes that away.
 */
export function openDraft({ start, end, pointer }: Span, rank: number, title: Raw): Draft {
  return {
    start,
    end,
    pointer,
    rank,
    title,
    printedTitle: undefined,
    abstract: undefined,
    aiSummary: undefined,
    authors: undefined,
    authorLine: undefined,
    authorCount: undefined,
    authorsTruncated: undefined,
    orgs: undefined,
    submitter: undefined,
    publishedAt: undefined,
    updatedAt: undefined,
    listedAt: undefined,
    upvotes: undefined,
    comments: undefined,
    githubStars: undefined,
    starsPerHour: undefined,
    citations: undefined,
    arxivId: undefined,
    ids: undefined,
    venue: undefined,
    volume: undefined,
    issue: undefined,
    pages: undefined,
    journalRef: undefined,
    note: undefined,
    announceType: undefined,
    links: undefined,
    thumbnail: undefined,
    media: undefined,
    linked: undefined,
    withdrawn: undefined,
    keywords: undefined,
    tasks: undefined,
    categories: undefined,
    primaryCategory: undefined,
    stated: undefined,
    url: undefined,
    titleRef: undefined,
  };
}
