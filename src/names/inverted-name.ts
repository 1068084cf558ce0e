import { cleanText } from "../text/clean-text.js";
import { decodeTex } from "./decode-tex.js";

/** A name whose parts its source states. */
export interface NameParts {
  /** In the order of speech: "Deisy Morselli Gysi". */
  name: string;
  given?: string;
  family?: string;
  particle?: string;
  suffix?: string;
}

const SUFFIX = /^(?:jr|sr|II|III|IV|V)\.?$/i;
/** Only in lower case: a capital "Van" may be a name of its own. */
const PARTICLES = /^((?:(?:van|von|der|den|de|del|della|da|di|dem|ter|la|mac) )+)(?=\S)/;

/**
 * Reads "Last, First" or "Last, Jr, First", where the source says that its names have this form:
 * such a line is not told from a list of two names by looking at it. Without a comma the name is
 * kept whole.
 *
 * @example
 * ```ts
 * readInvertedName("von Neumann-Cosel, P.");
 * // { name: "P. von Neumann-Cosel", given: "P.", family: "Neumann-Cosel", particle: "von" }
 * readInvertedName("Van Nguyen"); // { name: "Van Nguyen" }
 * ```
 */
export function readInvertedName(text: string): NameParts {
  const parts = cleanText(decodeTex(text))
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const [last = "", ...rest] = parts;
  const at = rest.findIndex((part) => SUFFIX.test(part));
  const suffix = at === -1 || rest.length < 2 ? undefined : rest[at];
  const given = rest.filter((_, index) => suffix === undefined || index !== at).join(", ");
  if (given === "") return { name: last };
  return joinName({ family: last, given, suffix });
}

/** Puts a name together from the parts that a source states. */
export function joinName(stated: {
  family: string;
  given?: string | undefined;
  suffix?: string | undefined;
}): NameParts {
  const { family: whole, given, suffix } = stated;
  const particle = PARTICLES.exec(whole)?.[1]?.trim();
  const family = particle === undefined ? whole : whole.slice(particle.length).trim();
  const name = [given, whole, suffix].filter((part) => part !== undefined && part !== "").join(" ");
  return {
    name,
    ...(given === undefined || given === "" ? {} : { given }),
    family,
    ...(particle === undefined ? {} : { particle }),
    ...(suffix === undefined || suffix === "" ? {} : { suffix }),
  };
}
