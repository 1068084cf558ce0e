import * as z from "zod";

/** A company, university, laboratory or group. `slug` is its account name on the source. */
export const Org = z.object({
  name: z.string().min(1),
  /** The account on the source. */
  slug: z.string().min(1).optional(),
  url: z.string().optional(),
  /** The identifier of the Research Organization Registry, as an address. */
  ror: z.string().optional(),
  avatarUrl: z.string().optional(),
});

/**
 * Somebody who wrote the paper. `name` is the name as the source prints it; its parts are there
 * only where the source states them or its form leaves no doubt.
 */
export const Author = z.object({
  /** As the source prints it. */
  name: z.string().min(1),
  kind: z.enum(["person", "organization"]),
  given: z.string().optional(),
  family: z.string().optional(),
  /** Such as "van der". */
  particle: z.string().optional(),
  /** Such as "Jr.". */
  suffix: z.string().optional(),
  /** The account on the source. */
  username: z.string().optional(),
  /** Four groups of four: `0000-0002-1825-0097`. */
  orcid: z.string().optional(),
  affiliations: z.array(Org).optional(),
});

/** A company, university, laboratory or group. */
export interface Org extends z.infer<typeof Org> {}
/** Somebody who wrote the paper. */
export interface Author extends z.infer<typeof Author> {}
