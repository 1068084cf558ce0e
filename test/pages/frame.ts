import { type Attributes, element, icon } from "./element.js";
import { escapeText } from "./escape.js";

/** What every page has around its records. */
export interface Frame {
  title: string;
  /** Path of the page, as `/papers/week/2025-W19`. */
  path: string;
  description: string;
  bodyClass: string;
  /** Whether the page is printed by Svelte 5, with its markers. */
  svelte5?: boolean;
}

export function framed(frame: Frame, main: string): string {
  const svelte5 = frame.svelte5 === true;
  const screen = svelte5 ? "min-h-dvh" : "min-h-screen";
  const content = element(
    "div",
    { class: `flex ${screen} flex-col` },
    mainHeader(svelte5),
    element("main", { class: "flex flex-1 flex-col" }, svelte5 ? `<!--[0-->${main}<!--]-->` : main),
    footer(),
  );
  const about = `flex flex-col ${screen} bg-white dark:bg-gray-950 text-black ${frame.bodyClass}`;
  const body = element("body", { class: about }, "\n\t", content, "\n", pageScript());
  return `<!doctype html>\n${element("html", { class: "" }, "\n", head(frame), "\n", body, "\n")}\n`;
}

/** A part that the site's scripts take over; its data stands in `data-props`. */
export function hydrater(
  target: string,
  props: unknown,
  content: string,
  propsFirst = false,
): string {
  const data = { "data-props": JSON.stringify(props) };
  const name = { "data-target": target };
  const about: Attributes = propsFirst ? { ...data, ...name } : { ...name, ...data };
  return element("div", { class: "SVELTE_HYDRATER contents", ...about }, content);
}

/** The line above the listing that offers a subscription. */
export function banner(text: string): string {
  const words = [
    element("div", { class: "rounded-md bg-blue-500/20 px-1 uppercase" }, "new"),
    element("p", { class: "hidden sm:inline" }, `${text} once a day!`),
    element("p", { class: "inline sm:hidden" }, `${text}!`),
    element("a", { href: "/login?next=%2Fpapers", class: "btn" }, "Subscribe"),
  ];
  const props = { isLoggedIn: false };
  const row = element("div", { class: "flex items-center gap-3" }, words.join(" "));
  return hydrater("DailyPapersBannerSubscribe", props, element("div", { class: "h-9" }, row));
}

/** "by AK and the research community". */
export function curator(): string {
  const face = element("img", { alt: "", class: "size-4", src: "/avatars/curator.png" });
  const link = { href: "/curator", class: "mx-2 flex" };
  return element(
    "h2",
    { class: "flex items-center text-gray-500" },
    element("div", { class: "flex" }, "by "),
    element("a", link, face, element("span", { class: "underline" }, "AK")),
    " ",
    element("span", { class: "hidden md:block" }, "and the research community"),
  );
}

/** The day of the listing, with its neighbours. */
export function dayPicker(before: string, header: string, after: string): string {
  const arrow = (href: string) => element("a", { href, class: "group" }, icon("0 0 10 10"));
  return element("div", { class: "flex" }, arrow(before), "\n\t", header, "\n\t", arrow(after));
}

/** "Previous" and "Next" below the records. */
export function pager(before: string, after: string): string {
  const previous = element("a", { class: "btn gap-2", href: before }, icon(), "Previous");
  const next = element("a", { class: "btn ml-auto gap-2", href: after }, "Next", icon());
  return element("div", { class: "col-span-1 mt-8 flex" }, previous, "\n\t\t", next);
}

function head({ title, path, description }: Frame): string {
  return element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { name: "description", content: description }),
    element("meta", { property: "og:title", content: title }),
    element("meta", { property: "og:url", content: `https://huggingface.co${path}` }),
    element("link", { rel: "stylesheet", href: "/front/build/kube-1/style.css" }),
    "\n\t\t",
    element("title", {}, escapeText(title)),
    "\n\t\t",
    "<script>window.plausible = window.plausible || function () { if (1 < 2) return; };</script>",
  );
}

function mainHeader(svelte5: boolean): string {
  const search = element("input", {
    autocomplete: "off",
    name: "",
    placeholder: "Search models, datasets, users...",
    type: "text",
    value: "",
  });
  const entries = ["Models", "Datasets", "Spaces", "Docs", "Pricing"].map((name) => {
    const link = element("a", { href: `/${name.toLowerCase()}` }, icon(), name);
    return element("li", {}, link);
  });
  const items = svelte5 ? `<!--[-->${entries.join("<!---->")}<!--]-->` : entries.join("\n");
  const nav = element("nav", {}, element("ul", { class: "flex" }, items));
  const logo = element("img", { alt: "Hugging Face's logo", src: "/front/assets/logo.svg" });
  const home = element("a", { href: "/" }, logo, element("span", {}, "Hugging Face"));
  const login = element("a", { href: "/login" }, "Log In");
  const header = element("header", {}, home, search, nav, login);
  return hydrater("MainHeader", { classNames: "", isWide: false, isZh: false }, header);
}

function footer(): string {
  const links = [
    ["/terms-of-service", "TOS"],
    ["/privacy", "Privacy"],
    ["/huggingface", "About"],
    ["https://apply.workable.com/huggingface/", "Jobs"],
    ["https://github.com/huggingface", "GitHub"],
    ["/models", "Models"],
    ["/datasets", "Datasets"],
    ["/spaces", "Spaces"],
    ["/pricing", "Pricing"],
    ["/docs", "Docs"],
  ].map(([href, name]) => element("a", { href, class: "hover:underline" }, name ?? ""));
  const company = element("div", { class: "font-semibold md:hidden" }, "Company");
  const owner = element("div", { class: "order-last" }, "© Hugging Face");
  const nav = element("nav", { class: "container" }, company, owner, links.join("\n\t"));
  return element("footer", { class: "b-12 mb-2 flex" }, nav);
}

function pageScript(): string {
  return "<script>if (1 < 2) { document.title += '<h3>'.slice(4); }</script>";
}
