import { useState } from "preact/hooks";
import type { Paper } from "trending-papers";
import { askWorker } from "./ask-worker.js";
import type { ExportFormat } from "./protocol.js";
import { EXPORT_NAMES } from "./state.js";

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  json: "json",
  jsonl: "jsonl",
  csv: "csv",
  bibtex: "bib",
};

/** Saves the papers of all inputs in a format that others read. */
export function Downloads({ papers }: { papers: Paper[] }) {
  const [problem, setProblem] = useState("");
  if (papers.length === 0) return null;
  const save = (format: ExportFormat) => {
    setProblem("");
    askWorker<"export">({ type: "export", papers, format }).result.then(
      (text) => download(text, `papers.${ENDINGS[format]}`),
      (error: Error) => setProblem(error.message),
    );
  };
  return (
    <p class="downloads">
      Download {papers.length} {papers.length === 1 ? "paper" : "papers"}:{" "}
      {formats().map((format) => (
        <button type="button" key={format} onClick={() => save(format)}>
          {EXPORT_NAMES[format]}
        </button>
      ))}
      {problem !== "" && (
        <span class="error" role="alert">
          {problem}
        </span>
      )}
    </p>
  );
}

function formats(): ExportFormat[] {
  return ["json", "jsonl", "csv", "bibtex"];
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The address must stand until the browser has begun to save.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
