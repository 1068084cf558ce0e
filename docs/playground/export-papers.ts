import type { Paper } from "trending-papers";
import { toBibtex, toCsv } from "trending-papers/export";
import type { ExportFormat } from "./protocol.js";

/** The papers in a format that others read. */
export function exportPapers(papers: readonly Paper[], format: ExportFormat): string {
  if (format === "bibtex") return toBibtex(papers);
  if (format === "csv") return toCsv(papers);
  if (format === "json") return `${JSON.stringify(papers, null, 2)}\n`;
  return papers.map((paper) => `${JSON.stringify(paper)}\n`).join("");
}
