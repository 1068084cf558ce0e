/**
 * Bytes that are put away one behind the other and read again by their place: in memory, or wherever
 * the caller has more room, such as a temporary file.
 */
export interface ByteStore {
  append: (bytes: Uint8Array) => void;
  /** What stands at a place; good until the next call. */
  read: (start: number, length: number) => Uint8Array;
}

const PAGE = 2 ** 21;
const NO_BYTES = new Uint8Array(0);

/**
 * A {@link ByteStore} in memory. It grows by pages, so nothing is copied and little is set aside.
 *
 * @example
 * ```ts
 * const bytes = bytesInMemory();
 * bytes.append(Uint8Array.of(1, 2, 3));
 * [...bytes.read(1, 2)]; // [2, 3]
 * ```
 */
export function bytesInMemory(): ByteStore {
  const pages: Uint8Array[] = [];
  let size = 0;
  /** The page of a place, with room for so many bytes; the first one grows, for small work. */
  const pageAt = (at: number, length: number): Uint8Array => {
    const nth = Math.floor(at / PAGE);
    const page = pages[nth] ?? NO_BYTES;
    if (page.length >= length) return page;
    const larger = new Uint8Array(nth > 0 ? PAGE : Math.min(PAGE, length * 2));
    larger.set(page);
    pages[nth] = larger;
    return larger;
  };
  return {
    append: (bytes) => {
      for (let from = 0; from < bytes.length; ) {
        const inPage = size % PAGE;
        const some = bytes.subarray(from, from + PAGE - inPage);
        pageAt(size, inPage + some.length).set(some, inPage);
        size += some.length;
        from += some.length;
      }
    },
    read: (start, length) => {
      const inPage = start % PAGE;
      if (inPage + length <= PAGE) return pageAt(start, 0).subarray(inPage, inPage + length);
      const bytes = new Uint8Array(length);
      for (let from = 0; from < length; ) {
        const place = (start + from) % PAGE;
        const some = pageAt(start + from, 0).subarray(place, place + length - from);
        bytes.set(some, from);
        from += some.length;
      }
      return bytes;
    },
  };
}
