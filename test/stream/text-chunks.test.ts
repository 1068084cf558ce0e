import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type TextChunkOptions,
  type TextProblem,
  textChunks,
} from "../../src/stream/text-chunks.js";
import type { TextInput } from "../../src/stream/text-input.js";
import { cutAt } from "./cut.js";

const encode = (text: string) => new TextEncoder().encode(text);

async function read(
  input: TextInput,
  options: TextChunkOptions = {},
): Promise<{ text: string; problems: TextProblem[] }> {
  const problems: TextProblem[] = [];
  let text = "";
  const onProblem = (problem: TextProblem) => problems.push(problem);
  for await (const chunk of textChunks(input, { onProblem, ...options })) text += chunk;
  return { text, problems };
}

async function* later<T>(parts: Iterable<T>): AsyncGenerator<T> {
  for (const part of parts) {
    await Promise.resolve();
    yield part;
  }
}

function webStream<T>(parts: Iterable<T>): ReadableStream<T> {
  const iterator = parts[Symbol.iterator]();
  return new ReadableStream<T>({
    pull(controller) {
      const { done, value } = iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
}

describe("what an input is", () => {
  const text = "Ein schöner 🌍 Satz.";
  const parts = cutAt(encode(text), [1, 6, 7, 13, 14, 15]);

  it.each<[string, () => TextInput]>([
    ["a text", () => text],
    ["bytes", () => encode(text)],
    ["an array of bytes", () => parts],
    ["an array of texts", () => [...text]],
    ["an async iterable of bytes", () => later(parts)],
    ["an async iterable of texts", () => later([...text])],
    ["a web stream of bytes", () => webStream(parts)],
    ["a web stream of texts", () => webStream([...text])],
    ["a blob", () => new Blob([text]).stream()],
    ["bytes and texts mixed", () => [encode("Ein sch"), "öner ", encode("🌍 "), "Satz."]],
    ["nothing around it", () => ["", new Uint8Array(0), text, ""]],
  ])("%s", async (_name, input) => {
    expect(await read(input())).toEqual({ text, problems: [] });
  });

  it.each([undefined, null, 5, {}])("%s is none", (input) => {
    expect(() => textChunks(input as never)).toThrow(TypeError);
  });

  it("a part of another kind is no text", async () => {
    await expect(read([5] as never)).rejects.toThrow("neither bytes nor text");
  });

  it("no input at all is no text", async () => {
    expect(await read([])).toEqual({ text: "", problems: [] });
    expect(await read(new Uint8Array(0))).toEqual({ text: "", problems: [] });
  });
});

describe("encodings", () => {
  const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
  const utf16 = (text: string, little: boolean) =>
    new Uint8Array(
      [...text].flatMap((char) => {
        const code = char.charCodeAt(0);
        return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );

  it.each<[string, Uint8Array, string]>([
    ["UTF-8 with a mark", encode("\ufeffé"), "é"],
    ["UTF-16LE with a mark", utf16("\ufeff<é>", true), "<é>"],
    ["UTF-16BE with a mark", utf16("\ufeff<é>", false), "<é>"],
    ["UTF-16LE without", utf16("{é}", true), "{é}"],
    ["UTF-16BE without", utf16("{é}", false), "{é}"],
    [
      "XML that declares",
      latin1('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'),
      '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>',
    ],
    [
      "HTML that declares",
      latin1("<html><meta charset=windows-1252>é"),
      "<html><meta charset=windows-1252>é",
    ],
    [
      "HTML of old",
      latin1('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">é'),
      '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">é',
    ],
    [
      "a declaration that is out of date",
      encode("<meta charset=iso-8859-1>é"),
      "<meta charset=iso-8859-1>é",
    ],
    ["a declaration of nothing", encode("<meta charset=klingon>é"), "<meta charset=klingon>é"],
    [
      "UTF-16 declared, which it cannot be",
      encode('<?xml version="1.0" encoding="UTF-16"?><a>é</a>'),
      '<?xml version="1.0" encoding="UTF-16"?><a>é</a>',
    ],
    ["one byte", encode("a"), "a"],
  ])("%s", async (_name, bytes, text) => {
    expect(await read(bytes)).toEqual({ text, problems: [] });
    expect(await read(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual({
      text,
      problems: [],
    });
  });

  it("the caller's word counts more than a declaration, and less than a mark", async () => {
    const bytes = latin1("<meta charset=utf-8>é");
    expect((await read(bytes, { encoding: "latin1" })).text).toBe("<meta charset=utf-8>é");
    expect((await read(encode("\ufeffé"), { encoding: "latin1" })).text).toBe("é");
  });

  it("an encoding that is not known is a wrong option", () => {
    expect(() => textChunks("", { encoding: "klingon" })).toThrow(/^option encoding: "klingon"/);
  });

  it("says once where bytes are no text", async () => {
    const bytes = Uint8Array.of(0xef, 0xbf, 0xbd, 0x61, 0xc3, 0x28, 0xff);
    const whole = await read(bytes);
    expect(whole.text).toBe("\ufffda\ufffd(\ufffd");
    expect(whole.problems).toEqual([
      { code: "encoding-replaced", message: expect.stringContaining("utf-8"), offset: 2 },
    ]);
    expect(await read(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(whole);
  });

  it("a U+FFFD that stands in the bytes is one", async () => {
    expect((await read(encode("\ufffd"))).problems).toEqual([]);
  });

  it("any bytes in any parts are what TextDecoder makes of them", async () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    const almost = fc.string({ unit: "binary", maxLength: 12 }).map(encode);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(bytes, almost), { maxLength: 6 }),
        fc.array(fc.nat(200)),
        async (arrays, cuts) => {
          const all = Uint8Array.from([0x61, 0x61, ...arrays.flatMap((array) => [...array])]);
          const { text, problems } = await read(cutAt(all, cuts));
          expect(text).toBe(new TextDecoder("utf-8").decode(all));
          expect(problems).toEqual((await read(all)).problems);
        },
      ),
    );
  });
});

describe("gzip", () => {
  const text = Array.from({ length: 20_000 }, (_, at) => `${at} ${Math.sin(at)} é\n`).join("");
  const packed = gzipSync(text);
  const half = packed.subarray(0, packed.length >> 1);

  it("is known by its first bytes and inflated", async () => {
    expect(await read(packed)).toEqual({ text, problems: [] });
    expect(await read(later(cutAt(packed, [1, 2, 500, 501])))).toEqual({ text, problems: [] });
    expect(await read(gzipSync(""))).toEqual({ text: "", problems: [] });
  });

  it("where it ends too early, all before that is read", async () => {
    const { text: read1, problems } = await read(half);
    expect(text.startsWith(read1)).toBe(true);
    expect(read1.length).toBeGreaterThan(text.length / 3);
    expect(problems).toEqual([
      { code: "input-broken", message: expect.stringContaining("gzip"), offset: read1.length },
    ]);
    expect((await read(packed.subarray(0, -4))).text).toBe(text);
  });

  it("where it is broken, it says so, or throws where nobody listens", async () => {
    const broken = Uint8Array.from(packed);
    broken.fill(0xff, packed.length - 3000);
    const { text: before, problems } = await read(broken);
    // What is broken can look like data for a while.
    expect(before.slice(0, 100_000)).toBe(text.slice(0, 100_000));
    expect(problems.map(({ code }) => code)).toContain("input-broken");
    await expect(read(broken, { onProblem: undefined })).rejects.toThrow(
      /^The gzip data is broken/,
    );
    await expect(read(Uint8Array.of(0x1f, 0x8b, 1, 2), { onProblem: undefined })).rejects.toThrow(
      "gzip",
    );
  });

  it("where the platform cannot inflate, it says so", async () => {
    const { DecompressionStream } = globalThis;
    Reflect.deleteProperty(globalThis, "DecompressionStream");
    try {
      const { text: none, problems } = await read(packed);
      expect(none).toBe("");
      expect(problems[0]?.message).toContain("this platform cannot inflate it");
    } finally {
      globalThis.DecompressionStream = DecompressionStream;
    }
  });

  it("one byte 0x1f is no gzip", async () => {
    expect((await read(Uint8Array.of(0x1f))).text).toBe("\u001f");
  });

  it("an error of the source is not one of the data", async () => {
    const failing = async function* () {
      yield half;
      throw new RangeError("the wire was cut");
    };
    await expect(read(failing())).rejects.toThrow("the wire was cut");
  });
});

describe("ending early", () => {
  /** A source that never ends, and tells whether it was closed. */
  function endless(part: Uint8Array | string): {
    input: AsyncIterable<Uint8Array | string>;
    closed: () => boolean;
  } {
    let closed = false;
    const input = (async function* () {
      try {
        for (;;) yield part;
      } finally {
        closed = true;
      }
    })();
    return { input, closed: () => closed };
  }

  it("closes the source where the reader leaves", async () => {
    const { input, closed } = endless("text");
    for await (const chunk of textChunks(input)) {
      expect(chunk).toBe("text");
      break;
    }
    await new Promise((resolve) => setTimeout(resolve));
    expect(closed()).toBe(true);
  });

  it("cancels a web stream and lets it go", async () => {
    let reason: unknown;
    const stream = new ReadableStream<string>({
      pull: (controller) => controller.enqueue("text"),
      cancel: (given) => {
        reason = given ?? "left";
      },
    });
    for await (const _ of textChunks(stream)) break;
    await new Promise((resolve) => setTimeout(resolve));
    expect(reason).toBe("left");
    expect(stream.locked).toBe(false);
  });

  it.each(["text", encode("bytes"), gzipSync(Buffer.alloc(1_000_000))])(
    "a signal ends it, and its reason is thrown (%#)",
    async (part) => {
      const { input, closed } = endless(part);
      const controller = new AbortController();
      const reading = (async () => {
        for await (const _ of textChunks(input, { signal: controller.signal })) {
          controller.abort(new Error("enough"));
        }
      })();
      await expect(reading).rejects.toThrow("enough");
      await new Promise((resolve) => setTimeout(resolve));
      expect(closed()).toBe(true);
    },
  );

  it("a signal ends it while the source says nothing", async () => {
    const silent = new ReadableStream<string>({});
    const controller = new AbortController();
    const reading = textChunks(silent, { signal: controller.signal }).next();
    controller.abort(new Error("too long"));
    await expect(reading).rejects.toThrow("too long");
    await new Promise((resolve) => setTimeout(resolve));
    expect(silent.locked).toBe(false);
  });

  it("a signal that was given before lets nothing be read", async () => {
    const signal = AbortSignal.abort(new Error("never"));
    await expect(textChunks("text", { signal }).next()).rejects.toThrow("never");
  });
});
