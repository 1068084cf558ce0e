import { trimInvisible } from "../ids/trim-invisible.js";

/** An address below a site's root, taken apart. */
export interface AddressParts {
  /** The parts of the path, decoded, without empty ones. */
  segments: string[];
  parameters: URLSearchParams;
}

// The last one is a mirror with the same paths.
const HUGGING_FACE =
  /^(?:(?:https?:)?\/\/)?(?:(?:www\.)?(?:huggingface|hf)\.co|huggingface\.ac\.cn)(?=[/?#]|$)/i;

/**
 * Takes an address on huggingface.co apart: absolute, without scheme, or a path as its pages have
 * it. The fragment is left out.
 *
 * @returns `undefined` for an address elsewhere and for what is no address
 * @example
 * ```ts
 * addressOnHuggingFace("hf.co/papers/trending/#top")?.segments; // ["papers", "trending"]
 * addressOnHuggingFace("https://example.org/papers"); // undefined
 * ```
 */
export function addressOnHuggingFace(text: string): AddressParts | undefined {
  const url = trimInvisible(text);
  const host = HUGGING_FACE.exec(url)?.[0] ?? "";
  if (host === "" && !/^\/(?!\/)/.test(url)) return undefined;
  const [beforeFragment = ""] = url.slice(host.length).split("#", 1);
  const [path = ""] = beforeFragment.split("?", 1);
  return {
    segments: path.split("/").filter(Boolean).map(decode),
    parameters: new URLSearchParams(beforeFragment.slice(path.length)),
  };
}

/** A broken escape leaves the text as it stands. */
function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
