/** What the reader has to know of an element to follow a page that leaves end tags out. */
export interface ElementKind {
  readonly name: string;
  /** A small number of its own; all that HTML does not have share 0. */
  readonly index: number;
  /** Has no content and no end tag. */
  readonly isVoid: boolean;
  /** Its content is not shown, so nothing of it is read. */
  readonly ignored: boolean;
  /** Stands on lines of its own: text before and after it does not run on. */
  readonly block: boolean;
  /** Open elements that its start tag ends. */
  readonly closes: ReadonlySet<string> | undefined;
  /** Ends an `svg` or `math` that was left open. */
  readonly leavesForeign: boolean;
}

const VOID =
  "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr";
const IGNORED = "iframe math noembed noframes noscript script style svg template";
const BLOCK =
  "address article aside blockquote body br button center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre search section select summary table tbody td tfoot th thead tr ul";
const ENDS_PARAGRAPH =
  "address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol p pre section table ul";
const HEADINGS = "h1 h2 h3 h4 h5 h6";
const LEAVES_FOREIGN =
  "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var article section main nav footer header";

const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...ENDS_PARAGRAPH.split(" ").map((name) => closing(name, "p")),
  ...HEADINGS.split(" ").map((name) => closing(name, `p ${HEADINGS}`)),
  closing("a", "a"),
  closing("li", "li"),
  closing("dt", "dt dd"),
  closing("dd", "dt dd"),
  closing("option", "option"),
  closing("tr", "tr td th"),
  closing("td", "td th"),
  closing("th", "td th"),
  closing("tbody", "thead tbody"),
  closing("tfoot", "thead tbody"),
  closing("body", "head"),
]);

const SETS = [VOID, IGNORED, BLOCK, LEAVES_FOREIGN].map((names) => new Set(names.split(" ")));
const ALL = new Set([
  ...SETS.flatMap((set) => [...set]),
  ...CLOSES.keys(),
  "span",
  "time",
  "video",
]);
const KNOWN: ReadonlyMap<string, ElementKind> = new Map(
  [...ALL].map((name, at) => [name, kind(name, at + 1)]),
);
/** Names of up to five letters by {@link shortKey}: looked up without making a string. */
const SHORT: ReadonlyMap<number, ElementKind> = new Map(
  [...KNOWN].flatMap(([name, known]) => {
    const key = shortKey(name, 0, name.length);
    return key === -1 ? [] : [[key, known]];
  }),
);

/** Knows the element of the name that stands in a text; one that HTML does not have is like a `span`. */
export function elementKindAt(text: string, start: number, end: number): ElementKind {
  return SHORT.get(shortKey(text, start, end)) ?? elementKind(text.slice(start, end));
}

/** Knows an element by its name, in any case. */
export function elementKind(name: string): ElementKind {
  const lower = name.toLowerCase();
  return KNOWN.get(lower) ?? kind(lower, 0);
}

/** Five bits for each of up to five letters or digits of headings; -1 for other names. */
function shortKey(text: string, start: number, end: number): number {
  if (end - start > 5) return -1;
  let key = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const lower = code | 32;
    if (lower >= 97 && lower <= 122) key = key * 32 + lower - 96;
    else if (code >= 49 && code <= 53) key = key * 32 + code - 22;
    else return -1;
  }
  return key;
}

function kind(name: string, index: number): ElementKind {
  const [isVoid, ignored, block, leavesForeign] = SETS.map((set) => set.has(name));
  return {
    name,
    index,
    isVoid: isVoid === true,
    ignored: ignored === true,
    block: block === true,
    leavesForeign: leavesForeign === true,
    closes: CLOSES.get(name),
  };
}

function closing(name: string, names: string): [string, ReadonlySet<string>] {
  return [name, new Set(names.split(" "))];
}
