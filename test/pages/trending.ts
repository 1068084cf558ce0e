import type { ApiItem } from "./api-item.js";
import { dayOf, longDate } from "./days.js";
import { element, icon, selfClosed } from "./element.js";
import { escapeText } from "./escape.js";
import { banner, framed, hydrater } from "./frame.js";
import type { PageOptions } from "./options.js";
import {
  collapse,
  isFilm,
  pictureOf,
  repoOf,
  type Shown,
  shownBasics,
  shownByline,
  shownPicture,
  shownSubmitter,
} from "./shown.js";
import { buttonStars } from "./stars.js";

/** The trending page of October 2026, by Svelte 5: every card twice, comment markers everywhere. */
export function trendingPage(items: readonly ApiItem[], options: PageOptions): string {
  const { hydration = true, cards = true, propsFirst } = options;
  const grid = element(
    "div",
    { class: "grid gap-6" },
    block((options.cardItems ?? items).map(card)),
  );
  const parts = [
    element("h1", { class: "text-2xl font-bold" }, "Trending Papers"),
    element(
      "h2",
      { class: "text-gray-500" },
      "by ",
      element("a", { href: "/curator" }, "AK"),
      " ",
      element("span", {}, "and the research community"),
    ),
    grid,
  ];
  const section = element("section", { class: "container relative mb-20" }, parts.join(" "));
  const content = cards ? section : "";
  const props = { canSubmit: false, dailyPapers: items };
  const before = ["ClientErrorCatcher", "DeviceProvider", "SystemThemeMonitor", "SSOBanner"];
  const others = before.map((target) => hydrater(target, {}, "")).join("<!---->");
  const listing = hydration ? hydrater("DailyPapers", props, content, propsFirst) : content;
  const frame = {
    title: "Trending Papers - Hugging Face",
    path: "/papers/trending",
    description: "Your daily dose of AI research from AK",
    bodyClass: "DailyPapersPage",
    svelte5: true,
  };
  const subscribe = banner("Get trending papers in your email inbox");
  return framed(frame, `${others}<!--[0-->${subscribe}<!--]--> ${listing}<!---->`);
}

export function shownTrending(item: ApiItem): Shown {
  const shown = shownOnMobile(item);
  const { ai_summary: aiSummary, summary } = item.paper;
  const text = aiSummary === undefined ? { text: collapse(summary) } : { aiSummary };
  return { ...shown, ...shownPicture(item), ...shownSubmitter(item), ...text };
}

/** The mobile copy has neither picture nor submitter nor text. */
export function shownOnMobile(item: ApiItem): Shown {
  const shown: Shown = {
    ...shownBasics(item),
    ...shownByline(item),
    date: dayOf(item.publishedAt),
    arxivLinks: [`https://arxiv.org/abs/${item.paper.id}`],
  };
  const repo = repoOf(item);
  if (repo === undefined) return shown;
  shown.repo = repo;
  const { githubStars } = item.paper;
  if (githubStars === undefined) return shown;
  const { value, rounded } = buttonStars(githubStars);
  return { ...shown, stars: { value, rounded } };
}

/** A condition that holds, as Svelte 5 marks it. */
function shownIf(content: string): string {
  return `<!--[0-->${content}<!--]-->`;
}

/** A condition that does not hold, or an "else". */
function otherwise(content = ""): string {
  return `<!--[-1-->${content}<!--]-->`;
}

function block(parts: readonly string[]): string {
  return `<!--[-->${parts.join("")}<!--]-->`;
}

function card(item: ApiItem): string {
  const about = { class: "relative overflow-hidden rounded-xl border" };
  return element("article", about, desktop(item), " ", mobile(item));
}

function desktop(item: ApiItem): string {
  const { paper } = item;
  const text = element(
    "p",
    { class: "line-clamp-2" },
    escapeText(paper.ai_summary ?? paper.summary),
  );
  const middle = [
    heading(item, "mb-1.5 text-xl"),
    shownIf(element("div", { class: "mb-2" }, text)),
    byline(item, `Published on ${longDate(dayOf(item.publishedAt))}`, "mx-2"),
  ];
  const href = `/login?next=%2Fpapers%2F${paper.id}`;
  const vote = element(
    "a",
    { href, class: "self-start" },
    shownIf(`<!---->${voteBox(item)}<!---->`),
  );
  const side = [element("div", { class: "w-full" }, shownIf(vote)), buttons(item, true)];
  const picture = element(
    "div",
    { class: "relative flex-shrink-0" },
    media(item),
    " ",
    submitter(item),
  );
  return element(
    "div",
    { class: "hidden h-40 md:flex" },
    picture,
    " ",
    element("div", { class: "bg-linear-to-b flex flex-1 p-6" }, middle.join(" ")),
    " ",
    element("div", { class: "bg-linear-to-b flex w-40 p-4" }, side.join(" ")),
  );
}

