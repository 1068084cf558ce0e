import type { Paper } from "../model/index.js";
import { plainLine } from "./plain-text.js";

/** Where a paper came out, as far as the record tells. */
export interface Publication {
  kind: "journal" | "conference" | "preprint" | "other";
  /** The journal, proceedings or reference as the record prints it. */
  container?: string;
}

const PREPRINT_SERVER =
  /^(?:arxiv|corr\b|(?:bio|med|chem|tech|psy|soc|eng|eco)[a-z]*rxiv|ssrn|research square|preprints\.org|openreview|hal\b|zenodo|n\/a$|null$|none$)/i;
/** What was handed in and is not out. */
const NOT_OUT = /\b(?:submitted|submission|under review|in review|rejected?|withdrawn)\b/i;
/** Journals whose names say "proceedings". */
const PROCEEDINGS_JOURNAL =
  /^proc(?:eedings|\.)\s+(?:of\s+the\s+)?(?:national academy|natl\.? acad|ieee\s*(?:$|[,\d])|vldb|royal society|acm (?:on|program|hum|meas|interact|softw|manag))/i;
const JOURNAL =
  /\b(?:journal|transactions|letters|reviews?|annals|magazine|bulletin|tmlr|jmlr|tacl|nature|science|plos)\b|\b(?:trans|lett|rev|phys|acta|j)\./i;
const CONFERENCE =
  /\b(?:proceedings|conference|workshops?|symposium|congress|annual meeting|neural information processing systems)\b|\b(?:proc|conf)\./i;
/** Conferences that are known by their short names, in capitals. */
const CONFERENCE_NAME =
  /\b(?:NeurIPS|NIPS|ICML|ICLR|CVPRW?|ICCVW?|ECCV|WACV|BMVC|ACL|EMNLP|NAACL|EACL|AACL|COLING|CoNLL|COLM|LREC|AAAI|IJCAI|KDD|SIGIR|WSDM|CIKM|RecSys|ECIR|ICASSP|INTERSPEECH|ICRA|IROS|CoRL|UAI|AISTATS|COLT|MICCAI|SIGGRAPH|ACM MM|ISMIR|USENIX|ICSE)\b/;

/**
 * Whether a paper is in a journal or in proceedings, by the names that its record states; without
 * one it is a preprint where it is on arXiv. A venue whose name decides nothing is told of without a
 * kind. What was only submitted somewhere is not out there.
 *
 * @example
 * ```ts
 * const ids = { arxiv: "2505.04588" };
 * publicationOf({ ids, journalRef: "Phys. Rev. D 102, 043015 (2020)" });
 * // { kind: "journal", container: "Phys. Rev. D 102, 043015 (2020)" }
 * publicationOf({ ids, venue: "NeurIPS 2021 12" }); // { kind: "conference", container: "NeurIPS 2021 12" }
 * publicationOf({ ids, venue: "arXiv.org" }); // { kind: "preprint" }
 * ```
 */
export function publicationOf(
  paper: Pick<Paper, "ids" | "venue" | "volume" | "issue" | "journalRef">,
): Publication {
  const venue = published(paper.venue);
  const container = venue ?? published(paper.journalRef);
  if (container === undefined) {
    return { kind: paper.ids.arxiv === undefined ? "other" : "preprint" };
  }
  if (PROCEEDINGS_JOURNAL.test(container)) return { kind: "journal", container };
  if (CONFERENCE.test(container)) return { kind: "conference", container };
  if (JOURNAL.test(container)) return { kind: "journal", container };
  if (CONFERENCE_NAME.test(container)) return { kind: "conference", container };
  const isJournal = venue === undefined || paper.volume !== undefined || paper.issue !== undefined;
  return { kind: isJournal ? "journal" : "other", container };
}

function published(name: string | undefined): string | undefined {
  const line = plainLine(name ?? "");
  return line === "" || PREPRINT_SERVER.test(line) || NOT_OUT.test(line) ? undefined : line;
}
