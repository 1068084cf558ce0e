import { cleanText } from "../../text/clean-text.js";
import type { Draft, Raw } from "../source.js";

type Dates = Pick<Draft, "publishedAt" | "updatedAt">;

/** Gathers when a paper was submitted and revised, as its page says it in several places. */
export interface PaperDates {
  /** Reads a line; false where it holds no such date. */
  read(line: Raw): boolean;
  /** `version` is the identifier with the version that the page shows. */
  take(first: Raw | undefined, online: Raw | undefined, version: string | undefined): Dates;
}

const DAY = "(\\d{1,2} [A-Z][a-z]{2,8} \\d{4})";
const DATELINE = new RegExp(
  `^\\[ ?Submitted on ${DAY}(?: ?\\([^()]{0,40}\\))?(?:,? \\(?(?:last )?revised ${DAY})?`,
);
const HISTORY =
  /\[v(\d{1,4})\]\s+((?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:UTC|GMT))/g;

export function createPaperDates(): PaperDates {
  let submitted: Raw | undefined;
  let revised: Raw | undefined;
  const history = new Map<number, Raw>();

  return {
    read(line) {
      const text = cleanText(line.text);
      const dateline = DATELINE.exec(text);
      if (dateline !== null) {
        submitted ??= { ...line, text: dateline[1] ?? "" };
        if (dateline[2] !== undefined) revised ??= { ...line, text: dateline[2] };
        return true;
      }
      if (!/^Submission history\b/i.test(text)) return false;
      for (const [, number = "", date = ""] of text.matchAll(HISTORY)) {
        history.set(Number(number), { ...line, text: date });
      }
      return true;
    },
    take(first, online, version) {
      const number = Number(/v(\d{1,4})$/.exec(version ?? "")?.[1] ?? Number.NaN);
      const publishedAt = history.get(1) ?? submitted ?? first;
      const isFirst = number === 1 || (revised === undefined && history.size <= 1);
      // The history names instants, the line above the title days, the meta tags days too.
      const dated =
        history.get(number) ?? revised ?? (submitted === undefined ? online : undefined);
      const same = dated === undefined || dated.text === publishedAt?.text;
      return {
        ...(publishedAt === undefined ? {} : { publishedAt }),
        ...(same || (isFirst && submitted !== undefined) ? {} : { updatedAt: dated }),
      };
    },
  };
}
