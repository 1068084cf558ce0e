import { createEntityDecoder } from "../../html/decode-entities.js";
import type { HtmlAttribute } from "../../html/read-html.js";
import { isJsonObject, own } from "../../json/json-value.js";
import { readJson } from "../../json/read-json.js";
import { isBlank } from "../../text/clean-text.js";
import { readHuggingFaceProps } from "../huggingface-json/props.js";
import type { Emit, PageFacts } from "../source.js";

/** What the data that a page was made from came to. */
export interface Hydration {
  facts: PageFacts;
  drafts: number;
}

/** Reads the data of a page and keeps what could not be read, in case that nothing else can. */
export interface HydrationReader {
  /** The value of `data-props`, as written, of an element that holds the data of a papers page. */
  read(props: HtmlAttribute): void;
  /** The data ends with the input. */
  cut(props: HtmlAttribute): void;
  /** Reads what is left of broken data, where the page has nothing else. */
  salvage(): void;
  readonly result: Hydration | undefined;
}

const TARGETS = new Set(["DailyPapers", "PaperContent"]);

export function isHydrationTarget(target: string | undefined): boolean {
  return target !== undefined && TARGETS.has(target.trim());
}

/** Whether the beginning of some data is that of a papers page. */
export function holdsPapers(json: string): boolean {
  return /^\s*\{/.test(json) && /"(?:dailyPapers|searchResults|paper)"\s*:/.test(json);
}

export function createHydrationReader(
  emit: Emit,
  limits: { maxDepth: number | undefined },
): HydrationReader {
  let result: Hydration | undefined;
  let broken: HtmlAttribute | undefined;
  const decoder = createEntityDecoder();

  function readValue(value: unknown, { start, end }: HtmlAttribute): boolean {
    let drafts = 0;
    const counting: Emit = (event) => {
      if (event.type === "draft") drafts++;
      emit(event);
    };
    const facts = readHuggingFaceProps(value, counting, { start, end, pointer: "" }, limits);
    if (facts === undefined) return false;
    result = { facts, drafts };
    return true;
  }

  function decoded(written: HtmlAttribute): HtmlAttribute {
    return { ...written, text: decoder.attribute(written.text) };
  }

  function malformed(props: HtmlAttribute, message: string): void {
    broken ??= props;
    const { start, end } = props;
    emit({ type: "report", code: "item-malformed", message, start, end });
  }

  return {
    read(written) {
      if (result !== undefined) return;
      const results = readSearch(written.text, decoder.attribute);
      const props = results === undefined ? decoded(written) : written;
      const value = results ?? parse(props.text);
      if (value === undefined) {
        malformed(props, "The data of the page is no JSON.");
      } else if (!readValue(value, props)) {
        const message = "The data of the page holds no list of papers that is known.";
        emit({
          type: "report",
          code: "structure-unknown",
          message,
          start: props.start,
          end: props.end,
        });
      }
    },
    cut(props) {
      if (result === undefined) malformed(props, "The input ends within the data of the page.");
    },
    salvage() {
      if (broken === undefined || result !== undefined) return;
      const { value } = readJson(broken.text);
      if (value !== undefined) readValue(value, broken);
    },
    get result() {
      return result;
    },
  };
}

const QUERY = ",&quot;query&quot;:";
const RESULTS = ",&quot;searchResults&quot;:[";

/**
 * The data of a search holds the list of a day, too, which nobody wants: half of the page. So only what
 * stands behind it is read, from the query or the results on. A part that begins between two members
 * of the whole makes an object with its brace; any other does not, and then all is read.
 */
function readSearch(written: string, decode: (raw: string) => string): unknown {
  const query = written.indexOf(QUERY);
  const results = query === -1 ? -1 : written.indexOf(RESULTS);
  if (results === -1) return undefined;
  const from = Math.min(query, results) + 1;
  const value = parse(`{${decode(written.slice(from))}`);
  return asksSomething(own(value, "query")) && Array.isArray(own(value, "searchResults"))
    ? value
    : undefined;
}

/** Without words it is no search, and the list of the day is what the page shows. */
function asksSomething(query: unknown): boolean {
  const words = isJsonObject(query) ? own(query, "q") : query;
  return typeof words === "string" && !isBlank(words);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
