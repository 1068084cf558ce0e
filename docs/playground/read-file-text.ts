/** Larger files would not fit into the memory that a page gets, several times over. */
const LARGEST_FILE = 200_000_000;

/** The text of a file that was dropped; gzip is unpacked. */
export async function readFileText(file: File): Promise<string> {
  if (file.size > LARGEST_FILE) {
    throw new Error("it is larger than 200 MB; use the command for files of that size.");
  }
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  if (!isGzip) return file.text();
  return new Response(file.stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
