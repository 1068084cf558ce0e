/** How wide a column would like to be; `share` marks one that may be narrowed, and its weight. */
export interface WishedWidth {
  readonly wished: number;
  readonly share?: number | undefined;
}

const NARROWEST = 8;

/**
 * Fits columns into a width. Those without a share keep their wish; the others get what they wish
 * where it is less than their share of the rest, and else their share.
 */
export function fitWidths(columns: readonly WishedWidth[], width: number): number[] {
  const limit = shareLimit(columns, width);
  return columns.map((column) => {
    const { wished, share } = column;
    return share === undefined
      ? wished
      : Math.min(wished, Math.max(NARROWEST, Math.floor(share * limit)));
  });
}

/** The width of one unit of share, once columns that need less have left the rest to the others. */
function shareLimit(columns: readonly WishedWidth[], width: number): number {
  let rest = width;
  let shares = 0;
  const open: { wished: number; share: number }[] = [];
  for (const { wished, share } of columns) {
    if (share === undefined) rest -= wished;
    else {
      open.push({ wished, share });
      shares += share;
    }
  }
  open.sort((a, b) => a.wished / a.share - b.wished / b.share);
  for (const { wished, share } of open) {
    if (wished > (share * rest) / shares) return Math.max(0, rest / shares);
    rest -= wished;
    shares -= share;
  }
  return Number.MAX_SAFE_INTEGER;
}
