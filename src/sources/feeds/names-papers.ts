/** Whether a feed calls itself one of papers, so that its items are, wherever they lead. */
export function namesPapers(title: string): boolean {
  return /\b(?:papers?|preprints?|e-?prints?|proceedings|publications|arxiv|journal)\b/i.test(
    title,
  );
}
