/**
 * Text on one line and without the characters that steer a terminal: control characters and marks
 * that reorder what is shown become `?`.
 */
export function printableText(text: string): string {
  return text.replace(/[\t\n\r ]+/g, " ").replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, "?");
}
