import { finite } from "../finite.js";
import { power } from "../power.js";

/**
 * How much votes pull both ways, as Reddit once had it: `(ups + downs) / max(|ups - downs|, 1)`.
 * Negative counts are taken as 0.
 *
 * Source: `r2/r2/lib/db/_sorts.pyx`, `controversy` (reddit-archive/reddit@50d35de0).
 *
 * @example
 * ```ts
 * redditControversy({ ups: 100, downs: 50 }); // 3
 * ```
 */
export function redditControversy(input: { ups: number; downs: number }): number {
  const [ups, downs] = [Math.max(input.ups, 0), Math.max(input.downs, 0)];
  return finite((ups + downs) / Math.max(Math.abs(ups - downs), 1));
}

/**
 * How much votes pull both ways, as Lemmy and later Reddit have it:
 * `(ups + downs)^(min / max)`, and 0 where nobody votes against or for.
 *
 * Source: Lemmy, `r.controversy_rank` in `utils.sql`.
 *
 * @example
 * ```ts
 * lemmyControversy({ ups: 10, downs: 10 }); // 20
 * lemmyControversy({ ups: 10, downs: 0 }); // 0
 * ```
 */
export function lemmyControversy({ ups, downs }: { ups: number; downs: number }): number {
  if (!(ups > 0) || !(downs > 0)) return 0;
  return finite(power(ups + downs, Math.min(ups, downs) / Math.max(ups, downs)));
}
