import type { ApiItem } from "./api-item.js";
import { addDays } from "./days.js";
import { element } from "./element.js";
import { escapeText } from "./escape.js";
import type { PageOptions } from "./options.js";
import { isFilm, pictureOf, type Shown, shownBasics, shownPicture } from "./shown.js";

/** The title as the mirror prints it: in another language. */
function translated({ paper }: ApiItem): string {
  return `论文${paper.id.slice(-5)}：${paper.title.split(/\s+/)[0] ?? ""}的研究`;
}

/** The page of one day on the translated mirror. */
export function mirrorPage(items: readonly ApiItem[], { date }: PageOptions): string {
  const day = `${date.slice(5, 7)}月${date.slice(8)}日`;
  const before = { href: `/papers/date/${addDays(date, -1)}` };
  const parts = [
    element("h1", {}, "每日论文"),
    element("div", {}, element("a", before, "←"), element("span", {}, day)),
    ...items.map(card),
  ];
  const head = element("head", {}, element("title", {}, "每日论文 - Hugging Face"));
  const link = element("link", { rel: "canonical", href: "https://huggingface.ac.cn/papers" });
  const body = element("body", {}, element("main", {}, parts.join("\n")));
  return `<!doctype html>\n${element("html", { lang: "zh" }, head.replace("</head>", `${link}</head>`), body)}\n`;
}

/** The mirror shows no authors, dates or comments. */
export function shownMirror(item: ApiItem): Shown {
  return { ...shownBasics(item), ...shownPicture(item), title: translated(item) };
}

function card(item: ApiItem): string {
  const url = pictureOf(item);
  const picture =
    url === undefined
      ? ""
      : isFilm(url)
        ? element("amp-video", { src: url, width: "16", height: "9" })
        : element("img", { src: url, alt: "" });
  const votes = element(
    "div",
    {},
    element("div", {}, "⏶"),
    element("div", {}, String(item.paper.upvotes)),
  );
  const title = element("div", {}, escapeText(translated(item)));
  const link = { class: "paper", href: `/papers/${item.paper.id}` };
  return element("article", { class: "col py-2" }, element("a", link, picture, votes, title));
}
