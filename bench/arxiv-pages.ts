import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { load } from "cheerio";
import { Parser } from "htmlparser2";
import { parseListing } from "../src/index.js";
import { feedReaders } from "./feed-readers.js";
import { flat } from "./inputs.js";
import type { PageContestant } from "./page-contestants.js";
import type { TimedPage } from "./page-rows.js";

const CORPUS = join(resolve(process.env["PAPERS_CORPUS"] ?? "../shared"), "samples", "arxiv");

/** An answer of arXiv's API with 100 entries and a page of 200 results, where the corpus is there. */
export async function arxivPages(): Promise<TimedPage[]> {
  const search = "arxiv_search_2025-12_abstract_distributed_systems_200.html";
  return [
    ...(await timed("arXiv API, 100", "arxiv_api_2026_q_testing_100.xml", "entry", true)),
    ...(await timed("arXiv search, 200", search, "li", false)),
  ];
}

async function timed(
  name: string,
  file: string,
  record: string,
  xmlMode: boolean,
): Promise<TimedPage[]> {
  const path = join(CORPUS, file);
  if (!existsSync(path)) return [];
  const page = flat(readFileSync(path, "utf8"));
  const contestants: PageContestant[] = [
    { name: "parseListing", read: () => parseListing(page).papers },
    { name: "bare htmlparser2", read: () => barePass(page, record, xmlMode) },
    { name: "cheerio", read: () => scrape(page, xmlMode) },
  ];
  if (xmlMode) contestants.push(...(await feedReaders(page)));
  return [{ name, page, contestants }];
}

function barePass(page: string, record: string, xmlMode: boolean): readonly string[] {
  const records: string[] = [];
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === record) records.push(name);
      },
      onclosetag() {},
      ontext() {},
    },
    { decodeEntities: true, xmlMode },
  );
  parser.write(page);
  parser.end();
  return records;
}

/** The fields that scripts take: id, title, abstract, authors and categories. */
function scrape(page: string, xml: boolean): readonly unknown[] {
  const $ = load(page, { xml });
  return $(xml ? "entry" : "li.arxiv-result")
    .toArray()
    .map((element) => {
      const within = $(element);
      const texts = (selector: string) =>
        within
          .find(selector)
          .toArray()
          .map((one) => $(one).text().trim());
      return {
        id: xml ? within.find("id").text() : within.find(".list-title a").first().text(),
        title: within
          .find(xml ? "title" : "p.title")
          .text()
          .trim(),
        abstract: within
          .find(xml ? "summary" : ".abstract-full")
          .text()
          .trim(),
        authors: texts(xml ? "author name" : ".authors a"),
        categories: xml
          ? within
              .find("category")
              .toArray()
              .map((one) => $(one).attr("term"))
          : texts(".tags .tag"),
      };
    });
}
