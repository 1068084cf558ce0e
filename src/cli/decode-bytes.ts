/** Text that came from bytes; `replaced` says that some of them were not text. */
export interface DecodedText {
  text: string;
  replaced: boolean;
}

/**
 * Decodes UTF-8, or UTF-16 where a byte order mark says so, as Windows shells write it. Bytes that
 * do not belong become U+FFFD. The mark itself is not part of the text.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  try {
    return {
      text: new TextDecoder(encoding, { fatal: true }).decode(bytes),
      replaced: false,
    };
  } catch (error) {
    // A TypeError means wrong bytes; anything else, such as a text too long for a string, is not ours.
    if (!(error instanceof TypeError)) throw error;
    return { text: new TextDecoder(encoding).decode(bytes), replaced: true };
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
