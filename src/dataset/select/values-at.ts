/** The single values at a path; lists on the way are gone through. Objects themselves are no values. */
export function valuesAt(value: unknown, path: readonly string[], depth = 0): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path, depth));
  const key = path[depth];
  const isObject = typeof value === "object" && value !== null;
  if (key === undefined) return value === undefined || isObject ? [] : [value];
  if (!isObject || !Object.hasOwn(value, key)) return [];
  return valuesAt((value as Record<string, unknown>)[key], path, depth + 1);
}
