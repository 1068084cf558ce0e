import { describe, expect, it } from "vitest";
import { type DatasetRow, validatePapers } from "../../src/dataset/index.js";
import { parseListing } from "../../src/index.js";
import { hasCorpus, listCorpus, readCorpus } from "./corpus-path.js";

/** What is said of the dumps of the API, all of them as one set, and why it is right. */
const EXPLAINED: Readonly<Record<string, string>> = {
  "api_daily_papers_2024-05-27.json /papers/0 field-missing orgs":
    "the dumps up to May 2025 are of an API that named no organizations",
  "api_daily_papers_2024-05-27.json /papers/0 field-missing listedAt":
    "up to 2024 it did not say when a paper was put on the list",
  "api_daily_papers_2024-05-27.json /papers/0 field-missing submitter":
    "in May 2024 it did not say by whom either",
  "api_daily_papers_2024-05-27.json /papers/0 field-missing githubStars":
    "stars came with the organizations",
  "api_daily_papers_2024-05-27.json /papers/0 field-missing keywords":
    "keywords and summaries by a model came in 2025",
};

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
