import type { SetId } from "./rank-eval-sets.js";

/** nDCG@10, its interval, tau-b and P@5, as the recipe prints them for the test days. */
export type CheckValues = readonly [
  ndcg: number,
  low: number,
  high: number,
  tauB: number,
  precision: number,
];

export interface Check {
  set: SetId;
  method: string;
  values: CheckValues;
}

/** The name of the row that a random order gives on average. */
export const RANDOM = "random, exact";

const RAW = "raw votes";
const HN = "HN 1.8 listing clock";
const STARS = "stars at t";

/** Known to the sixth digit. */
export const checks: readonly Check[] = [
  check("hf-votes", RAW, 0.982135, 0.97494, 0.988114, 0.825655, 0.827273),
  check("hf-votes", HN, 0.982135, 0.97494, 0.988114, 0.825655, 0.827273),
  check("hf-votes", RANDOM, 0.679947, 0.645153, 0.715152, 0, 0.244542),
  check("hf-vote-gain", RAW, 0.843201, 0.812772, 0.87422, 0.44535, 0.563636),
  check("hf-vote-gain", HN, 0.843201, 0.812772, 0.87422, 0.44535, 0.563636),
  check("hf-vote-gain", RANDOM, 0.588942, 0.538555, 0.640752, 0, 0.244542),
  check("hf-stars", RAW, 0.8394, 0.808975, 0.870893, 0.329823, 0.613793),
  check("hf-stars", HN, 0.83238, 0.805154, 0.86155, 0.301857, 0.572414),
  check("hf-stars", RANDOM, 0.704808, 0.670967, 0.738971, 0, 0.374483),
  check("hf-stars", STARS, 0.939785, 0.923937, 0.954014, 0.579698, 0.696552),
  check("hf-stars-known", RAW, 0.867312, 0.843214, 0.89292, 0.370844, 0.638462),
  check("hf-stars-known", HN, 0.857996, 0.834274, 0.882356, 0.349, 0.592308),
  check("hf-stars-known", RANDOM, 0.740204, 0.70878, 0.770885, 0, 0.393249),
  check("hf-stars-known", STARS, 0.951401, 0.936961, 0.964188, 0.598286, 0.730769),
  check("hf-star-gain", RAW, 0.878105, 0.8534, 0.90161, 0.414778, 0.607692),
  check("hf-star-gain", HN, 0.867811, 0.844927, 0.891036, 0.378897, 0.561538),
  check("hf-star-gain", RANDOM, 0.70858, 0.670643, 0.747097, 0, 0.393249),
  check("hn-gain", RAW, 0.733101, 0.705121, 0.761786, 0.110738, 0.345679),
  check("hn-gain", HN, 0.864786, 0.846896, 0.88363, 0.405299, 0.57037),
  check("hn-gain", RANDOM, 0.671731, 0.662019, 0.682294, 0, 0.197595),
  check("hn-final", RAW, 0.977996, 0.974255, 0.981341, 0.62986, 0.717333),
  check("hn-final", HN, 0.926411, 0.917124, 0.935799, 0.406857, 0.536),
  check("hn-final", RANDOM, 0.818204, 0.812079, 0.824418, 0, 0.197413),
];

/** Lists and items of the test part of each set. */
export const testSizes: Readonly<Record<SetId, readonly [queries: number, items: number]>> = {
  "hf-votes": [22, 522],
  "hf-vote-gain": [22, 522],
  "hf-stars": [29, 438],
  "hf-stars-known": [26, 370],
  "hf-star-gain": [26, 370],
  "hn-gain": [81, 2081],
  "hn-final": [75, 1930],
};

/** The best row of each set: what the named ranker must at least be level with. */
export const bestRows: Readonly<Record<SetId, string>> = {
  "hf-votes": RAW,
  "hf-vote-gain": RAW,
  "hf-stars": "ln stars + .5 ln votes",
  "hf-stars-known": "ln stars + .5 ln votes",
  "hf-star-gain": "ln votes + .1 ln stars",
  "hn-gain": "shrunk 1 h velocity",
  "hn-final": "growth model",
};

function check(set: SetId, method: string, ...values: CheckValues): Check {
  return { set, method, values };
}
