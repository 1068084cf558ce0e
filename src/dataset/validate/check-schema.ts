import { checkPaper } from "../../model/check-paper.js";
import type { Misfit } from "../../model/fit-paper.js";
import { type Paper, withoutNulls } from "../../model/index.js";
import type { Tell } from "./check.js";
import { tellOfNumber } from "./check-ids.js";
import { type LoosePaper, loosePaper } from "./loose-paper.js";

/** A record as far as it fits the schema, and again where it does so wholly. */
export interface SchemaAnswer {
  paper: LoosePaper;
  whole: Paper | undefined;
}

const SEEN_BY_OTHER_CHECKS = /^links\.\d+\.url$|^title$/;

/**
 * Holds a value against the schema and reports what does not fit. `null` means that nothing is
 * stated, as it does for readers. Answers the record as far as it fits, or nothing where the value is
 * no record at all.
 */
export function checkSchema(value: unknown, tell: Tell): SchemaAnswer | undefined {
  const asIs = checkPaper(value).paper;
  if (asIs !== undefined) return { paper: asIs, whole: asIs };
  const stated = withoutNulls(value);
  const { paper, issues = [] } = checkPaper(stated);
  if (paper !== undefined) return { paper, whole: paper };
  if (typeof stated !== "object" || stated === null || Array.isArray(stated)) {
    tell("item-malformed", "Expected a record, an object with members.", { actual: value });
    return undefined;
  }
  const refused: (readonly PropertyKey[])[] = [];
  for (const issue of issues) {
    const actual = valueAt(stated, issue.path);
    if (tellOfIssue(issue, actual, tell)) refused.push(issue.path);
  }
  return { paper: loosePaper(stated, refused), whole: undefined };
}

/** Answers whether the value is to be taken out; texts that other checks explain better stay. */
function tellOfIssue({ path, message }: Misfit, actual: unknown, tell: Tell): boolean {
  const field = path.map(String).join(".");
  if (typeof actual === "string" && SEEN_BY_OTHER_CHECKS.test(field)) return false;
  if (path[0] === "ids" && typeof actual === "number") {
    tellOfNumber(field, actual, tell);
  } else if (actual === undefined) {
    tell("field-invalid", "The field is missing, and every record has it.", { field });
  } else if (message === "expected a day of the calendar") {
    tell("date-impossible", "The date does not exist in the calendar.", {
      field,
      actual,
      severity: "error",
    });
  } else {
    tell("field-invalid", `${plain(message)}.`, { field, actual });
  }
  return true;
}

/** The words of zod begin with "Invalid input: expected number, received string". */
function plain(message: string): string {
  const words = message.replace(/^Invalid (?:input|option): /, "").replace(/\.$/, "");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}
