import { childPointer } from "../../json/json-pointer.js";
import { isJsonObject, own } from "../../json/json-value.js";
import { isBlank } from "../../text/clean-text.js";
import type { JsonNode } from "../json-members.js";
import type { Raw, Span } from "../source.js";

/** JSON-LD of a page or answer, and where it stands. */
export interface Graph {
  start: number;
  end: number;
  /** What others refer to by its `@id`. */
  byId: ReadonlyMap<string, JsonNode>;
}

export function spanOf({ start, end }: Graph, { pointer }: JsonNode): Span {
  return { start, end, pointer };
}

/** What stands in a member: each item of a list, or the one value; a reference is followed. */
export function valuesOf(node: JsonNode, key: string, { byId }: Graph): JsonNode[] {
  const value = own(node.value, key);
  if (value === undefined) return [];
  const pointer = childPointer(node.pointer, key);
  const inner = own(value, "@list") ?? value;
  const items: readonly unknown[] = Array.isArray(inner) ? inner : [inner];
  return items.map((item, at): JsonNode => {
    const id = own(item, "@id");
    const isReference = typeof id === "string" && Object.keys(item ?? {}).length === 1;
    const referred = isReference ? byId.get(id) : undefined;
    if (referred !== undefined) return referred;
    const here = inner === value ? pointer : childPointer(pointer, "@list");
    return {
      value: item,
      pointer: Array.isArray(inner) ? childPointer(here, at) : here,
      depth: node.depth + 1,
    };
  });
}

/** The text of a value: a string, a number, a string with its language, or the name of a thing. */
export function textOf(node: JsonNode, graph: Graph): Raw | undefined {
  const { value } = node;
  const text = isJsonObject(value) ? (own(value, "@value") ?? own(value, "name")) : value;
  if (typeof text === "number") return { text: String(text), ...spanOf(graph, node) };
  return typeof text === "string" && !isBlank(text) ? { text, ...spanOf(graph, node) } : undefined;
}

/** The texts of several members, those of the first in front. */
export function textsOf(node: JsonNode, keys: readonly string[], graph: Graph): Raw[] {
  return keys.flatMap((key) => {
    return valuesOf(node, key, graph).flatMap((value) => textOf(value, graph) ?? []);
  });
}

const ADDRESS_KEYS = ["@id", "url", "contentUrl", "value"];

/** The addresses in members: strings, or things that have one. */
export function addressesOf(node: JsonNode, keys: readonly string[], graph: Graph): Raw[] {
  return keys.flatMap((key) =>
    valuesOf(node, key, graph).flatMap((value) => {
      const address = isJsonObject(value.value)
        ? ADDRESS_KEYS.map((name) => own(value.value, name)).find((text) => text !== undefined)
        : value.value;
      return typeof address === "string" && !isBlank(address)
        ? { text: address.trim(), ...spanOf(graph, value) }
        : [];
    }),
  );
}

/** The types of a thing, without the name of the vocabulary. */
export function typesOf(node: JsonNode): string[] {
  const type = own(node.value, "@type");
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.flatMap((name) => (typeof name === "string" ? [name.replace(/^.*[/:#]/, "")] : []));
}
