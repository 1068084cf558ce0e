import { describe, expect, it } from "vitest";
import { Listing, type Paper, Paper as PaperSchema, parseListing } from "../../src/index.js";
import { canonicalUrl } from "../../src/links/index.js";
import { parseChunks } from "../../src/parse.js";
import { hasCorpus, listCorpus, readCorpus } from "./corpus-path.js";

interface Account {
  name?: string;
  user?: string;
  fullname?: string;
  avatarUrl?: string;
}

interface Stated {
  paper: {
    id: string;
    title: string;
    summary: string;
    publishedAt: string;
    upvotes: number;
    authors: { name: string; hidden: boolean; user?: Account }[];
    ai_summary?: string;
    ai_keywords?: string[];
    githubRepo?: string;
    githubRepoAddedBy?: string;
    githubStars?: number;
    projectPage?: string;
    submittedOnDailyAt?: string;
    mediaUrls?: string[];
    organization?: { name: string; fullname: string; avatar?: string };
  };
  numComments: number;
  thumbnail?: string;
  mediaUrl?: string;
  mediaUrls?: string[];
  submittedBy?: Account;
}

const DUMPS: Record<string, { papers: number; date?: string }> = {
  "api_daily_papers_2024-05-27.json": { papers: 13 },
  "api_daily_papers_2024-08-01.json": { papers: 11 },
  "api_daily_papers_2025-05-08.json": { papers: 9, date: "2025-05-08" },
  "api_daily_papers_2025-10-17.json": { papers: 35, date: "2025-10-17" },
  "api_daily_papers_2026-03-12.json": { papers: 19, date: "2026-03-12" },
  "api_daily_papers_2026-06-12.json": { papers: 30, date: "2026-06-12" },
  "api_daily_papers_2026-08-21.json": { papers: 17, date: "2026-08-21" },
};
const MALFORMED = "api_daily_papers_2024-12-11_MALFORMED_python_repr.json";

