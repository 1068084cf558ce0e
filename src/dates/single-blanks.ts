/** Makes every run of blanks (also tabs, line ends, no-break and thin spaces) one space, none outside. */
export function singleBlanks(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
