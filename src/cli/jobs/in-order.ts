/**
 * Starts work on items, so many at a time, and yields what comes of it in the order of the items. No
 * item is taken before there is room for it, so what waits is bounded.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  atATime: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const begun: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // That it failed is told when its turn comes.
    result.catch(() => {});
    begun.push(result);
    if (begun.length < atATime) continue;
    const [first] = begun.splice(0, 1);
    if (first !== undefined) yield await first;
  }
  for (const result of begun) yield await result;
}
