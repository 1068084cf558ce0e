/**
 * Counts the neighbours that two records have in common. All neighbours stand in one array of
 * numbers, those of a record together and ascending, so that a million edges take little memory.
 *
 * @param ends two numbers an edge; a pair that comes twice counts once
 */
export function commonNeighbours(
  ends: Uint32Array,
  records: number,
): (a: number, b: number) => number {
  const starts = new Uint32Array(records + 2);
  for (const end of ends) starts[end + 2] = (starts[end + 2] ?? 0) + 1;
  for (let at = 2; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const neighbours = new Uint32Array(ends.length);
  for (let at = 0; at < ends.length; at++) {
    const from = ends[at] ?? 0;
    const place = starts[from + 1] ?? 0;
    neighbours[place] = ends[at ^ 1] ?? 0;
    starts[from + 1] = place + 1;
  }
  const of = (at: number) => neighbours.subarray(starts[at] ?? 0, starts[at + 1] ?? 0);
  for (let at = 0; at < records; at++) of(at).sort();
  return (a, b) => {
    const [left, right] = [of(a), of(b)];
    let common = 0;
    for (let x = 0, y = 0; x < left.length && y < right.length; ) {
      const difference = (left[x] ?? 0) - (right[y] ?? 0);
      if (difference === 0 && left[x] !== left[x - 1]) common++;
      if (difference <= 0) x++;
      if (difference >= 0) y++;
    }
    return common;
  };
}
