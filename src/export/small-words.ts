/** Words that say little of what a title is about, and stand in small letters in any. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    "a about across after against along among an and are as at be before between beyond by can do does " +
    "during for from how in into is it of on onto or over than that the their through to toward towards " +
    "under upon using versus via what when where which who why with within without"
  ).split(" "),
);
