/**
 * An object without the members that are `undefined`: what is not stated is absent.
 *
 * @example
 * ```ts
 * stated<{ a: number; b?: number }>({ a: 1, b: undefined }); // { a: 1 }
 * ```
 */
export function stated<Whole>(members: { [Key in keyof Whole]-?: Whole[Key] | undefined }): Whole {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Whole;
}