describe.skipIf(!hasCorpus())("answers of the API", () => {
  it("are known file by file", () => {
    const files = listCorpus("samples/hf").filter((name) => name.startsWith("api_"));
    expect(files).toEqual([...Object.keys(DUMPS), MALFORMED].sort());
  });

  describe.each(Object.entries(DUMPS))("%s", (name, { papers, date }) => {
    const text = hasCorpus() ? readCorpus(`samples/hf/${name}`) : "[]";
    const stated: Stated[] = JSON.parse(text);
    const listing = parseListing(text);

    it("is recognised", () => {
      expect(listing).toMatchObject({ source: "huggingface", kind: "daily", format: "json" });
      expect(listing.date).toBe(date);
      expect(listing.papers).toHaveLength(papers);
      expect(listing.diagnostics).toEqual([]);
      expect(Listing.safeParse(listing).error).toBeUndefined();
    });

    it("says what the JSON says, member by member", () => {
      expect(listing.papers.map(withoutPlaces)).toEqual(stated.map(expected));
      for (const paper of listing.papers) {
        expect(PaperSchema.safeParse(paper).error).toBeUndefined();
      }
    });

    it("gives the same for lines, for Python, for page data, and in parts", () => {
      const same = listing.papers.map(withoutPlaces);
      const lines = parseListing(stated.map((item) => JSON.stringify(item)).join("\n"));
      expect(lines.format).toBe("jsonl");
      expect(lines.papers.map(withoutPlaces)).toEqual(same);
      const page = parseListing(JSON.stringify({ dailyPapers: stated, periodType: "day" }));
      expect(page.papers.map(withoutPlaces)).toEqual(same);
      const parts = text.match(/[\s\S]{1,1000}/g) ?? [];
      expect(parseChunks(parts)).toEqual(listing);
    });

    it("loses at most the last item when it is cut", () => {
      for (let at = 1; at < 40; at++) {
        const cut = parseListing(text.slice(0, Math.floor((text.length * at) / 40)), {
          source: "huggingface-json",
        });
        const whole = listing.papers.slice(0, cut.papers.length).map(withoutPlaces);
        expect(
          cut.papers.map((paper) => ({ ...withoutPlaces(paper), listedAt: undefined })),
        ).toEqual(whole.map((paper) => ({ ...paper, listedAt: undefined })));
        expect(cut.diagnostics.map(({ code }) => code)).toContain("item-malformed");
      }
    });
  });

  it("can be texts of Python", () => {
    const listing = parseListing(readCorpus(`samples/hf/${MALFORMED}`));
    expect(listing.papers).toHaveLength(26);
    expect(listing.diagnostics.map(({ code }) => code)).toEqual(Array(26).fill("item-repaired"));
    expect(listing.papers[0]).toMatchObject({ ids: { arxiv: "2412.07730" }, rank: 1 });
    for (const paper of listing.papers) {
      expect(paper.title).not.toBe("");
      expect(paper.abstract?.length).toBeGreaterThan(200);
      expect(paper.abstract).not.toMatch(/\\[n']/);
      expect(paper.authors).toHaveLength(paper.authorCount ?? -1);
      expect(paper).toMatchObject({ publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
      expect(paper.submitter?.username).toMatch(/./);
    }
  });
});

function withoutPlaces({ provenance, links, inferred: _, ...paper }: Paper): object {
  const [own] = provenance;
  return {
    ...paper,
    page: own?.url,
    links: links
      .filter(({ evidence }) => evidence === "field")
      .map(({ raw: _raw, repo: _repo, ...link }) => link),
  };
}

/** What the item says, read by hand and without any of the library's readers but that of addresses. */
function expected({ paper, ...outer }: Stated, index: number): object {
  const record: Record<string, unknown> = {
    title: fold(paper.title),
    abstract: fold(paper.summary),
    authors: paper.authors.map(({ name, user }) => ({
      name: fold(name),
      kind: expect.stringMatching(/^(person|organization)$/),
      ...(user === undefined ? {} : { username: user.user ?? user.name }),
    })),
    authorCount: paper.authors.length,
    orgs: [],
    ids: { arxiv: paper.id },
    publishedAt: time(paper.publishedAt),
    upvotes: paper.upvotes,
    comments: outer.numComments,
    rank: index + 1,
    page: `https://huggingface.co/papers/${paper.id}`,
    links: fieldLinks(paper),
  };
  const set = (key: string, value: unknown) => {
    if (value !== undefined) record[key] = value;
  };
  set("listedAt", paper.submittedOnDailyAt && time(paper.submittedOnDailyAt));
  set("aiSummary", paper.ai_summary && fold(paper.ai_summary));
  const keywords = paper.ai_keywords?.filter((keyword) => keyword !== "");
  if (keywords !== undefined && keywords.length > 0) set("keywords", keywords);
  set("githubStars", paper.githubStars);
  set("thumbnailUrl", outer.thumbnail);
  const { submittedBy, mediaUrl, mediaUrls = [] } = outer;
  if (submittedBy !== undefined) {
    const avatar = submittedBy.avatarUrl;
    set("submitter", {
      name: submittedBy.fullname,
      username: submittedBy.name,
      avatarUrl: avatar?.startsWith("/") ? `https://huggingface.co${avatar}` : avatar,
    });
  }
  const media = [
    ...new Set([...(mediaUrl ? [mediaUrl] : []), ...mediaUrls, ...(paper.mediaUrls ?? [])]),
  ];
  if (media.length > 0) {
    set(
      "media",
      media.map((url) => ({ url, kind: /\.(mp4|webm|mov|qt)$/.test(url) ? "video" : "image" })),
    );
  }
  if (paper.organization !== undefined) {
    const { name, fullname, avatar } = paper.organization;
    const url = `https://huggingface.co/${name}`;
    record["orgs"] = [
      {
        name: fold(fullname),
        slug: name,
        url,
        ...(avatar === undefined ? {} : { avatarUrl: avatar }),
      },
    ];
  }
  return record;
}

function fieldLinks({ githubRepo, githubRepoAddedBy, projectPage }: Stated["paper"]): object[] {
  const links: object[] = [];
  const shape = { kind: expect.any(String), evidence: "field" };
  if (githubRepo !== undefined) {
    const [owner, name] = githubRepo.replace(/^https?:\/\/github\.com\/|\.git$/g, "").split("/");
    const addedBy = githubRepoAddedBy === undefined ? {} : { addedBy: githubRepoAddedBy };
    links.push({
      ...shape,
      url: `https://github.com/${owner}/${name}`,
      ...addedBy,
      field: "github",
    });
  }
  const page = projectPage === undefined ? undefined : canonicalUrl(projectPage.trim());
  const known = githubRepo?.toLowerCase().startsWith(page?.toLowerCase() ?? "none");
  if (page !== undefined && known !== true)
    links.push({ ...shape, url: page, field: "projectPage" });
  return links;
}

function fold(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(" ");
}

function time(text: string): string {
  const [day, clock = ""] = text.split("T");
  if (clock === "00:00:00.000Z") return day ?? "";
  const [seconds, fraction = ""] = clock.replace("Z", "").split(".");
  const rest = fraction.replace(/0+$/, "");
  return `${day}T${seconds}${rest === "" ? "" : `.${rest}`}Z`;
}
