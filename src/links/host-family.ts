/** The sites whose addresses have a shape of their own. */
export type HostFamily =
  | "github"
  | "gitlab"
  | "bitbucket"
  | "codeberg"
  | "gist"
  | "anonymous"
  | "hugging-face"
  | "arxiv"
  | "doi"
  | "pages";

const FAMILIES = new Map<string, HostFamily>([
  ["github.com", "github"],
  ["gitlab.com", "gitlab"],
  ["bitbucket.org", "bitbucket"],
  ["codeberg.org", "codeberg"],
  ["gist.github.com", "gist"],
  ["anonymous.4open.science", "anonymous"],
  ["huggingface.co", "hugging-face"],
  ["hf.co", "hugging-face"],
  ["arxiv.org", "arxiv"],
  ["doi.org", "doi"],
  ["dx.doi.org", "doi"],
]);

/**
 * The family of a host, in any case, with or without `www.`.
 *
 * @returns `undefined` for a host without rules of its own
 */
export function hostFamily(host: string): HostFamily | undefined {
  const name = host.toLowerCase().replace(/^www\./, "");
  const family = FAMILIES.get(name);
  if (family !== undefined) return family;
  if (/[^.]\.git(?:hub|lab)\.io$/.test(name)) return "pages";
  if (name.endsWith(".arxiv.org")) return "arxiv";
  return undefined;
}

/** Whether the family is one of the four sites of public repositories. */
export function isCodeHost(family: HostFamily | undefined): boolean {
  return (
    family === "github" || family === "gitlab" || family === "bitbucket" || family === "codeberg"
  );
}
