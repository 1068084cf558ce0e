import { existsSync, readFileSync } from "node:fs";

interface Item {
  text: string;
  link?: string;
  items?: Item[];
}

const LIST = new URL("../api/typedoc-sidebar.json", import.meta.url);

/**
 * A sidebar for each subpath: its own names below the list of all subpaths. One list of all names
 * would be most of the weight of every page. TypeDoc writes the list; without it the site still
 * builds, for writing guides.
 */
export function apiSidebars(): Record<string, Item[]> {
  const [main]: Item[] = existsSync(LIST) ? JSON.parse(readFileSync(LIST, "utf8")) : [];
  if (main === undefined) return {};
  const modules = [main, ...(main.items ?? []).filter(isModule)];
  const subpaths = {
    text: "API",
    link: "/api/",
    items: modules.map(({ link = "" }) => ({ text: link.slice("/api/".length, -1), link })),
  };
  const own = modules.map(({ link = "", items = [] }) => {
    // Groups that fold would be buttons around buttons.
    const groups = items
      .filter((item) => !isModule(item))
      .map(({ text, items: names = [] }) => ({ text, items: names }));
    return [link, [subpaths, ...groups]] as const;
  });
  return Object.fromEntries([...own, ["/api/", [subpaths]]]);
}

/** Groups such as "Functions" have no page of their own. */
function isModule({ link }: Item): boolean {
  return link !== undefined;
}
