import type { Paper, PaperIds, Provenance } from "../model/index.js";
import { requirePapers } from "../model/require-papers.js";
import { comparisonTitle } from "./comparison-title.js";
import { stableText } from "./content-order.js";
import { normalizeTitle } from "./normalize-title.js";
import {
  type FieldName,
  inOrder,
  type PaperFields,
  type Statement,
  statementOf,
  withOwnFields,
} from "./statements.js";
import { SINGLE_FIELDS, survivor } from "./survivorship.js";
import { uniteLists } from "./unite-lists.js";

/** Sources that state different values for a field which can have only one. */
export interface FieldConflict {
  field: string;
  /** The value that survived. */
  kept: unknown;
  /** The other values, each once. They stay in `provenance`. */
  others: unknown[];
}

export interface MergedPaper {
  paper: Paper;
  conflicts: FieldConflict[];
}

/**
 * One record from several of one paper. For each field one documented rule decides what survives:
 * the newest capture for counts, the longest credible abstract, the most complete list of authors,
 * the title of the highest version and of the source nearest to the paper; orgs, links and categories
 * are united. All that each record states is in `provenance`, so merging is a fold over it: the order
 * of the papers does not matter, and merging what was merged changes nothing.
 *
 * @param papers at least one record; `dedupePapers` finds out which belong together
 * @throws TypeError where there is none
 * @example
 * ```ts
 * const bare = { authors: [], orgs: [], ids: {}, links: [] };
 * const { paper, conflicts } = mergePapers([
 *   { ...bare, title: "LoRA", upvotes: 5, provenance: [{ source: "huggingface", capturedAt: "2025-05-08" }] },
 *   { ...bare, title: "LoRA", upvotes: 3, provenance: [{ source: "huggingface", capturedAt: "2025-05-07" }] },
 * ]);
 * paper.upvotes; // 5
 * conflicts; // []
 * ```
 */
export function mergePapers(papers: readonly Paper[]): MergedPaper {
  requirePapers(papers, "papers");
  if (papers.length === 0) throw new TypeError("papers: expected at least one");
  const provenance = inOrder(papers.flatMap(originsOf));
  return fold(provenance);
}

/** A record that is the fold of its origins says nothing beside them. */
function originsOf(paper: Paper): Provenance[] {
  if (paper.provenance.every(({ fields }) => fields !== undefined) && paper.provenance.length > 0) {
    const origins = inOrder(paper.provenance);
    if (stableText(fold(origins).paper) === stableText(paper)) return origins;
  }
  return withOwnFields(paper);
}

function fold(provenance: Provenance[]): MergedPaper {
  const statements = provenance.map(statementOf);
  const single: Record<string, unknown> = {};
  const from = new Map<FieldName, Statement>();
  for (const field of SINGLE_FIELDS) {
    const found = survivor(field, statements);
    if (found === undefined) continue;
    from.set(field, found);
    single[field] = found.fields[field];
  }
  const { title = "", authors = [], ...others }: PaperFields = single;
  const { ids, conflicts } = mergeIds(statements);
  const truncated = from.get("authors")?.fields.authorsTruncated;
  const paper: Paper = {
    title,
    authors,
    ids,
    ...others,
    ...uniteLists(statements),
    ...(truncated !== undefined && { authorsTruncated: truncated }),
    ...marks(from),
    provenance,
  };
  return { paper, conflicts: [...conflicts, ...fieldConflicts(from, statements)] };
}

/** Each kind of identifier from the statement that names the title; the version is the highest. */
function mergeIds(statements: readonly Statement[]): { ids: PaperIds; conflicts: FieldConflict[] } {
  const names = ["arxiv", "doi", "openreview", "semanticScholar", "openAlex", "pwc"] as const;
  const ids: PaperIds = {};
  const conflicts: FieldConflict[] = [];
  for (const name of names) {
    const stating = statements.filter(({ fields }) => fields.ids?.[name] !== undefined);
    const kept = survivor("title", stating)?.fields.ids?.[name] ?? stating[0]?.fields.ids?.[name];
    if (kept === undefined) continue;
    ids[name] = kept;
    const others = [...new Set(stating.flatMap(({ fields }) => fields.ids?.[name] ?? []))].filter(
      (id) => id !== kept,
    );
    if (others.length > 0) conflicts.push({ field: `ids.${name}`, kept, others: others.sort() });
  }
  const versions = statements.flatMap(({ fields }) => fields.ids?.arxivVersion ?? []);
  if (versions.length > 0) ids.arxivVersion = Math.max(...versions);
  return { ids, conflicts };
}

/** What is rounded or inferred is so in the statement that survived, not in others. */
function marks(from: ReadonlyMap<FieldName, Statement>): Pick<Paper, "approximate" | "inferred"> {
  const approximate = [...from].flatMap(([field, { fields }]) => {
    return fields.approximate?.includes(field) === true ? [field] : [];
  });
  const inferred = [...from].flatMap(([field, { fields }]) => {
    return fields.inferred?.filter((inference) => inference.field === field) ?? [];
  });
  return {
    ...(approximate.length > 0 && { approximate }),
    ...(inferred.length > 0 && { inferred }),
  };
}

/** Fields that change with time, or where a longer value says more, do not conflict. */
const COMPARED: readonly FieldName[] = [
  "title",
  "publishedAt",
  "authorCount",
  "venue",
  "volume",
  "issue",
  "pages",
  "primaryCategory",
  "withdrawn",
];

function fieldConflicts(
  from: ReadonlyMap<FieldName, Statement>,
  statements: readonly Statement[],
): FieldConflict[] {
  if (statements.length < 2) return [];
  return COMPARED.flatMap((field) => {
    const kept = from.get(field)?.fields[field];
    if (kept === undefined) return [];
    const values: unknown[] = statements.map(({ fields }) => fields[field]);
    const others = values.filter(
      (value) => value !== undefined && !isCompatible(field, kept, value),
    );
    const distinct = [...new Map(others.map((value) => [stableText(value), value])).values()];
    return distinct.length === 0 ? [] : [{ field, kept, others: distinct }];
  });
}

/** Days that are one apart are the same day to Hugging Face and arXiv. */
function isCompatible(field: FieldName, kept: unknown, value: unknown): boolean {
  if (typeof kept !== "string" || typeof value !== "string") return kept === value;
  if (field === "title") return sameTitle(kept) === sameTitle(value);
  if (field !== "publishedAt") return kept.toLowerCase() === value.toLowerCase();
  if (kept.startsWith(value) || value.startsWith(kept)) return true;
  return Math.abs(dayNumber(kept) - dayNumber(value)) <= 1;
}

function sameTitle(title: string): string {
  return comparisonTitle(normalizeTitle(title));
}

function dayNumber(time: string): number {
  const [, year, month = "1", day = "1"] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(time) ?? [];
  return year === undefined
    ? Number.NaN
    : Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
}
