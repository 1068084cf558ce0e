/** What a link leads to. `other` is a known site's page that is none of the rest. */
export type LinkKind =
  | "repository"
  | "gist"
  | "paper"
  | "pdf"
  | "doi"
  | "model"
  | "dataset"
  | "space"
  | "project"
  | "other";

/** A code repository in the spelling of the source. Nested groups stay in `owner`. */
export interface RepositoryAddress {
  host: string;
  owner: string;
  name: string;
  /**
   * Branch, tag or commit, where the address names one. A branch whose name holds "/" cannot be told
   * from a path: its first part stands here, the rest in `path`.
   */
  ref?: string;
  path?: string;
}

/** An address with its meaning. */
export interface ClassifiedLink {
  kind: LinkKind;
  /** Canonical https address. For a repository that of the repository, without ref and path. */
  url: string;
  /** Present for repositories whose owner and name are public. */
  repo?: RepositoryAddress;
}

/** A link found in running text. It states a mention, never that the code is the official one. */
export interface FoundLink extends ClassifiedLink {
  /** As printed: `text.slice(start, end)`. */
  raw: string;
  /** Offset into the text as passed, in UTF-16 units, from 0. */
  start: number;
  /** Offset just after the link. */
  end: number;
  /** Present where the address was broken over lines and has been put together. */
  joined?: true;
  evidence: "text";
}
