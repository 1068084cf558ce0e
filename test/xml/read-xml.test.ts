import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readXml } from "../../src/xml/read-xml.js";
import { expectLinear } from "../hostile/growth.js";

function eventsOf(chunks: readonly string[], maxDepth = 512): string[] {
  const events: string[] = [];
  const reader = readXml(
    {
      onOpen({ name, namespace, attributes, start, end }) {
        const pairs = attributes.map((one) => `${one.name}=${one.text}`).join(" ");
        events.push(`open ${namespace}|${name} [${pairs}] ${start}-${end}`);
      },
      onClose: (end, complete) => events.push(`close ${end} ${complete}`),
      onText: (text, start, end) => events.push(`text ${text} ${start}-${end}`),
      onTooDeep: (start, end) => events.push(`deep ${start}-${end}`),
    },
    { maxDepth },
  );
  for (const chunk of chunks) reader.write(chunk);
  reader.end();
  return events;
}
const namesOf = (xml: string) =>
  eventsOf([xml]).flatMap((event) => /^open (\S+)/.exec(event)?.[1] ?? []);
const textsOf = (xml: string) =>
  eventsOf([xml]).flatMap((event) => /^text (.*) \d+-\d+$/s.exec(event)?.[1] ?? []);

describe("readXml", () => {
  it("gives places of the input", () => {
    expect(eventsOf(['<a b="1 &amp; 2">x</a>'])).toEqual([
      "open |a [b=1 & 2] 0-17",
      "text x 17-18",
      "close 22 true",
    ]);
  });

  it("resolves prefixes, wherever and however they are declared", () => {
    const names = ["x|a", "y|b", "x|c", "z|d", "|e"];
    const tail = '<q:b/><c/><d xmlns="z"/><u:e/></';
    expect(namesOf(`<a xmlns="x" xmlns:q="y">${tail}a>`)).toEqual(names);
    expect(namesOf(`<w:a xmlns:w="x" xmlns="x" xmlns:q="y">${tail}w:a>`)).toEqual(names);
    expect(namesOf('<a xmlns="x"><b xmlns="y"/><c/></a>')).toEqual(["x|a", "y|b", "x|c"]);
  });

  it("reads sections and references, and no entity of a DTD", () => {
    expect(textsOf("<a>&lt;&#65;&#x42;&apos;&nbsp;</a>")).toEqual(["<AB'&nbsp;"]);
    expect(textsOf("<a><![CDATA[<b>&amp;]]></a>")).toEqual(["<b>&amp;"]);
    const bomb = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    expect(textsOf(`<?xml version="1.0"?>${bomb}<a>&b;&x;</a>`)).toEqual(["&b;&x;"]);
    expect(textsOf("<a>&#0;&#xd800;&#1114112;</a>")).toEqual(["\ufffd\ufffd\ufffd"]);
  });

  it("closes what is left open, and says so", () => {
    expect(eventsOf(["<a><b>x</a></c>"]).filter((event) => event.startsWith("close"))).toEqual([
      "close 7 false",
      "close 11 true",
    ]);
    expect(eventsOf(["<a><b"])).toEqual(["open |a [] 0-3", "close 5 false"]);
  });

  it("does not follow what is too deep", () => {
    const xml = `<a><b><c>x<d>y</d></c>z</b></a>`;
    expect(eventsOf([xml], 2)).toEqual([
      "open |a [] 0-3",
      "open |b [] 3-6",
      "deep 6-9",
      "text z 22-23",
      "close 27 true",
      "close 31 true",
    ]);
  });

  it("says the same however the input is cut, and never throws", () => {
    const part = fc.constantFrom(
      "<a>",
      "</a>",
      "<b:c xmlns:b='u' d=\"&amp;\">",
      "</b:c>",
      "<e/>",
      "x",
      " ",
      "&lt;",
      "&",
      "<![CDATA[<]]>",
      "<!-- - -->",
      "<?p?>",
      "<!DOCTYPE x [<!ENTITY y 'z'>]>",
      "<",
      ">",
      "\ud83d\ude00",
    );
    const document = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(document, fc.string({ unit: "binary" })), (xml) => {
        expect(eventsOf(xml.split(""))).toEqual(eventsOf([xml]));
      }),
    );
  });

  it.each([
    "<a>",
    "</a>",
    "<a/>",
    "<a xmlns:b='c'>",
    "&amp;",
    "<![CDATA[",
    "]]>",
    "<a b",
    "<!--",
    "<",
  ])("is linear on many of %j", (unit) => {
    return expectLinear((text) => eventsOf([`<r>${text}`]), unit);
  });
});
