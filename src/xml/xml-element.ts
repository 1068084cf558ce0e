import type { XmlAttribute } from "./read-xml.js";

/** An element with all that stands in it. */
export interface XmlElement {
  /** Without its prefix. */
  name: string;
  namespace: string;
  attributes: readonly XmlAttribute[];
  /** Elements and decoded text in their order. */
  content: (XmlElement | XmlText)[];
  start: number;
  end: number;
}

export interface XmlText {
  text: string;
  start: number;
  end: number;
}

/** The elements in an element, those of one name where that is given. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.content) {
    if ("name" in child && (name === undefined || child.name === name)) found.push(child);
  }
  return found;
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.content) {
    if ("name" in child && child.name === name) return child;
  }
  return undefined;
}

/** All text in an element, and where it stands: from the first text to the last. */
export function textOf(element: XmlElement): XmlText {
  const [only] = element.content;
  if (only !== undefined && element.content.length === 1 && "text" in only) return only;
  const texts = textsIn(element);
  const first = texts[0];
  const last = texts[texts.length - 1];
  return {
    text: texts.map(({ text }) => text).join(""),
    start: first?.start ?? element.start,
    end: last?.end ?? element.end,
  };
}

function textsIn(element: XmlElement): XmlText[] {
  return element.content.flatMap((child) => ("name" in child ? textsIn(child) : [child]));
}

/** An attribute by its name without prefix. */
export function attributeOf(element: XmlElement, name: string): XmlAttribute | undefined {
  for (const attribute of element.attributes) {
    const { name: written } = attribute;
    if (written === name) return attribute;
    if (written.length > name.length && written.endsWith(`:${name}`)) return attribute;
  }
  return undefined;
}
