import { trimInvisible } from "../../ids/index.js";
import { isPlaceholder } from "./placeholder-text.js";
import { type Fix, mapList, recordIn, type TellRepair, withMember } from "./repair.js";

const TEXTS = ["title", "abstract", "aiSummary", "note", "venue", "journalRef", "primaryCategory"];
const LISTS = ["keywords", "categories", "tasks"];
const NAMED = ["authors", "orgs"];

/** Blanks around texts, and placeholders in fields that a record may lack. */
export const fixTexts: Fix = (record, tell) => {
  let fixed = record;
  for (const field of TEXTS) {
    const value = fixed[field];
    if (typeof value !== "string") continue;
    const text = fixText(value, field, { tell, isName: false, mayGo: field !== "title" });
    if (text !== value) fixed = withMember(fixed, field, text);
  }
  for (const field of LISTS) {
    const list = mapList(fixed[field], (item, at) =>
      typeof item === "string"
        ? fixText(item, `${field}.${at}`, { tell, isName: false, mayGo: true })
        : item,
    );
    if (list !== fixed[field]) fixed = withMember(fixed, field, list);
  }
  for (const field of NAMED) {
    const list = mapList(fixed[field], (item, at) => {
      const named = recordIn(item);
      const name = named?.["name"];
      if (named === undefined || typeof name !== "string") return item;
      // Who has other members than a name is somebody, and only the name is not known.
      const mayGo = Object.keys(named).every((key) => key === "name" || key === "kind");
      const text = fixText(name, `${field}.${at}.name`, { tell, isName: true, mayGo });
      if (text === name) return item;
      return text === undefined ? undefined : withMember(named, "name", text);
    });
    if (list !== fixed[field]) fixed = withMember(fixed, field, list);
  }
  return fixed;
};

interface TextRules {
  tell: TellRepair;
  isName: boolean;
  /** Whether the record may be without it. */
  mayGo: boolean;
}

export function fixText(
  text: string,
  field: string,
  { tell, isName, mayGo }: TextRules,
): string | undefined {
  if (isPlaceholder(text, isName)) {
    if (!mayGo) return text;
    tell(field, "A value that stands for nothing is removed.", text);
    return undefined;
  }
  const bare = trimInvisible(text);
  if (bare !== text) tell(field, "Blanks around the text are removed.", text);
  return bare;
}
