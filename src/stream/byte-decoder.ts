/** Decodes bytes in parts that are cut anywhere. */
export interface ByteDecoder {
  decode(bytes: Uint8Array): DecodedPart;
  end(): DecodedPart;
}

/** `replacedAt`: where in the text the first U+FFFD stands for bytes that are none of the encoding. */
export interface DecodedPart {
  text: string;
  replacedAt: number | undefined;
}

const REPLACED = "\ufffd";
const NOTHING = new Uint8Array(0);

export function createByteDecoder(encoding: string): ByteDecoder {
  return encoding === "utf-8" ? createUtf8Decoder() : createOtherDecoder(encoding);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * Hands whole characters to a decoder without memory: platforms decode those several times faster,
 * and can say whether a part is right.
 */
function createUtf8Decoder(): ByteDecoder {
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const lax = new TextDecoder("utf-8", { ignoreBOM: true });
  let carried = NOTHING;
  let isStart = true;

  function read(bytes: Uint8Array): DecodedPart {
    if (bytes.length === 0) return { text: "", replacedAt: undefined };
    const marked = isStart && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    isStart = false;
    const rest = marked ? bytes.subarray(3) : bytes;
    try {
      return { text: strict.decode(rest), replacedAt: undefined };
    } catch (error) {
      // A TypeError means wrong bytes; anything else is not ours.
      if (!(error instanceof TypeError)) throw error;
      const text = lax.decode(rest);
      return { text, replacedAt: firstReplaced(text, rest) };
    }
  }

  return {
    decode(bytes) {
      const all = carried.length === 0 ? bytes : joined([carried, bytes]);
      const end = wholeCharacters(all);
      carried = end === all.length ? NOTHING : all.slice(end);
      return read(end === all.length ? all : all.subarray(0, end));
    },
    end() {
      const rest = carried;
      carried = NOTHING;
      return read(rest);
    },
  };
}

/** Where the last character begins, if the bytes end inside it; else where they end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** The first U+FFFD that does not itself stand in the bytes. */
function firstReplaced(text: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder();
  let from = 0;
  let byte = 0;
  for (let at = text.indexOf(REPLACED); at !== -1; at = text.indexOf(REPLACED, from)) {
    byte += encoder.encode(text.slice(from, at)).length;
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return at;
    byte += 3;
    from = at + 1;
  }
  return 0;
}

/** Here a U+FFFD that stands in the bytes counts as replaced: somebody did so before. */
function createOtherDecoder(encoding: string): ByteDecoder {
  const decoder = new TextDecoder(encoding);
  const part = (text: string): DecodedPart => {
    const at = text.indexOf(REPLACED);
    return { text, replacedAt: at === -1 ? undefined : at };
  };
  return {
    decode: (bytes) => part(decoder.decode(bytes, { stream: true })),
    end: () => part(decoder.decode()),
  };
}
