/** Members that can be `undefined` become optional ones. */
type Stated<Members> = {
  [Key in keyof Members as undefined extends Members[Key] ? never : Key]: Members[Key];
} & {
  [Key in keyof Members as undefined extends Members[Key] ? Key : never]?: Exclude<
    Members[Key],
    undefined
  >;
};

/**
 * An object without the members that are `undefined`: what is not stated is absent.
 *
 * @example
 * ```ts
 * stated({ a: 1, b: undefined }); // { a: 1 }
 * ```
 */
export function stated<Members extends object>(members: Members): Stated<Members> {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Stated<Members>;
}
