/** The rankers that the page offers, as the menu names them. */
export const RANKER_NAMES: readonly (readonly [id: string, label: string])[] = [
  ["hot", "Hot: what gains now"],
  ["top", "Top: what will stand highest"],
  ["votes", "Votes"],
  ["votes-per-hour", "Votes per hour"],
  ["comments", "Comments"],
  ["stars", "GitHub stars"],
  ["half-life", "Half-life"],
  ["hacker-news", "Hacker News"],
  ["reddit", "Reddit"],
  ["lemmy", "Lemmy"],
  ["newest", "Newest"],
];
