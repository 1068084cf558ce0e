const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/gu;

/** About how many columns of a terminal the text takes, its widest line counting. */
export function displayWidth(text: string): number {
  return Math.max(...text.split("\n").map(lineWidth));
}

function lineWidth(line: string): number {
  const wide = line.match(WIDE)?.length ?? 0;
  return [...line].length + wide;
}
