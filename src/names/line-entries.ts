/** One entry of an author line: what stands between two dividers. */
export interface LineEntry {
  /** The text outside of parentheses. */
  text: string;
  /** What stands in parentheses behind it, without them. */
  remarks: string[];
  /** Whether a colon ends it, as after the name of a collaboration. */
  heads: boolean;
}

const AND = /^(?:and|&)$/i;
const NICKNAME = /^["'“‘]?\p{Lu}[\p{L}.-]*["'”’]?$/u;

/**
 * Parts an author line at commas, semicolons, the word "and" and colons that stand outside of
 * parentheses. A parenthesis that nothing closes ends at the next comma.
 */
export function lineEntries(line: string): LineEntry[] {
  const entries: LineEntry[] = [];
  const closing = closingParentheses(line);
  let open: LineEntry = { text: "", remarks: [], heads: false };
  let at = 0;

  function end(heads: boolean): void {
    open.text = open.text.replace(/ {2,}/g, " ").trim();
    open.heads = heads;
    if (open.text !== "" || open.remarks.length > 0 || heads) entries.push(open);
    open = { text: "", remarks: [], heads: false };
  }

  function addWord(word: string): void {
    if (AND.test(word)) end(false);
    // Behind an affiliation a further name can begin without a comma.
    else if (open.remarks.length > 0) {
      const text = open.text;
      const [only] = open.remarks;
      if (only !== undefined && open.remarks.length === 1 && NICKNAME.test(only)) {
        open.text = `${text} (${only}) ${word}`;
        open.remarks = [];
      } else {
        end(false);
        open.text = word;
      }
    } else open.text += ` ${word}`;
  }

  while (at < line.length) {
    const character = line.charAt(at);
    if (character === "," || character === ";") {
      end(false);
      at++;
    } else if (character === ":" && /^(?: |$)/.test(line.charAt(at + 1))) {
      end(true);
      at++;
    } else if (character === "(") {
      const close = closing.get(at) ?? nextComma(line, at);
      const remark = line.slice(at + 1, close).trim();
      if (remark !== "") open.remarks.push(remark);
      at = line.charAt(close) === ")" ? close + 1 : close;
    } else if (character === " ") at++;
    else {
      const stop = wordEnd(line, at);
      addWord(line.slice(at, stop));
      at = stop;
    }
  }
  end(false);
  return entries;
}

function wordEnd(line: string, from: number): number {
  let at = from + 1;
  for (; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === BLANK || code === COMMA || code === SEMICOLON || code === PARENTHESIS) break;
    if (code === COLON && /^(?: |$)/.test(line.charAt(at + 1))) break;
  }
  return at;
}

const BLANK = 32;
const PARENTHESIS = 40;
const COMMA = 44;
const COLON = 58;
const SEMICOLON = 59;

function nextComma(line: string, from: number): number {
  const comma = line.indexOf(",", from);
  return comma === -1 ? line.length : comma;
}

/** For each parenthesis that opens at the outermost level, where it closes. */
function closingParentheses(line: string): Map<number, number> {
  const pairs = new Map<number, number>();
  if (!line.includes("(")) return pairs;
  const open: number[] = [];
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === "(") open.push(at);
    else if (character === ")") {
      const from = open.pop();
      if (from !== undefined) pairs.set(from, at);
    }
  }
  return pairs;
}
