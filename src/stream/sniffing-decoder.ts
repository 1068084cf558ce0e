import { type ByteDecoder, createByteDecoder, type DecodedPart, joined } from "./byte-decoder.js";
import { sniffEncoding } from "./sniff-encoding.js";

/** A decoder that keeps the first bytes back until they have told their encoding. */
export interface SniffingDecoder extends ByteDecoder {
  /** Known once there is text. */
  readonly encoding: string;
}

const NOTHING_YET: DecodedPart = { text: "", replacedAt: undefined };

/** `wanted` is used where no byte order mark says otherwise. */
export function createSniffingDecoder(wanted: string | undefined): SniffingDecoder {
  let decoder: ByteDecoder | undefined;
  let encoding = wanted ?? "utf-8";
  let kept: Uint8Array[] = [];
  let length = 0;
  let needed = 1;

  function begin(isWhole: boolean): ByteDecoder | undefined {
    const head = joined(kept);
    const sniffed = sniffEncoding(head, isWhole, wanted);
    kept = [head];
    if (typeof sniffed === "number") {
      needed = sniffed;
      return undefined;
    }
    encoding = sniffed;
    return createByteDecoder(encoding);
  }

  return {
    get encoding() {
      return encoding;
    },
    decode(bytes) {
      if (decoder !== undefined) return decoder.decode(bytes);
      // The source may use its buffer again.
      kept.push(bytes.slice());
      length += bytes.length;
      if (length < needed) return NOTHING_YET;
      decoder = begin(false);
      return decoder?.decode(joined(kept.splice(0))) ?? NOTHING_YET;
    },
    end() {
      if (decoder !== undefined) return decoder.end();
      if (length === 0) return NOTHING_YET;
      decoder = begin(true);
      const head = decoder?.decode(joined(kept.splice(0))) ?? NOTHING_YET;
      const rest = decoder?.end() ?? NOTHING_YET;
      const restAt = rest.replacedAt === undefined ? undefined : head.text.length + rest.replacedAt;
      return { text: head.text + rest.text, replacedAt: head.replacedAt ?? restAt };
    },
  };
}
