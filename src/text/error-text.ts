const NAMES = [
  "bad request",
  "unauthorized",
  "forbidden",
  "(?:page )?not found",
  "method not allowed",
  "request time-?out",
  "gone",
  "unprocessable (?:entity|content)",
  "too many requests",
  "internal (?:server )?error",
  "bad gateway",
  "service (?:temporarily )?unavailable",
  "gateway time-?out",
].join("|");
const STATUS = new RegExp(
  `^\\s*(?:HTTP(?:/[\\d.]+)?\\s+|(?:HTTP )?Error:?\\s+)?((?:4\\d\\d|5\\d\\d)\\s*[:|–-]?\\s*(?:client |server )?(?:error:?\\s*)?(?:${NAMES})\\b.*)`,
  "i",
);
/** An error without its number is told from a paper's title by standing alone. */
const ALONE =
  /^\s*((?:Bad Request|Too Many Requests|Internal Server Error|Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?out|Rate limit exceeded|We had to rate limit you)\b.*)/i;
const NUMBER_ALONE = /^\s*((?:4\d\d|5\d\d)(?:\s*[–|-]\s*Hugging Face)?)\s*$/i;
const LONGEST = 2000;

/** The message of a short answer that is an HTTP error in words, such as "429 Too Many Requests". */
export function readErrorText(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  return (STATUS.exec(text) ?? ALONE.exec(text) ?? NUMBER_ALONE.exec(text))?.[1]?.trim();
}
