export const dedupeUsage = `Finds the same paper in the records of one or many listings and merges them.

Usage: trending-papers dedupe [FILE...|-] [options]

Each FILE holds a paper a line, as "parse --format jsonl" prints them, and may be compressed by
gzip. Without FILE, or where FILE is -, standard input is read.

Options:
  -o, --output FILE  write papers to FILE, which is there only when it is complete
  --possible FILE    write pairs that may be one paper to FILE, one a line, for review
  --policy POLICY    separate-preprints: a preprint and its version of record stay apart
                     one-per-listing: no listing shows a paper twice, unless an identifier says so
                     (may be given more than once)
  --stream           keep little in memory: records wait in temporary files from the first on, not
                     only beyond 64 MB of them; the result is the same
  --explain          say on standard error why records were merged
  --strict           exit with 1 where a line is no paper
  --quiet            no summary and no progress
  -h, --help         show this help

Papers go to standard output, one a line, everything else to standard error.

Exit codes:
  0  papers were read
  1  there was no paper, or --strict and a line that is none
  2  wrong usage, or a file cannot be read or written
`;

export const diffUsage = `Tells what is new, gone or changed from one set of papers to another.

Usage: trending-papers diff A B [options]

A and B hold a paper a line, as "parse --format jsonl" prints them. The same paper is found as
"dedupe" finds it, so it need not have an identifier in both.

Options:
  --counts    print the counts only
  -h, --help  show this help

Exit codes:
  0  both were read
  1  there was no paper in either
  2  wrong usage, or a file cannot be read
`;
