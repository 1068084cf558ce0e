import * as z from "zod";

/** A code repository, in the spelling of the source. Nested groups stay in `owner`. */
export const Repo = z.object({
  /** Such as `github.com`. */
  host: z.string().min(1),
  /** Groups inside one another stay here: `group/subgroup`. */
  owner: z.string().min(1),
  name: z.string().min(1),
  /** The branch, tag or commit that the address names. */
  ref: z.string().optional(),
  /** The file or folder that the address names. */
  path: z.string().optional(),
});

/**
 * An address that the record states. A link in running text is a mention: `official` is there only
 * where the source itself says so. Papers with Code also states whether the paper mentions the
 * repository, the repository the paper, and the framework of the code.
 */
export const Link = z.object({
  /** What it leads to, by its address or as the source says. */
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
  /** Canonical, always https. */
  url: z.string().regex(/^https:\/\/[^\s/]\S*$/, { error: "expected an https address" }),
  /** As printed, where that differs. */
  raw: z.string().optional(),
  repo: Repo.optional(),
  /** Whether the code is that of the authors; only where the source itself says so. */
  official: z.boolean().optional(),
  /** It was broken over two lines. */
  joined: z.boolean().optional(),
  /** Who put it there, as the source says ("user", "auto"). */
  addedBy: z.string().optional(),
  mentionedInPaper: z.boolean().optional(),
  mentionedInRepository: z.boolean().optional(),
  /** Of the code, as Papers with Code states it. */
  framework: z.string().optional(),
  /** Whether it was a link of the page, running text, or a field of data. */
  evidence: z.enum(["href", "text", "field"]),
  /** The field of the source that held it. */
  field: z.string().optional(),
});

/** A code repository. */
export interface Repo extends z.infer<typeof Repo> {}
/** An address that the record states. */
export interface Link extends z.infer<typeof Link> {}
