import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/html/read-html.js";

interface Seen {
  events: string[];
  places: [number, number][];
}

/** Says what the reader tells of, one word an event. */
function read(chunks: readonly string[], maxDepth = 512, longAttribute = "x-none"): Seen {
  const events: string[] = [];
  const places: [number, number][] = [];
  const reader = readHtml(
    {
      onOpen(tag) {
        const href = tag.attribute("href");
        events.push(href === undefined ? tag.kind.name : `${tag.kind.name} ${href.text}`);
        places.push([tag.start, tag.end]);
        if (href !== undefined) places.push([href.start, href.end]);
      },
      onClose(kind, depth, start, end) {
        events.push(`/${kind.name} ${depth}`);
        places.push([start, end]);
      },
      onText(text, start, end) {
        events.push(`"${text}"`);
        places.push([start, end]);
      },
      onBlank: () => events.push("_"),
      onTooDeep: (start, end) => {
        events.push("too deep");
        places.push([start, end]);
      },
      onCut: (tag) => events.push(`cut ${tag.kind.name} ${tag.attribute("href")?.text}`),
    },
    { maxDepth, longAttribute },
  );
  for (const chunk of chunks) reader.write(chunk);
  reader.end();
  return { events, places };
}

const events = (html: string, maxDepth?: number) => read([html], maxDepth).events;

describe("readHtml", () => {
  it.each([
    ["tags in any case", "<DIV><A HREF=x>T</A></DIV>", ["div", "a x", '"T"', "/a 2", "/div 1"]],
    [
      "attributes quoted in any way",
      `<a b href='"'><a href="'" b><a href=>`,
      ['a "', "/a 1", "a '", "/a 1", "a ", "/a 1"],
    ],
    ["of two attributes the first", `<a href=1 HREF=2></a>`, ["a 1", "/a 1"]],
    [
      "references",
      `<a href="?a=1&amp;b&copy=2&copy;">&lt;b&gt; &eacute;&#x41;&#65; &amp;amp; &nope; AT&T</a>`,
      ["a ?a=1&b&copy=2©", '"<b> éAA &amp; &nope; AT&T"', "/a 1"],
    ],
    [
      "void elements",
      "<p>a<br>b<img src=x/>c</p>",
      ["p", '"a"', "br", '"b"', "img", '"c"', "/p 1"],
    ],
    [
      "comments, which part text",
      "<p>a<!-- <b>x</b> -->b<!---->&am<!-- -->p;</p>",
      ["p", '"a"', '"b"', '"&am"', '"p;"', "/p 1"],
    ],
    [
      "what is not shown",
      "<script>'<p>x</p>'</script><style>p{}</style><template><p>x</p><template></template>y</template><noscript><p>x</p></noscript>z",
      ['"z"'],
    ],
    [
      "drawings",
      "<svg><title>x</title><path/><g><style>x</style></g></svg><svg/>y<SVG viewBox=1><svg></svg>x</svg>z",
      ['"y"', '"z"'],
    ],
    [
      "a drawing left open",
      "<div><svg><path><p>x</p></div><div><svg></div>y",
      ["div", "p", '"x"', "/p 2", "/div 1", "div", "/div 1", '"y"'],
    ],
    [
      "paragraphs, items and links without an end",
      "<p>a<p>b<ul><li>c<li>d</ul><a>e<a>f",
      [
        "p",
        '"a"',
        "/p 1",
        "p",
        '"b"',
        "/p 1",
        "ul",
        "li",
        '"c"',
        "/li 2",
        "li",
        '"d"',
        "/li 2",
        "/ul 1",
        "a",
        '"e"',
        "/a 1",
        "a",
        '"f"',
        "/a 1",
      ],
    ],
    ["end tags without a start", "</div>a</b>", ['"a"']],
    [
      "end tags that leave others open",
      "<div><b><i>x</div>y",
      ["div", "b", "i", '"x"', "/i 3", "/b 2", "/div 1", '"y"'],
    ],
    ["text that is no tag", "a < b <3 & c", ['"a < b <3 & c"']],
    ["white space", "<p> a </p> <p>\n</p>", ["p", '" a "', "/p 1", "_", "p", "_", "/p 1"]],
    ["a title with markup", "<title>A <b> &amp; B</title>", ["title", '"A <b> & B"', "/title 1"]],
    [
      "elements that HTML does not have",
      "<x-a><y></x-a><hx></hx>",
      ["x-a", "y", "/y 2", "/x-a 1", "hx", "/hx 1"],
    ],
    ["the end of the input within a tag", `<p><a href="ab`, ["p", "cut a ab", "/p 1"]],
    ["the end of the input within a comment", `<p>x<!-- y`, ["p", '"x"', "/p 1"]],
  ])("%s", (_, html, expected) => {
    expect(events(html)).toEqual(expected);
  });

  it("does not follow elements that are too deep, and says so once", () => {
    const html = "<i>a<b>b<u>c</u>d<u>e</u></b>f</i>";
    expect(events(html, 2)).toEqual([
      "i",
      '"a"',
      "b",
      '"b"',
      "too deep",
      '"d"',
      "/b 2",
      '"f"',
      "/i 1",
    ]);
  });

  it("sees the same whether or not it passes over long values", () => {
    const sign = fc.constantFrom(
      ...["<a ", "<b>", "<script ", "<!-- ", "</a>", "href", " = ", "=", '"', "'", ">", "-->", "x"],
      ...["href='", 'HREF="', "&quot;", "\n", "/>", "hre"],
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), fc.nat(), fc.nat(), (signs, one, two) => {
        const html = signs.join("");
        const cuts = [one, two].map((cut) => cut % (html.length + 1)).sort((a, b) => a - b);
        const chunks = [html.slice(0, cuts[0]), html.slice(cuts[0], cuts[1]), html.slice(cuts[1])];
        expect(read(chunks, 512, "href")).toEqual(read([html]));
      }),
      { numRuns: 1000 },
    );
  });

  it("stops at once where it is told to", () => {
    const seen: string[] = [];
    const ignore = () => {};
    const reader = readHtml(
      {
        onOpen: (tag) => (tag.kind.name === "b" ? reader.stop() : seen.push(tag.kind.name)),
        onClose: ignore,
        onText: ignore,
        onBlank: ignore,
        onTooDeep: ignore,
        onCut: ignore,
      },
      { maxDepth: 9 },
    );
    reader.write("<p><b><i><u>");
    reader.write("<a>");
    reader.end();
    expect(seen).toEqual(["p"]);
  });

  it("knows where things stand, entities or not", () => {
    const html = `<div>\r\n<a  href = "&quot;x&quot;">&eacute;t</a></div>`;
    const { places } = read([html.slice(0, 21), html.slice(21)]);
    expect(places.map(([start, end]) => html.slice(start, end))).toEqual([
      "<div>",
      `<a  href = "&quot;x&quot;">`,
      "&quot;x&quot;",
      "&eacute;t",
      `<a  href = "&quot;x&quot;">&eacute;t</a>`,
      html,
    ]);
  });
});

