const STATUS =
  /^\s*(?:HTTP(?:\/[\d.]+)?\s+|Error:?\s+)?((?:4\d\d|5\d\d)\s*[:-]?\s*(?:Bad Request|Unauthorized|Forbidden|Not Found|Request Timeout|Gone|Too Many Requests|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)\b.*)/i;
const SENTENCE =
  /^\s*((?:Bad Request|Too Many Requests|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out|Rate limit exceeded|We had to rate limit you)\b.*)/i;
const LONGEST = 2000;

/** The message of a short answer that is an HTTP error in words, such as "429 Too Many Requests". */
export function readErrorText(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  return (STATUS.exec(text) ?? SENTENCE.exec(text))?.[1]?.trim();
}
