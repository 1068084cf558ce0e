import type { HtmlAttribute } from "../../html/read-html.js";
import { readJson } from "../../json/read-json.js";
import { readHuggingFaceProps } from "../huggingface-json/props.js";
import type { Emit, PageFacts } from "../source.js";

/** What the data that a page was made from came to. */
export interface Hydration {
  facts: PageFacts;
  drafts: number;
}

/** Reads the data of a page and keeps what could not be read, in case that nothing else can. */
export interface HydrationReader {
  /** The value of `data-props` of an element that holds the data of a papers page. */
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

  function malformed(props: HtmlAttribute, message: string): void {
    broken ??= props;
    const { start, end } = props;
    emit({ type: "report", code: "item-malformed", message, start, end });
  }

  return {
    read(props) {
      if (result !== undefined) return;
      const value = parse(props.text);
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
