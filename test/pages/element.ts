import { escapeAttribute } from "./escape.js";

/** `true` is an attribute without a value; what is `undefined` is left out. */
export type Attributes = Readonly<Record<string, string | true | undefined>>;

const VOID = new Set(["img", "input", "meta", "link", "br"]);

/** An element as markup; the children are markup already. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const start = `<${name}${printAttributes(attributes)}`;
  if (VOID.has(name)) return `${start}>`;
  return `${start}>${children.join("")}</${name}>`;
}

/** Without a closing tag, as Svelte 5 prints void elements. */
export function selfClosed(name: string, attributes: Attributes): string {
  return `<${name}${printAttributes(attributes)}/>`;
}

/** An icon: a drawing without text. */
export function icon(view = "0 0 32 32"): string {
  const about = { class: "mr-1.5", xmlns: "http://www.w3.org/2000/svg", "aria-hidden": "true" };
  const path = element("path", { d: "M2 26h28v2H2z", fill: "currentColor" });
  return element("svg", { ...about, width: "1em", height: "1em", viewBox: view }, path);
}

function printAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined) return "";
      return value === true ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`;
    })
    .join("");
}
