import type { ApiAuthor, ApiItem } from "./api-item.js";
import { element, icon } from "./element.js";
import { escapeText } from "./escape.js";
import { isFilm, pictureOf } from "./shown.js";

/** The link around the picture or film of a card. */
export function pictureLink(item: ApiItem): string {
  const url = pictureOf(item);
  const link = { href: `/papers/${item.paper.id}`, class: "shadow-alternate-sm peer block" };
  if (url === undefined) return element("a", link);
  const film = { src: url, class: "h-full w-full", loop: true, muted: true } as const;
  const image = { src: url, alt: "", class: "h-full w-full object-cover object-top" } as const;
  const shown = isFilm(url) ? element("video", film) : element("img", image);
  return element("a", link, shown, "\n\t\t\t");
}

/** The vote box before the title; "-" stands for none. */
export function voteBox({ paper }: ApiItem): string {
  const votes = element(
    "div",
    { class: "leading-none" },
    paper.upvotes === 0 ? "-" : String(paper.upvotes),
  );
  const box = element("input", { disabled: true, type: "checkbox", class: "peer hidden" });
  const label = element("div", { class: "flex h-14 w-12" }, box, "\n", icon("0 0 12 12"), votes);
  const href = `/login?next=%2Fpapers%2F${paper.id}`;
  return element("div", {}, element("a", { href, class: "self-start" }, "\n\n", label));
}

/** At most five faces in reverse order, then the count. They are no list of the authors. */
export function faces({ paper }: ApiItem, count: string): string {
  const shown = paper.authors.slice(0, 5).reverse().map(face);
  return element("ul", { class: "flex items-center flex-row-reverse" }, ...shown, "\n\n", count);
}

function face({ name, user }: ApiAuthor): string {
  const title = user?.name ?? user?.user ?? name;
  const style = "content-visibility:auto;";
  const about = { class: "-mr-2 h-4 w-4 rounded-full", title, style };
  if (user?.avatarUrl === undefined) return element("li", about);
  return element("li", about, element("img", { alt: "", src: user.avatarUrl }), "\n\t");
}

/** The link to the discussion; no comments, no link. */
export function commentLink({ paper, numComments }: ApiItem): string {
  if (numComments === 0) return "";
  const about = { href: `/papers/${paper.id}#community`, class: "flex items-center gap-2" };
  return element("a", about, icon("0 0 24 24"), `\n\t\t\t${numComments}\n\t\t`);
}

/** The organization: its account name is the text of the picture, its full name stands beside. */
export function orgPill({ organization }: ApiItem): string {
  if (organization === undefined) return "";
  const { name, fullname, avatar } = organization;
  const image = { src: avatar ?? `/avatars/${name}.svg`, alt: name, class: "size-3 rounded-sm" };
  return element(
    "a",
    { href: `/${name}`, class: "inline-flex items-center rounded-full border" },
    element("img", image),
    " ",
    element("span", { class: "truncate font-medium" }, escapeText(fullname)),
  );
}

export function titleHeading({ paper }: ApiItem, title = escapeText(paper.title)): string {
  const about = { href: `/papers/${paper.id}`, class: "line-clamp-3 cursor-pointer text-balance" };
  return element("h3", { class: "mb-1 text-lg/6 font-semibold" }, element("a", about, title));
}

export function submittedBy({ submittedBy: user }: ApiItem): string {
  const name = user?.name ?? user?.user;
  if (user === undefined || name === undefined) return "";
  const image = { alt: "", class: "w-2.5 h-2.5 rounded-full", src: user.avatarUrl };
  const words = ["Submitted by\n\t\t\t", element("img", image), `\n\t\t\t\t${escapeText(name)}`];
  return element("div", { class: "pointer-events-none absolute right-2" }, ...words);
}
