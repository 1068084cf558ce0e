import { describe, expect, it } from "vitest";
import { type DatasetRow, validatePapers } from "../../src/dataset/index.js";
import { parseListing } from "../../src/index.js";
import { hasCorpus, listCorpus, readCorpus } from "./corpus-path.js";

/** What is said of the dumps of the API, all of them as one set, and why it is right. */
const EXPLAINED: Readonly<Record<string, string>> = {};

async function alarmsOf(names: readonly string[]): Promise<string[]> {
  const rows: (DatasetRow & { file: string })[] = names.flatMap((file) =>
    parseListing(readCorpus(`samples/hf/${file}`)).papers.map((value, at) => ({
      type: "row" as const,
      value,
      place: { type: "json" as const, pointer: `/papers/${at}` },
      file,
    })),
  );
  const alarms: string[] = [];
  for await (const event of validatePapers(rows, { nearDuplicates: true })) {
    if (event.type === "report" || event.problem.severity === "info") continue;
    const { file, place, code, field } = event.problem;
    alarms.push(`${file} ${place?.type === "json" ? place.pointer : ""} ${code} ${field}`);
  }
  return alarms;
}

describe.skipIf(!hasCorpus())("dumps of Hugging Face", () => {
  it("give the alarms that are explained, and no other", async () => {
    const names = listCorpus("samples/hf").filter((name) => name.startsWith("api_"));
    expect(await alarmsOf(names)).toEqual(Object.keys(EXPLAINED));
  });
});
