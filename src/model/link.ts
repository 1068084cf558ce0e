import * as z from "zod";

/** A code repository, in the spelling of the source. Nested groups stay in `owner`. */
export const Repo = z.object({
  host: z.string().min(1),
  owner: z.string().min(1),
  name: z.string().min(1),
  ref: z.string().optional(),
  path: z.string().optional(),
});

/**
 * An address that the record states. `url` is canonical https, `raw` what was printed.
 * `official` is there only where the source itself says so: a link in running text is a mention. `addedBy` is who put
 * the link on the page, as the source says it ("user", "auto"). Papers with Code also states whether
 * the paper mentions the repository, the repository the paper, and the framework of the code.
 */
export const Link = z.object({
  kind: z.enum([
    "repository",
    "gist",
    "paper",
    "pdf",
    "doi",
    "model",
    "dataset",
    "space",
    "project",
    "other",
  ]),
  url: z.string().regex(/^https:\/\/[^\s/]\S*$/, { error: "expected an https address" }),
  raw: z.string().optional(),
  repo: Repo.optional(),
  official: z.boolean().optional(),
  joined: z.boolean().optional(),
  addedBy: z.string().optional(),
  mentionedInPaper: z.boolean().optional(),
  mentionedInRepository: z.boolean().optional(),
  framework: z.string().optional(),
  evidence: z.enum(["href", "text", "field"]),
  field: z.string().optional(),
});

export type Repo = z.infer<typeof Repo>;
export type Link = z.infer<typeof Link>;
