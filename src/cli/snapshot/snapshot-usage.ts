export const snapshotUsage = `Keeps a folder of listings as they were taken, to see what became of them.

Usage: trending-papers snapshot add FOLDER [FILE...|-] [--at TIME]
       trending-papers snapshot list FOLDER
       trending-papers snapshot diff FOLDER [BEFORE AFTER] [--counts]
       trending-papers snapshot observations FOLDER

add            adds listings: pages and answers of sites, or what "parse" wrote as json or jsonl.
               Each becomes a file of its own; one that is there already is left as it is
list           prints when each was taken, its source, its kind, how many papers it holds, its file
diff           tells what is new, gone or changed between two snapshots, by default the last and
               the one before it of the same source and kind. BEFORE and AFTER are how names of
               files begin, such as 2026-06-12: all that begin so count as one
observations   prints the counts of each paper over time, a paper a line, as ranking takes them

Options:
  --at TIME   when the listings were taken, where they do not say so: a day (2026-06-12) or an
              instant (2026-06-12T08:30:00Z). By default the name of a file counts; the clock
              is not read
  --counts    of diff: print the counts only
  -h, --help  show this help

A snapshot is JSON lines, a paper a line, so other tools read the folder as one table. Nothing that
ends the command leaves half a snapshot, and any number of commands may add at the same time.

Exit codes:
  0  it was done
  1  there was no paper in what was to be added, or no snapshot
  2  wrong usage, or a file cannot be read or written
`;
