import { looksLikeCount } from "../../text/parse-count.js";

/** What a link of a card or paper page is there for, and the number that its text holds. */
export interface LinkLabel {
  field: "github" | "arxiv" | "projectPage";
  /** Whether `text` is a number of stars. */
  stars: boolean;
  text: string;
  /** Who put the link there ("auto"). */
  addedBy?: string;
}

const GITHUB = /^GitHub(?:\s*(\d[\d.,]*\s?[kKmM]?))?(?:\s*(auto))?$/i;
const GITHUB_HOST = /^(?:https?:)?\/\/(?:www\.)?github\.com(?=[/:?#]|$)/i;
const ARXIV = /^(?:(?:View )?arXiv(?: page| explained)?|(?:View )?PDF)$/i;
const PROJECT = /^Project(?: page)?$/i;

/** Reads the text and address of a link by what the site writes on its buttons. */
export function linkLabel(href: string, text: string): LinkLabel | undefined {
  const github = GITHUB.exec(text);
  if (github !== null) {
    const stars = github[1]?.trim();
    const by = github[2] === undefined ? {} : { addedBy: github[2].toLowerCase() };
    return { field: "github", stars: stars !== undefined, text: stars ?? text, ...by };
  }
  if (GITHUB_HOST.test(href)) {
    if (text === "") return { field: "github", stars: false, text };
    if (looksLikeCount(text)) return { field: "github", stars: true, text };
    return /^auto$/i.test(text)
      ? { field: "github", stars: false, text, addedBy: "auto" }
      : undefined;
  }
  if (ARXIV.test(text)) return { field: "arxiv", stars: false, text };
  if (PROJECT.test(text)) return { field: "projectPage", stars: false, text };
  return undefined;
}
