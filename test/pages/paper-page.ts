import type { ApiAuthor, ApiItem } from "./api-item.js";
import { commentData, community } from "./community.js";
import { dateAsViewed, dayOf } from "./days.js";
import { element, icon } from "./element.js";
import { escapeText } from "./escape.js";
import { framed, hydrater } from "./frame.js";
import { keywordLinks, keywordsIn } from "./keywords.js";
import { type PageOptions, viewingDay } from "./options.js";
import { collapse, repoOf, type Shown, shownBasics } from "./shown.js";

/** How many things cite a paper, made from its id so that every page differs. */
function citing({ paper }: ApiItem) {
  const seed = Number(paper.id.slice(-3));
  return { models: seed % 7, datasets: seed % 3, spaces: seed % 5 };
}

/** The page of one paper. */
export function paperPage(item: ApiItem, options: PageOptions): string {
  const { hydration = true, cards = true, propsFirst } = options;
  const { paper } = item;
  const rest = { ...(item.organization && { organization: item.organization }) };
  const counts = citing(item);
  const props = {
    paper: {
      ...paper,
      ...rest,
      numTotalModels: counts.models,
      numTotalDatasets: counts.datasets,
      numTotalSpaces: counts.spaces,
    },
    comments: commentData(item),
    markdownContentUrl: `https://huggingface.co/papers/${paper.id}.md`,
    query: {},
  };
  const content = cards ? body(options.cardItems?.[0] ?? item, options) : "";
  const main = hydration ? hydrater("PaperContent", props, content, propsFirst) : content;
  const frame = {
    title: `Paper page - ${collapse(paper.title)}`,
    path: `/papers/${paper.id}`,
    description: "Join the discussion on this paper page",
    bodyClass: "PaperPage",
  };
  return framed(frame, main);
}

export function shownPaperPage(item: ApiItem): Shown {
  const { paper } = item;
  const shown: Shown = {
    ...shownBasics(item),
    authors: paper.authors.map(({ name }) => collapse(name)),
    date: dayOf(paper.publishedAt),
    abstract: collapse(paper.summary),
    arxivLinks: [`https://arxiv.org/abs/${paper.id}`, `https://arxiv.org/pdf/${paper.id}`],
    linked: citing(item),
  };
  const { listedAt, user } = listing(item);
  if (user !== undefined) {
    const username = user.name ?? user.user;
    shown.submitter = { name: collapse(user.fullname), ...(username && { username }) };
    shown.listedAt = dayOf(listedAt);
  }
  if (item.numComments > 0) shown.comments = item.numComments;
  if (paper.ai_summary !== undefined) shown.aiSummary = collapse(paper.ai_summary);
  const keywords = keywordsIn(paper);
  if (keywords.length > 0) shown.keywords = keywords;
  if (paper.projectPage !== undefined) shown.projectPage = paper.projectPage.trim();
  const repo = repoOf(item);
  if (repo === undefined) return shown;
  shown.repo = repo;
  if (paper.githubStars === undefined) return shown;
  return { ...shown, stars: { value: paper.githubStars, rounded: false } };
}

/** Who put the paper on the list, and when; before 2025 the outer time says when. */
function listing({ paper, submittedBy, publishedAt }: ApiItem) {
  return {
    user: paper.submittedOnDailyBy ?? submittedBy,
    listedAt: paper.submittedOnDailyAt ?? publishedAt,
  };
}

function body(item: ApiItem, options: PageOptions): string {
  const { paper } = item;
  const section = [
    element("div", { class: "text-sm" }, element("a", { href: "/papers" }, "Papers")),
    element("div", { class: "text-xs" }, `arxiv:${paper.id}`),
    element("button", { type: "button" }, icon(), "Copy markdown"),
    element("h1", { class: "mb-2 text-2xl font-semibold" }, escapeText(paper.title)),
    dates(item, viewingDay(options)),
    votes(item),
    authors(paper.authors),
    abstract(item),
    links(item),
    community(item, viewingDay(options)),
  ];
  const main = element("section", { class: "pt-8 md:col-span-7" }, section.join("\n\t"));
  const side = element("section", { class: "pt-8 md:col-span-5" }, agent(item), cited(item));
  return element("div", { class: "container relative flex flex-col md:grid" }, main, "\n\t", side);
}

function dates(item: ApiItem, viewedOn: string): string {
  const published = dateAsViewed(dayOf(item.paper.publishedAt), viewedOn);
  const first = element("div", {}, `Published on ${published}`);
  const { user, listedAt } = listing(item);
  const username = user?.name ?? user?.user;
  if (user === undefined || username === undefined) return element("div", {}, first);
  const link = element(
    "a",
    { href: `/${username}`, class: "flex items-center" },
    element("img", { alt: "", src: user.avatarUrl }),
    " ",
    escapeText(user.fullname),
  );
  const on = ` on ${dateAsViewed(dayOf(listedAt), viewedOn)}`;
  const dot = element("div", { class: "mr-2" }, "·");
  const second = element("div", { class: "flex" }, dot, "Submitted by ", link, on);
  return element("div", { class: "mb-6 flex flex-wrap gap-2 text-sm" }, first, "\n", second);
}

