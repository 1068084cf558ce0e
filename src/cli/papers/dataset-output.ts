import { type DatasetFormat, datasetFormats, type WriteOptions } from "../../dataset/index.js";

/** How a data set is written: what `--to` says, else the end of the file's name, else JSON lines. */
export function datasetOutput(
  to: string | undefined,
  file: string | undefined,
): Pick<WriteOptions, "format" | "gzip"> | undefined {
  const name = (file ?? "").toLowerCase();
  const gzip = name.endsWith(".gz");
  const ending = /\.([a-z]+)$/.exec(gzip ? name.slice(0, -3) : name)?.[1];
  const named = to ?? ENDINGS[ending ?? ""] ?? "jsonl";
  const format = datasetFormats.find((one) => one === named);
  return format === undefined ? undefined : { format, gzip: gzip && format !== "parquet" };
}

const ENDINGS: Readonly<Record<string, DatasetFormat>> = {
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  csv: "csv",
  parquet: "parquet",
};
