import { type AddressProblem, addressProblem } from "./address-problem.js";
import type { RecordCheck, Tell } from "./check.js";

/** The addresses of a record: its links, and those of people, organizations and places of origin. */
export const checkLinks: RecordCheck = ({ paper }, tell) => {
  const { links, orgs, media, provenance, submitter, thumbnailUrl } = paper;
  if (links !== undefined) {
    for (let at = 0; at < links.length; at++) {
      const url = links[at]?.url;
      const problem = url === undefined ? undefined : addressProblem(url);
      if (problem !== undefined) tellOfLink(`links.${at}.url`, url, problem, tell);
    }
  }
  // Other addresses need no canonical form, but they must be safe to show and to follow.
  const other = (field: string, url: string | undefined) => {
    const problem = url === undefined ? undefined : addressProblem(url);
    if (problem?.kind === "unsafe" || problem?.kind === "empty") {
      tellOfLink(field, url, problem, tell);
    }
  };
  if (thumbnailUrl !== undefined) other("thumbnailUrl", thumbnailUrl);
  if (submitter?.avatarUrl !== undefined) other("submitter.avatarUrl", submitter.avatarUrl);
  orgs?.forEach((org, at) => {
    if (org?.url !== undefined) other(`orgs.${at}.url`, org.url);
    if (org?.avatarUrl !== undefined) other(`orgs.${at}.avatarUrl`, org.avatarUrl);
  });
  media?.forEach((item, at) => {
    if (item?.url !== undefined) other(`media.${at}.url`, item.url);
  });
  provenance?.forEach((origin, at) => {
    if (origin?.url !== undefined) other(`provenance.${at}.url`, origin.url);
  });
};

/** Reports what is wrong with an address. */
export function tellOfLink(
  field: string,
  actual: unknown,
  problem: AddressProblem,
  tell: Tell,
): void {
  switch (problem.kind) {
    case "unsafe":
      tell("link-unsafe", "The address is not one that is safe to follow.", {
        field,
        actual,
        severity: "error",
      });
      break;
    case "broken":
      tell("link-broken", "This is no whole web address.", { field, actual });
      break;
    case "empty":
      tell("placeholder-value", "The address is blank or stands for nothing.", { field, actual });
      break;
    case "spelling":
      tell("not-canonical", `Records state this address as ${problem.canonical}.`, {
        field,
        actual,
      });
  }
}
