/** The forms in which a data set can be read and written. */
export const datasetFormats = ["json", "jsonl", "csv", "parquet"] as const;

export type DatasetFormat = (typeof datasetFormats)[number];

/** Whether a name is that of a format. */
export function isDatasetFormat(name: unknown): name is DatasetFormat {
  return datasetFormats.some((format) => format === name);
}

/** @throws TypeError where it is no format */
export function checkFormat(format: unknown): void {
  if (isDatasetFormat(format)) return;
  throw new TypeError(
    `option format: expected one of ${datasetFormats.join(", ")}, got ${String(format)}`,
  );
}
