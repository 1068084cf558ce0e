import type { Open, Token } from "./tokens.js";

/** Where a token stands. */
export interface Spot {
  /** Names of the elements around it, the innermost last, in lower case. */
  around: readonly string[];
  inBody: boolean;
  inDrawing: boolean;
  inParagraph: boolean;
}

const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** Elements that are laid out as blocks: white space beside their tags is not seen. */
const BLOCKS = new Set(
  "address article aside body div dl dd dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table ul".split(
    " ",
  ),
);
/** Elements that hold one paragraph: a block inside would end them. */
const PHRASING = new Set("p h1 h2 h3 h4 h5 h6".split(" "));

export function isVoid(token: Open): boolean {
  return VOID.has(token.name.toLowerCase()) || token.tail.includes("/");
}

export function isBlock(name: string): boolean {
  return BLOCKS.has(name.toLowerCase());
}

/** Where every token begins: an opening tag outside its element, a closing tag inside. */
export function spotsOf(tokens: readonly Token[]): Spot[] {
  const spots: Spot[] = [];
  let spot: Spot = { around: [], inBody: false, inDrawing: false, inParagraph: false };
  const outer: Spot[] = [];
  for (const token of tokens) {
    spots.push(spot);
    if (token.type === "close") spot = outer.pop() ?? spot;
    if (token.type !== "open" || isVoid(token)) continue;
    outer.push(spot);
    const name = token.name.toLowerCase();
    spot = {
      around: [...spot.around, name],
      inBody: spot.inBody || name === "body",
      inDrawing: spot.inDrawing || name === "svg",
      inParagraph: spot.inParagraph || PHRASING.has(name),
    };
  }
  return spots;
}

/** The closing tag of every element that has one. */
export function closingTags(tokens: readonly Token[]): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  tokens.forEach((token, at) => {
    if (token.type === "open" && !isVoid(token)) open.push(at);
    if (token.type !== "close") return;
    const start = open.pop();
    if (start !== undefined) closing.set(start, at);
  });
  return closing;
}

const CLOSED = new Set("script style title textarea noscript select table".split(" "));

/** Whether something new may stand before this token: in the body, in no drawing and no raw text. */
export function isGap(spots: readonly Spot[], at: number): boolean {
  const spot = spots[at];
  if (spot === undefined || !spot.inBody || spot.inDrawing) return false;
  return !spot.around.some((name) => CLOSED.has(name));
}
