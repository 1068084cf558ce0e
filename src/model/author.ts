import * as z from "zod";

/** A company, university, laboratory or group. `slug` is its account name on the source. */
export const Org = z.object({
  name: z.string().min(1),
  slug: z.string().min(1).optional(),
  url: z.string().optional(),
  ror: z.string().optional(),
  avatarUrl: z.string().optional(),
});

/**
 * Somebody who wrote the paper. `name` is the name as the source prints it; its parts are there
 * only where the source states them or its form leaves no doubt.
 */
export const Author = z.object({
  name: z.string().min(1),
  kind: z.enum(["person", "organization"]),
  given: z.string().optional(),
  family: z.string().optional(),
  particle: z.string().optional(),
  suffix: z.string().optional(),
  username: z.string().optional(),
  orcid: z.string().optional(),
  affiliations: z.array(Org).optional(),
});

export type Org = z.infer<typeof Org>;
export type Author = z.infer<typeof Author>;
