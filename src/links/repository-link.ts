import type { ClassifiedLink, RepositoryAddress } from "./found-link.js";
import type { HostFamily } from "./host-family.js";

type CodeHost = Extract<HostFamily, "github" | "gitlab" | "bitbucket" | "codeberg">;

interface RepositoryPath {
  owner: string;
  name: string;
  /** The segments after the repository's. */
  inside: readonly string[];
}

const RESERVED: Readonly<Record<CodeHost, ReadonlySet<string>>> = {
  github: new Set(
    "about account apps assets blog codespaces collections contact customer-stories dashboard discussions enterprise events explore features issues join login logout marketplace mobile new notifications organizations orgs pricing pulls readme search security sessions settings signup site sponsors stars team topics trending user-attachments users".split(
      " ",
    ),
  ),
  gitlab: new Set(
    "- admin api dashboard explore groups help import oauth profile projects search snippets users".split(
      " ",
    ),
  ),
  bitbucket: new Set("account blog dashboard product repo support".split(" ")),
  codeberg: new Set("- admin api assets explore org repo user".split(" ")),
};

const HOSTS: Readonly<Record<CodeHost, string>> = {
  github: "github.com",
  gitlab: "gitlab.com",
  bitbucket: "bitbucket.org",
  codeberg: "codeberg.org",
};

// GitLab keeps these as names, so after two segments they can only be pages of a project.
const OLD_GITLAB_PAGES = new Set(
  "activity blame blob branches commit commits graphs issues jobs merge_requests milestones network pipelines raw releases snippets tags tree wikis".split(
    " ",
  ),
);

const NAME = /^[\w.-]{1,100}$/;
const GITHUB_OWNER = /^[a-z\d-]{1,39}$/i;
const GROUP = /^[\w.-]{1,255}$/;
const WITH_REF = new Set(["tree", "blob", "raw", "blame", "commit", "commits"]);

/**
 * The repository that an address on a code host leads to.
 *
 * @param segments the path's, without empty ones
 * @returns `undefined` for the page of an owner, for pages of the site and for names that the site
 * does not allow
 */
export function repositoryLink(
  family: CodeHost,
  segments: readonly string[],
): ClassifiedLink | undefined {
  const path = family === "gitlab" ? gitlabPath(segments) : ownerAndName(segments);
  if (path === undefined || RESERVED[family].has((segments[0] ?? "").toLowerCase())) {
    return undefined;
  }
  const { owner, inside } = path;
  const name = path.name.replace(/\.git$/i, "");
  if (!isOwner(family, owner) || !isName(name)) return undefined;
  const host = HOSTS[family];
  const repo = { host, owner, name, ...placeInside(family, inside) };
  return { kind: "repository", url: `https://${host}/${owner}/${name}`, repo };
}

function ownerAndName(segments: readonly string[]): RepositoryPath | undefined {
  const [owner, name, ...inside] = segments;
  return owner === undefined || name === undefined ? undefined : { owner, name, inside };
}

function gitlabPath(segments: readonly string[]): RepositoryPath | undefined {
  const cut = segments.findIndex(
    (segment, index) => index >= 2 && (segment === "-" || OLD_GITLAB_PAGES.has(segment)),
  );
  const project = cut < 0 ? segments : segments.slice(0, cut);
  const name = project.at(-1);
  if (project.length < 2 || name === undefined) return undefined;
  const inside = cut < 0 ? [] : segments.slice(segments[cut] === "-" ? cut + 1 : cut);
  return { owner: project.slice(0, -1).join("/"), name, inside };
}

function placeInside(
  family: CodeHost,
  inside: readonly string[],
): Pick<RepositoryAddress, "ref" | "path"> {
  const [ref, ...path] = refAndPath(family, inside);
  if (ref === undefined) return {};
  return path.length === 0 ? { ref } : { ref, path: path.join("/") };
}

function refAndPath(family: CodeHost, inside: readonly string[]): readonly string[] {
  const [page = "", second = ""] = inside;
  if (family === "bitbucket") return page === "src" ? inside.slice(1) : [];
  if (family === "codeberg") {
    return page === "src" && /^(?:branch|tag|commit)$/.test(second) ? inside.slice(2) : [];
  }
  if (WITH_REF.has(page)) return inside.slice(1);
  return page === "releases" && second === "tag" ? inside.slice(2, 3) : [];
}

function isOwner(family: CodeHost, owner: string): boolean {
  if (family !== "github") {
    return owner.split("/").every((group) => GROUP.test(group) && !/^[.-]/.test(group));
  }
  const badHyphen = owner.startsWith("-") || owner.endsWith("-") || owner.includes("--");
  return GITHUB_OWNER.test(owner) && !badHyphen;
}

function isName(name: string): boolean {
  return NAME.test(name) && name !== "." && name !== "..";
}
