import { writeOutputFile } from "../../src/cli/write-output-file.js";
import { writePapers } from "../../src/dataset/index.js";
import { paperWith } from "../model/papers.js";

// Writes a data set as `convert` does, and says when it begins and when it is done.
const [file = "", count = "0", format = "parquet"] = process.argv.slice(2);
const papers = Array.from({ length: Number(count) }, (_, at) => {
  return paperWith({ title: `paper ${at}`, abstract: "x".repeat(at % 900), upvotes: at });
});
console.log("begins");
const named = format === "jsonl" ? "jsonl" : "parquet";
await writeOutputFile(file, writePapers(papers, { format: named, rowGroupSize: 500 }));
console.log("done");