function votes({ paper }: ApiItem): string {
  const count = element(
    "div",
    { class: "font-semibold text-orange-500" },
    paper.upvotes === 0 ? "-" : String(paper.upvotes),
  );
  const box = element("input", { disabled: true, type: "checkbox", class: "peer hidden" });
  const label = element("div", { class: "flex h-9" }, box, icon(), "\n Upvote\n ", count);
  const href = `/login?next=%2Fpapers%2F${paper.id}`;
  const more = Math.max(0, paper.upvotes - 3);
  const voters = [1, 2, 3].slice(0, paper.upvotes).map((at) => {
    const face = element("img", { alt: "", src: `/avatars/voter${at}.png` });
    return element("li", { title: `voter${at}` }, element("a", { href: `/voter${at}` }, face));
  });
  const rest = more === 0 ? "" : element("li", { class: "ml-3" }, `+${more}`);
  const people = element("ul", { class: "flex" }, ...voters, rest);
  return element("div", { class: "mb-6 flex" }, element("a", { href }, label), "\n", people);
}

function authors(list: readonly ApiAuthor[]): string {
  const entries = list.map(({ name, user }, at) => {
    const comma = at === list.length - 1 ? "" : ",";
    const account = user?.name ?? user?.user;
    const text = escapeText(name);
    if (account === undefined) return element("span", { class: "author" }, text, comma);
    const face = element("img", { alt: "", src: user?.avatarUrl });
    const link = element("a", { href: `/${account}`, class: "underline" }, face, "\n", text);
    return element("span", { class: "author flex items-center" }, link, comma);
  });
  const label = element("span", { class: "text-gray-400" }, "Authors:");
  return element("div", { class: "relative flex flex-wrap" }, label, "\n", entries.join("\n"));
}

function abstract({ paper }: ApiItem): string {
  const model = paper.ai_summary_model ?? "Qwen/Qwen2.5-Coder-32B-Instruct";
  const by = element("div", {}, "Generated by ", element("a", { href: `/${model}` }, model));
  const summary =
    paper.ai_summary === undefined
      ? ""
      : element("div", { class: "rounded-xl" }, element("p", {}, escapeText(paper.ai_summary)), by);
  const heading = element("h2", { class: "mb-3 text-lg font-semibold" }, "Abstract");
  const text = element("p", { class: "text-gray-600" }, keywordLinks(paper));
  return element("div", { class: "pb-8" }, heading, "\n", summary, "\n", text);
}

function links({ paper }: ApiItem): string {
  const { id, projectPage, githubRepo, githubStars, githubRepoAddedBy } = paper;
  const out = { class: "btn inline-flex h-9", target: "_blank" };
  const button = (href: string, ...text: string[]) =>
    element("a", { href, ...out }, icon(), ...text);
  const stars = githubStars === undefined ? "" : element("span", {}, String(githubStars));
  const added = githubRepoAddedBy === "auto" ? element("span", {}, "auto") : "";
  const buttons = [
    button(`https://arxiv.org/abs/${id}`, "View arXiv page"),
    button(`https://arxiv.org/pdf/${id}`, "View PDF"),
    projectPage === undefined ? "" : button(projectPage, "Project page"),
    githubRepo === undefined ? "" : button(githubRepo, "GitHub ", stars, "\n", added),
    button(`/login?next=%2Fpapers%2F${id}`, "Add to collection"),
  ];
  return element("div", { class: "my-8 flex flex-wrap gap-2" }, buttons.join("\n"));
}

function agent({ paper }: ApiItem): string {
  const code = element("code", {}, `hf papers read ${paper.id}`);
  return element("div", {}, element("p", {}, "Get this paper in your agent:"), code);
}

function cited(item: ApiItem): string {
  const counts = citing(item);
  const part = (name: string, count: number, what: string) => {
    const heading = element(
      "h2",
      {},
      `${name} citing this paper `,
      element("span", {}, String(count)),
    );
    const cards = Array.from({ length: Math.min(count, 3) }, (_, at) => {
      const path = `someone/${what}-${at + 1}`;
      const title = element("h4", {}, path);
      const link = { href: what === "model" ? `/${path}` : `/${what}s/${path}` };
      return element("article", {}, element("a", link, title, "Updated 1 day ago • 18 • 5"));
    });
    const none = element("p", {}, `No ${what} linking this paper`);
    return heading + (count === 0 ? none : cards.join("\n"));
  };
  const parts = [
    part("Models", counts.models, "model"),
    part("Datasets", counts.datasets, "dataset"),
    part("Spaces", counts.spaces, "space"),
  ];
  return element("div", {}, parts.join("\n"));
}
