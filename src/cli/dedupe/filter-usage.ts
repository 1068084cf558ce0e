const INPUT = `Without FILE, or where FILE is -, standard input is read.`;
const POLICY = `  --policy POLICY     as that of "dedupe"; the same for pairs and clusters`;
const EXIT = `Exit codes:
  0  all lines were read, also where there are none
  1  --strict and a line that is no paper
  2  wrong usage, a file that cannot be read, or a line that the step before did not write
`;

/** The help of each step of "dedupe". */
export const filterUsage = {
  keys: `Prints lines that bring records together which may be one paper: the first step of "dedupe".

Usage: trending-papers keys [FILE...|-] [options]

A line is a paper as JSON, or an id, a tab and a paper. The id of a line without one is its number,
counted over all files. ${INPUT} Sort what is printed by
its bytes and hand it to "pairs":

  trending-papers keys papers.jsonl | LC_ALL=C sort | trending-papers pairs |
    LC_ALL=C sort -u | trending-papers clusters

Options:
  --strict            exit with 1 where a line is no paper
  --quiet             do not tell of lines that are no papers
  -h, --help          show this help

${EXIT}`,
  pairs: `Compares records that share a key: the second step of "dedupe".

Usage: trending-papers pairs [FILE...|-] [options]

Reads the sorted lines of "keys". All lines with one key have to come to one process.
${INPUT}

Options:
${POLICY}
  --quiet             do not tell of blocks that are too large
  -h, --help          show this help

${EXIT}`,
  clusters: `Groups records by their pairs: the third step of "dedupe".

Usage: trending-papers clusters [FILE...|-] [options]

Reads the lines of "pairs", in any order, and prints the id of each record, a tab, and the cluster
that it is in, which is called by the smallest id in it. ${INPUT}

Options:
${POLICY}
  -h, --help          show this help

${EXIT}`,
  merge: `Merges the records of each cluster: the last step of "dedupe".

Usage: trending-papers merge [FILE...|-] [options]

A line is a cluster, an id and a paper as JSON, with tabs between them; lines of a cluster stand
together. ${INPUT}

Options:
  --strict            exit with 1 where a line is no paper
  --quiet             do not tell of lines that are no papers
  -h, --help          show this help

${EXIT}`,
} as const;

/** A step of "dedupe" that reads lines and prints lines. */
export type FilterName = keyof typeof filterUsage;
