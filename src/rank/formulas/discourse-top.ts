import { finite } from "../finite.js";
import { type NumberRule, numberOptions } from "../number-options.js";
import { log10 } from "../power.js";

/** The parameters of {@link discourseTop}. */
export interface DiscourseTopOptions {
  /** Weight of the logarithm of the views. Default: 2. */
  logViews: number;
  /** Weight of the likes of the first post. Default: 0.5. */
  firstPostLikes: number;
  /** Most that likes per post count. Default: 3. */
  leastLikesPerPost: number;
}

const DEFAULTS: DiscourseTopOptions = { logViews: 2, firstPostLikes: 0.5, leastLikesPerPost: 3 };

const RULES = {
  logViews: "a number of at least 0",
  firstPostLikes: "a number of at least 0",
  leastLikesPerPost: "a number of at least 0",
} as const satisfies Record<keyof DiscourseTopOptions, NumberRule>;

const MANY_POSTS = 10;

/**
 * The score of a topic in Discourse's "top" of a period. Whole numbers are divided as SQL does, so
 * the penalty that is meant for topics of less than ten posts is 0. Negative counts are taken as 0.
 *
 * Source: `app/models/top_topic.rb`, `compute_top_score_for` (discourse/discourse).
 *
 * @throws TypeError that names an option that is wrong
 * @example
 * ```ts
 * discourseTop({ views: 1, firstPostLikes: 28, likes: 29, posts: 1, postsOfTopic: 10 }); // 27
 * ```
 */
export function discourseTop(
  input: {
    views: number;
    firstPostLikes: number;
    likes: number;
    /** Posts in the period. */
    posts: number;
    /** Posts in all. */
    postsOfTopic: number;
    createdBeforePeriod?: boolean;
  },
  options?: Partial<DiscourseTopOptions>,
): number {
  const { logViews, firstPostLikes, leastLikesPerPost } = numberOptions(options, DEFAULTS, RULES);
  if (input.createdBeforePeriod === true) return 0;
  const posts = Math.max(input.posts, 0);
  const first = Math.max(input.firstPostLikes, 0);
  const perPost = posts > 0 ? Math.trunc(Math.max(input.likes, 0) / posts) : 0;
  return finite(
    logViews * logOf(input.views) +
      firstPostLikes * first +
      Math.min(perPost, leastLikesPerPost) +
      (input.postsOfTopic >= MANY_POSTS ? MANY_POSTS : 0) +
      logOf(posts),
  );
}

/**
 * The score as it was in 2013: `log10(views) + likes + 2 * posts`, and 0 for a topic from before the
 * period.
 *
 * Source: the same file at discourse/discourse@0a2036a9.
 *
 * @example
 * ```ts
 * discourseTop2013({ views: 100, likes: 5, posts: 10 }); // 27
 * ```
 */
export function discourseTop2013(input: {
  views: number;
  likes: number;
  posts: number;
  createdBeforePeriod?: boolean;
}): number {
  if (input.createdBeforePeriod === true) return 0;
  return finite(logOf(input.views) + input.likes + 2 * input.posts);
}

function logOf(count: number): number {
  return log10(Math.max(count, 1));
}
