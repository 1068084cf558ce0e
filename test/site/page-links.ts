import { Parser } from "htmlparser2";

export interface PageLinks {
  /** Where links to a part of the page can lead. */
  ids: Set<string>;
  /** What the page leads to or loads, as it is written there. */
  targets: string[];
}

const ADDRESSES: Readonly<Record<string, string>> = {
  a: "href",
  area: "href",
  form: "action",
  iframe: "src",
  img: "src",
  link: "href",
  script: "src",
  source: "src",
};

export function pageLinks(html: string): PageLinks {
  const links: PageLinks = { ids: new Set(), targets: [] };
  const parser = new Parser({
    onopentag(name, attributes) {
      const id = attributes["id"];
      if (id !== undefined) links.ids.add(id);
      const target = attributes[ADDRESSES[name] ?? ""];
      if (target !== undefined) links.targets.push(target);
    },
  });
  parser.end(html);
  return links;
}