const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."<|</|>|/>|<a href=|'|\"|&amp;|&|;|<!--|-->|<svg>|</svg>|<script>|</script>|<p>|</p>|<div>|</div>|<li>|<h3>|</h3>|<title>|<![CDATA[|]]>|\u0000|\ud800|\r\n| |x|&#x41|&#0;|&#xffffffff;|<template>|<br/>".split(
          "|",
        ),
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

describe("on any input", () => {
  it("chunks make no difference", () => {
    fc.assert(
      fc.property(soup, fc.array(fc.nat(60), { maxLength: 6 }), (html, cuts) => {
        const at = [
          0,
          ...cuts.map((cut) => Math.min(cut, html.length)).sort((a, b) => a - b),
          html.length,
        ];
        const chunks = at.slice(1).map((end, index) => html.slice(at[index], end));
        expect(read(chunks)).toEqual(read([html]));
      }),
      { numRuns: 1000 },
    );
  });

  it("places are in the input, and each element that begins ends", () => {
    fc.assert(
      fc.property(soup, (html) => {
        const { events: all, places } = read([html]);
        for (const [start, end] of places) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(html.length);
        }
        const closed = all.filter((event) => event.startsWith("/")).length;
        const voids =
          /^(?:br|img|meta|link|input|hr|area|base|col|embed|wbr|param|source|track)(?: |$)/;
        const opened = all.filter(
          (event) => /^[a-z]/.test(event) && !voids.test(event) && !event.startsWith("cut"),
        );
        expect(closed).toBe(opened.length);
      }),
      { numRuns: 1000 },
    );
  });

  it("text is what htmlparser2 reads", () => {
    const plain = fc.string({
      unit: fc.constantFrom(..."ab &;#x41<>=\"'é".split(""), "&amp;", "&lt;", "&middot;", "&copy"),
    });
    fc.assert(
      fc.property(plain, (text) => {
        const html = `<p>${text.replaceAll("<", "&lt;")}</p>`;
        let expected = "";
        const parser = new Parser({
          ontext: (part) => {
            expected += part;
          },
        });
        parser.end(html);
        const { events: all } = read([html]);
        const said = all
          .filter((event) => event.startsWith('"'))
          .map((event) => event.slice(1, -1));
        expect(said.join("").trim()).toBe(expected.trim());
      }),
      { numRuns: 1000 },
    );
  });
});
