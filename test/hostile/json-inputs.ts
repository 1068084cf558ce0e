/** Data made to hurt a reader, `size` characters long or so, by name. */
export function hostileJson(size: number): [name: string, text: string][] {
  const repeat = (unit: string, length = size) => unit.repeat(Math.ceil(length / unit.length));
  const record = '{"paper":{"id":"2505.04588","title":"T","authors":[]}}';
  const head = `[${record},`;
  return [
    ["zeros", `${head}${repeat("0,")}0]`],
    ["commas", `${head}${repeat(",")}`],
    ["empty objects", `${head}${repeat("{},")}null]`],
    ["broken items", `${head}${repeat("{x},")}`],
    ["broken items that never end", `${head}${repeat("{x")}`],
    ["apostrophes", `${head}${repeat("it's ")}`],
    ["quotes", `${head}${repeat('"')}`],
    ["backslashes", `${head}"${repeat("\\")}`],
    ["escaped quotes", `${head}"${repeat('\\"')}`],
    ["a text that never ends", `${head}"${repeat("x")}`],
    ["texts of Python", `${head}${repeat(`"{'paper': {'title': 'T'`)}`],
    [
      "one text of Python",
      JSON.stringify([`{'paper': {'id': '2505.04588', 'title': '${repeat("a\\'")}'}}`]),
    ],
    ["pprint", `[{'paper': {'id': '2505.04588', 'title': ${repeat("'a'\n")}}}]`],
    ["tuples", `${head}${repeat("(")}`],
    ["numbers", `${head}${repeat("1")}]`],
    ["words", `${head}${repeat("None")}]`],
    ["lines", repeat(`${record}\n`)],
    ["broken lines", `${record}\n${record}\n${repeat("{x}\n")}`],
    ["blank lines", `${record}\n${repeat("\n")}{`],
    [
      "authors that are none",
      `[{"paper":{"id":"2505.04588","title":"T","authors":[${repeat("7,")}7]}}]`,
    ],
    [
      "media",
      `[{"paper":{"id":"2505.04588","title":"T","mediaUrls":[${repeat('"javascript:x",')}7]}}]`,
    ],
    ["a title", `[{"paper":{"id":"2505.04588","title":"${repeat("a \u0301")}"}}]`],
    ["a key", `[{"paper":{"id":"2505.04588","title":"T","${repeat("k")}":1}}]`],
    [
      "keys",
      `[{"paper":{"id":"2505.04588","title":"T"},${repeat('"__proto__":{},')}"constructor":1}]`,
    ],
    ["NUL", `[{"paper":{"id":"2505.04588","title":"T${repeat("\u0000")}"}}]`],
    ["surrogates", `[{"paper":{"id":"2505.04588","title":"T${repeat("\ud800")}"}}]`],
    ["envelopes", `${repeat('{"data":')}1`],
  ];
}

/** JSON nested `depth` deep, around a record and inside one. */
export function nestedJson(depth: number): [name: string, text: string][] {
  const record = (deep: string) => `[{"paper":{"id":"2505.04588","title":"T","unknown":${deep}}}]`;
  return [
    ["lists", "[".repeat(depth) + "]".repeat(depth)],
    ["lists that stay open", "[".repeat(depth)],
    ["envelopes", `${'{"data":'.repeat(depth)}[]${"}".repeat(depth)}`],
    ["papers", `${'{"paper":'.repeat(depth)}1${"}".repeat(depth)}`],
    ["unknown members", record("[".repeat(depth) + "]".repeat(depth))],
    ["members of Python", record(`${"{'a':".repeat(depth)}None${"}".repeat(depth)}`)],
    ["members that stay open", record("[".repeat(depth))],
    [
      "organizations",
      record(`1,"organization":${'{"fullname":'.repeat(depth)}1${"}".repeat(depth)}`),
    ],
  ];
}
