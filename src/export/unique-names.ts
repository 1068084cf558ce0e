/**
 * Gives out names, each once: one that was given before gets the next free number. Letter case makes
 * no difference, as it makes none for BibTeX.
 *
 * @example
 * ```ts
 * const unique = uniqueNames();
 * ["rain", "Rain", "rain-2"].map(unique); // ["rain", "Rain-2", "rain-2-2"]
 * ```
 */
export function uniqueNames(): (wanted: string) => string {
  const taken = new Set<string>();
  const lastNumbers = new Map<string, number>();
  return (wanted) => {
    const folded = wanted.toLowerCase();
    let number = lastNumbers.get(folded) ?? 1;
    let name = wanted;
    for (; taken.has(name.toLowerCase()); name = `${wanted}-${number}`) number++;
    lastNumbers.set(folded, number);
    taken.add(name.toLowerCase());
    return name;
  };
}
