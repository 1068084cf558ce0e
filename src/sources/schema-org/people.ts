import { isJsonObject } from "../../json/json-value.js";
import { joinName, type NameParts, readInvertedName } from "../../names/inverted-name.js";
import { type Authors, authorsOfLine } from "../author-lists.js";
import type { JsonNode } from "../json-members.js";
import type { Emit, Raw, RawAuthor, RawOrg } from "../source.js";
import { addressesOf, type Graph, spanOf, textOf, textsOf, typesOf, valuesOf } from "./values.js";

const ORCID = /\borcid\.org\/|^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i;
const ROR = /\bror\.org\//i;

/** The authors of an article: things with a name, or texts; one text alone can be a line of names. */
export function readAuthors(article: JsonNode, graph: Graph, emit: Emit): Authors {
  const stated = valuesOf(article, "author", graph);
  const values = stated.length > 0 ? stated : valuesOf(article, "creator", graph);
  const [only] = values;
  if (values.length === 1 && typeof only?.value === "string") {
    const line = textOf(only, graph);
    return line === undefined ? {} : authorsOfLine(line, emit);
  }
  const authors = values.flatMap((value) => readAuthor(value, graph) ?? []);
  return authors.length === 0 ? {} : { authors };
}

function readAuthor(node: JsonNode, graph: Graph): RawAuthor | undefined {
  if (!isJsonObject(node.value)) return textOf(node, graph);
  const one = (key: string): Raw | undefined => textsOf(node, [key], graph)[0];
  const given = [one("givenName"), one("additionalName")]
    .flatMap((raw) => raw?.text.trim() ?? [])
    .join(" ");
  const family = one("familyName")?.text.trim();
  const parts =
    family === undefined
      ? undefined
      : joinName({ family, given, suffix: one("honorificSuffix")?.text.trim() });
  const isGroup = typesOf(node).includes("Organization");
  const stated = namePartsOf(one("name")?.text, parts, isGroup);
  if (stated === undefined) return undefined;
  const orcid = addressesOf(node, ["@id", "identifier", "sameAs", "url"], graph).find(({ text }) =>
    ORCID.test(text),
  );
  const affiliations = valuesOf(node, "affiliation", graph).flatMap(
    (value) => readOrg(value, graph) ?? [],
  );
  return {
    ...stated,
    ...spanOf(graph, node),
    ...(isGroup ? { kind: "organization" as const } : {}),
    ...(orcid === undefined ? {} : { orcid }),
    ...(affiliations.length === 0 ? {} : { affiliations }),
  };
}

/** The name as it is written; a person's with a comma has the family name first. */
function namePartsOf(
  written: string | undefined,
  parts: NameParts | undefined,
  isGroup: boolean,
): Omit<RawAuthor, "start" | "end"> | undefined {
  if (written === undefined && parts === undefined) return undefined;
  const isInverted = written?.includes(",") === true && !isGroup;
  const read = parts ?? (isInverted ? readInvertedName(written) : undefined);
  const { name = "", ...others } = read ?? {};
  return { text: isInverted ? name : (written ?? name), ...others };
}

function readOrg(node: JsonNode, graph: Graph): RawOrg | undefined {
  const name = textOf(node, graph);
  if (name === undefined) return undefined;
  const addresses = addressesOf(node, ["@id", "identifier", "sameAs", "url"], graph);
  const ror = addresses.find(({ text }) => ROR.test(text));
  return { name: name.text, ...spanOf(graph, node), ...(ror === undefined ? {} : { ror }) };
}
