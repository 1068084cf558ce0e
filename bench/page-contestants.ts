import { type CheerioAPI, load } from "cheerio";
import { load as loadSlim } from "cheerio/slim";
import { Parser } from "htmlparser2";
import { parseListing } from "../src/index.js";

/** Something to time on a page: it answers with all that it read. */
export interface PageContestant {
  name: string;
  read(): readonly unknown[];
}

/** The library, one bare pass of its HTML parser over the page, and what a scraper would do. */
export function pageContestants(page: string, url: string): readonly PageContestant[] {
  return [
    { name: "parseListing", read: () => parseListing(page, { url }).papers },
    { name: "bare htmlparser2", read: () => barePass(page) },
    { name: "cheerio", read: () => scrape(load(page)) },
    { name: "cheerio on htmlparser2", read: () => scrape(loadSlim(page)) },
  ];
}

/** Handlers that do nothing, so that the parser builds all that it would hand over. */
function barePass(page: string): readonly string[] {
  const articles: string[] = [];
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === "article") articles.push(name);
      },
      onclosetag() {},
      ontext() {},
    },
    { decodeEntities: true },
  );
  parser.write(page);
  parser.end();
  return articles;
}

interface Scraped {
  title: string;
  href: string | undefined;
  votes: string;
  comments: string;
  authors: string[];
  byline: string;
  thumbnail: string | undefined;
  abstract: string;
  github: string | undefined;
  date: string;
}

/** Nine selectors for each card, as scrapers of the page have them. */
function scrape($: CheerioAPI): Scraped[] {
  return $("article")
    .toArray()
    .map((card) => {
      const within = $(card);
      const title = within.find("h3 a").first();
      return {
        title: title.text().trim(),
        href: title.attr("href"),
        votes: within.find('a[href^="/login"]').first().text().trim(),
        comments: within.find('a[href$="#community"]').first().text().trim(),
        authors: within
          .find("li[title]")
          .toArray()
          .map((author) => $(author).attr("title") ?? ""),
        byline: within.find("ul li:not([title])").first().text().trim(),
        thumbnail: within.find("img").first().attr("src"),
        abstract: within.find("p").first().text().trim(),
        github: within.find('a[href^="https://github.com"]').first().attr("href"),
        date: within.find("time").first().text().trim(),
      };
    });
}
