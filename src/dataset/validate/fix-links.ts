import { addressProblem } from "./address-problem.js";
import { type Fix, mapList, recordIn, type TellRepair, withMember } from "./repair.js";

/** Addresses in another spelling, and links whose address stands for nothing. */
export const fixLinks: Fix = (record, tell) => {
  const links = mapList(record["links"], (item, at) => fixLink(item, at, tell));
  return links === record["links"] ? record : withMember(record, "links", links);
};

function fixLink(item: unknown, at: number, tell: TellRepair): unknown {
  const link = recordIn(item);
  const url = link?.["url"];
  if (link === undefined || typeof url !== "string") return item;
  const problem = addressProblem(url);
  if (problem?.kind === "empty") {
    tell(`links.${at}.url`, "A link that leads nowhere is removed.", url);
    return undefined;
  }
  if (problem?.kind !== "spelling") return item;
  tell(`links.${at}.url`, `Records state this address as ${problem.canonical}.`, url);
  // What was printed is kept, as readers keep it.
  return { ...link, url: problem.canonical, raw: link["raw"] ?? url };
}
