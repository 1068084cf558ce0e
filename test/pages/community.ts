import type { ApiItem } from "./api-item.js";
import { dateAsViewed, dayOf } from "./days.js";
import { element } from "./element.js";
import { banner } from "./frame.js";

/** A comment id: 24 hexadecimal digits. */
function commentId({ paper }: ApiItem, at: number): string {
  return `${paper.id.replace(".", "")}${at}`.padStart(24, "a");
}

/** The discussion: as many comments as the record counts, one of them with links to other papers. */
export function community(item: ApiItem, viewedOn: string): string {
  const comments = Array.from({ length: item.numComments }, (_, at) => {
    const when = dateAsViewed(dayOf(item.publishedAt), viewedOn);
    const href = `/papers/${item.paper.id}#${commentId(item, at)}`;
    const role = at === 0 ? "Paper submitter" : "";
    const text = element(
      "div",
      { class: "prose break-words" },
      at === 1 ? recommended() : opinion(),
    );
    return element(
      "div",
      { id: commentId(item, at), class: "discussion-event" },
      element("a", { href: `/reader${at}` }, `reader${at}`),
      "\n",
      element("div", {}, role),
      element("a", { href }, element("time", { datetime: item.publishedAt }, when)),
      text,
    );
  });
  const heading = element("h3", { id: "community" }, "Community");
  const below = banner("Get trending papers in your email inbox");
  return element("div", { class: "mt-8" }, heading, "\n", comments.join("\n"), below);
}

/** The same as data. */
export function commentData(item: ApiItem): object[] {
  return Array.from({ length: item.numComments }, (_, at) => ({
    id: commentId(item, at),
    author: { fullname: `Reader ${at}`, name: `reader${at}`, type: "user" },
    createdAt: item.publishedAt,
    type: "comment",
    data: { edited: false, hidden: false, latest: { raw: at === 1 ? "See also" : "Good work" } },
  }));
}

function opinion(): string {
  return element("p", {}, "Good work. Upvote 999, published on Jan 1, 2001 by 42 authors.");
}

function recommended(): string {
  const links = ["2401.00001", "2401.00002"].map((id) => {
    const href = `https://huggingface.co/papers/${id}`;
    return element("li", {}, element("a", { href }, `Another Paper ${id.slice(-1)}`), " (2024)");
  });
  const first = "The following papers were recommended by a bot";
  const code = element("a", { href: "https://github.com/someone/else" }, "code");
  return element("p", {}, first) + element("ul", {}, ...links) + element("p", {}, code);
}