function mobile(item: ApiItem): string {
  const parts = [
    heading(item, "mb-2 text-lg"),
    byline(item, longDate(dayOf(item.publishedAt)), "mx-1"),
    voteBox(item),
    buttons(item, false),
  ];
  const inside = element("div", { class: "bg-linear-to-b p-4" }, parts.join(" "));
  return element("div", { class: "flex flex-col md:hidden" }, inside);
}

function heading({ paper }: ApiItem, size: string): string {
  const about = { href: `/papers/${paper.id}`, class: "line-clamp-2 cursor-pointer" };
  const link = element("a", about, escapeText(paper.title));
  return element("h3", { class: `${size} font-semibold` }, link);
}

function media(item: ApiItem): string {
  const url = pictureOf(item);
  const pulse = shownIf(element("div", { class: "absolute inset-0 animate-pulse" }));
  const events = { onload: "this.__e=event", onerror: "this.__e=event" };
  const image =
    url === undefined
      ? ""
      : isFilm(url)
        ? element("video", { src: url, class: "size-full", ...events })
        : selfClosed("img", { loading: "lazy", src: url, alt: "", class: "size-full", ...events });
  const inside = element("div", { class: "relative flex" }, pulse, " ", otherwise(), " ", image);
  const about = { href: `/papers/${item.paper.id}`, class: "block h-full w-56" };
  return otherwise(`${element("a", about, inside)}<!---->`);
}

function submitter({ submittedBy }: ApiItem): string {
  const name = submittedBy?.name ?? submittedBy?.user;
  if (name === undefined) return otherwise();
  const src = submittedBy?.avatarUrl;
  const image = selfClosed("img", { alt: "", loading: "lazy", class: "size-2.5", src });
  const face = element("div", { class: "flex-none" }, image, " ", otherwise());
  const about = { class: "shadow-xs pointer-events-none absolute" };
  return shownIf(element("div", about, "Submitted by ", face, "<!----> ", escapeText(name)));
}

function byline(item: ApiItem, date: string, margin: string): string {
  const who =
    item.organization === undefined
      ? otherwise(shownIf(people(item)))
      : shownIf(pill(item.organization));
  const dot = element("span", { class: margin }, "·");
  const shown = shownIf(`${dot} ${element("span", {}, date)}`);
  return element("div", { class: "flex min-w-0 items-center text-sm" }, who, " ", shown);
}

function people({ paper }: ApiItem): string {
  const faces = paper.authors
    .slice(0, 5)
    .reverse()
    .map(({ name, user }) => {
      const about = { class: "-mr-1.5 h-3", title: user?.name ?? user?.user ?? name };
      if (user === undefined) return element("li", about, otherwise());
      const image = selfClosed("img", { alt: "", src: user.avatarUrl, loading: "lazy" });
      return element("li", about, `<!--[1-->${image}<!--]-->`);
    });
  const count = element("span", { class: "text-gray-400" }, `${paper.authors.length} authors`);
  const last = element("li", { class: "text-xs order-first ml-2" }, block([count]));
  return element("ul", { class: "flex flex-row-reverse" }, block(faces), " ", shownIf(last));
}

function pill({ name, fullname, avatar }: NonNullable<ApiItem["organization"]>): string {
  const image = selfClosed("img", { src: avatar ?? `/avatars/${name}.svg`, alt: name });
  const words = element("span", { class: "block truncate" }, escapeText(fullname));
  const about = { href: `/${name}`, class: "inline-flex min-w-0 rounded-full" };
  return element("a", about, shownIf(image), " ", words);
}

function voteBox({ paper }: ApiItem): string {
  const input = selfClosed("input", { disabled: "", type: "checkbox", class: "peer hidden" });
  const count = element(
    "div",
    { class: "font-semibold text-orange-500" },
    paper.upvotes === 0 ? "-" : String(paper.upvotes),
  );
  const about = { role: "checkbox", class: "shadow-alternate group flex h-9" };
  return element("div", about, input, " ", icon(), "<!----> Upvote ", count, "<!---->");
}

function buttons(item: ApiItem, desktopCopy: boolean): string {
  const { id, githubRepo, githubStars } = item.paper;
  const about = { target: "_blank", rel: "noopener noreferrer", class: "btn flex h-9" };
  const arxiv = element(
    "a",
    { href: `https://arxiv.org/abs/${id}`, ...about },
    `${icon()}<!----> `,
    element("span", {}, "arXiv Page"),
  );
  if (githubRepo === undefined) return `${otherwise()} ${arxiv}`;
  const text = githubStars === undefined ? "" : buttonStars(githubStars).text;
  const number = desktopCopy ? element("span", {}, text) : text;
  const stars = text === "" ? "" : element("span", { class: "flex" }, `${icon()}<!----> `, number);
  const label = element("span", {}, "GitHub");
  const github = element(
    "a",
    { href: githubRepo, ...about },
    `${icon()}<!----> `,
    label,
    " ",
    stars,
  );
  return `${shownIf(github)} ${arxiv}`;
}
