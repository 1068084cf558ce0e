/** Whether `http://` or `https://` stands at `at`, in any case. */
export function startsWithScheme(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first !== 0x68 && first !== 0x48) return false;
  const head = text.slice(at, at + 8).toLowerCase();
  return head === "https://" || head.startsWith("http://");
}
