"""Parses, dedupes and ranks listings of papers that are spread over a cluster.

Every step is a step of the command `trending-papers`, which has to be installed on every worker: it
reads lines and prints lines. Spark only brings together the lines that a step must see together.

    spark-submit rank_listings.py PAGES OUTPUT --as-of 2026-06-12

PAGES are files with a listing a line, as `trending-papers parse --lines` reads them. OUTPUT/papers
then holds each paper once, and OUTPUT/ranking the same lines as

    trending-papers parse --lines PAGES | trending-papers dedupe | trending-papers rank --as-of ...
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from zlib import crc32

from pyspark import RDD, SparkContext, StorageLevel
from pyspark.sql import SparkSession

REPEATS = "!repeats"


@dataclass(frozen=True)
class Steps:
    """The command line of each step, and how many partitions are made for it."""

    parse: str
    keys: str
    pairs: str
    clusters: str
    merge: str
    rank: str
    partitions: int


def main() -> None:
    options = read_options()
    spark = SparkSession.builder.appName("trending-papers").getOrCreate()
    try:
        run(spark.sparkContext, options)
    finally:
        spark.stop()


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Parses, dedupes and ranks listings of papers.")
    parser.add_argument("pages", help="files with a listing a line: a path, a glob or a folder")
    parser.add_argument("output", help="a folder that is not there yet")
    parser.add_argument(
        "--as-of", required=True, help="the present of the ranking: a day or instant"
    )
    parser.add_argument("--ranker", default="hot", help="as that of trending-papers rank (hot)")
    parser.add_argument(
        "--policy", action="append", default=[], help="as that of trending-papers dedupe"
    )
    parser.add_argument("--strict", action="store_true", help="fail where a line cannot be read")
    parser.add_argument("--partitions", type=int, help="how many parts the data is cut into")
    parser.add_argument(
        "--command",
        default="trending-papers",
        help="how a worker runs trending-papers, such as 'node /opt/papers/main.js'",
    )
    return parser.parse_args()


def run(context: SparkContext, options: argparse.Namespace) -> None:
    steps = steps_of(options, options.partitions or context.defaultParallelism)
    pages = context.textFile(options.pages, steps.partitions)
    records = with_ids(piped(pages, steps.parse)).persist(StorageLevel.MEMORY_AND_DISK)
    papers = merged(records, clusters_of(records, steps), steps)
    papers = papers.persist(StorageLevel.MEMORY_AND_DISK)
    papers.saveAsTextFile(f"{options.output}/papers")
    ranking(papers, steps).saveAsTextFile(f"{options.output}/ranking")
    print(f"{records.count()} records, {papers.count()} papers")


def steps_of(options: argparse.Namespace, partitions: int) -> Steps:
    def step(name: str, *arguments: str) -> str:
        return shlex.join([*shlex.split(options.command), name, *arguments])

    strict = ["--strict"] if options.strict else []
    policies = [f"--policy={policy}" for policy in options.policy]
    ranked_by = ["--as-of", options.as_of, "--ranker", options.ranker]
    return Steps(
        parse=step("parse", "--lines", "--quiet", *strict),
        keys=step("keys", *strict),
        pairs=step("pairs", "--quiet", *policies),
        clusters=step("clusters", *policies),
        merge=step("merge", *strict),
        rank=step("rank", "--lines", "--quiet", *ranked_by, *strict),
        partitions=partitions,
    )


def piped(lines: RDD[str], command: str) -> RDD[str]:
    """Runs a command on the lines of each partition; where it fails, so does the job.

    `RDD.pipe` sees a command that fails (`checkCode`), but not lines that fail to come: the thread
    that hands them over dies, the command waits for more, and so does the job, for ever. Here the
    lines end instead, and the failure is raised behind them.
    """
    failures: list[Exception] = []

    def fed(partition: Iterable[str]) -> Iterator[str]:
        try:
            yield from partition
        except Exception as failure:
            failures.append(failure)

    def checked(partition: Iterable[str]) -> Iterator[str]:
        yield from partition
        if failures:
            raise failures[0]

    # Otherwise the command would have no environment at all.
    environment = {"PATH": os.environ.get("PATH", os.defpath)}
    return (
        lines.mapPartitions(fed).pipe(command, environment, checkCode=True).mapPartitions(checked)
    )


def with_ids(papers: RDD[str]) -> RDD[tuple[str, str]]:
    """Papers by an id that no two have: it depends on where a paper stands, and on nothing else."""
    return papers.zipWithUniqueId().map(lambda numbered: (str(numbered[1]), numbered[0]))


def clusters_of(records: RDD[tuple[str, str]], steps: Steps) -> RDD[tuple[str, str]]:
    """The cluster of each record, by the ids of both."""
    keyed = sorted_within(piped(records.map("\t".join), steps.keys), steps.partitions)
    pairs = piped(keyed, steps.pairs).persist(StorageLevel.MEMORY_AND_DISK)
    repeats = sorted(pairs.filter(is_repeats).distinct().collect())
    components = connected_components(pairs.flatMap(pair_of).distinct(), steps.partitions)
    lines = (
        pairs.filter(lambda line: not is_repeats(line))
        .keyBy(first_field)
        .leftOuterJoin(components, steps.partitions)
        .map(lambda found: (found[1][1] or found[0], found[1][0]))
        .partitionBy(steps.partitions)
        .values()
    )
    # Which listings repeat themselves matters to every component.
    with_repeats = lines.mapPartitions(lambda partition: chain(repeats, partition))
    return piped(with_repeats, steps.clusters).map(two_fields)


def connected_components(edges: RDD[tuple[str, str]], partitions: int) -> RDD[tuple[str, str]]:
    """The component of each vertex that has an edge, called by the smallest vertex in it.

    Edges are turned into stars, large and small ones in turn, until nothing changes: Kiveris and
    others, "Connected Components in MapReduce and Beyond", 2014. The rounds grow with the logarithm
    of the longest path, not with its length.
    """
    stars = edges.persist(StorageLevel.MEMORY_AND_DISK)
    while True:
        both = stars.flatMap(lambda edge: [edge, edge[::-1]])
        large = both.groupByKey(partitions).flatMap(large_star)
        falling = large.map(lambda edge: (max(edge), min(edge)))
        following = falling.groupByKey(partitions).flatMap(small_star).distinct(partitions)
        following = following.persist(StorageLevel.MEMORY_AND_DISK)
        is_done = following.subtract(stars).isEmpty() and following.count() == stars.count()
        stars.unpersist()
        stars = following
        if is_done:
            return stars.flatMap(lambda edge: [edge, (edge[1], edge[1])]).distinct(partitions)


def large_star(vertex: tuple[str, Iterable[str]]) -> list[tuple[str, str]]:
    """Joins what is larger than a vertex to the smallest of its neighbours and itself."""
    center, neighbours = vertex[0], set(vertex[1])
    smallest = min(center, *neighbours)
    return [(other, smallest) for other in neighbours if other > center]


def small_star(vertex: tuple[str, Iterable[str]]) -> list[tuple[str, str]]:
    """Joins a vertex and its neighbours, all of them smaller, to the smallest of them."""
    center, neighbours = vertex[0], set(vertex[1])
    smallest = min(neighbours)
    return [(other, smallest) for other in {center, *neighbours} if other != smallest]


def merged(records: RDD[tuple[str, str]], clusters: RDD[tuple[str, str]], steps: Steps) -> RDD[str]:
    """The papers that the records of each cluster make."""
    lines = records.join(clusters, steps.partitions).map(
        lambda found: "\t".join([found[1][1], found[0], found[1][0]])
    )
    return piped(sorted_within(lines, steps.partitions), steps.merge)


def ranking(papers: RDD[str], steps: Steps) -> RDD[str]:
    """The lines of a ranking in its order, with their ranks."""
    by_day = papers.keyBy(day_of).partitionBy(steps.partitions).values()
    scored = piped(by_day, steps.rank).sortBy(lambda line: line, numPartitions=steps.partitions)
    return scored.zipWithIndex().map(lambda numbered: with_rank(numbered[0], numbered[1] + 1))


def day_of(paper: str) -> str:
    """The day that a paper is ranked by, where one is known: those of a day are scored together."""
    fields = json.loads(paper)
    times = (fields.get(name, "") for name in ("listedAt", "publishedAt"))
    return next((time[:10] for time in times if len(time) >= len("2026-06-12")), "")


def with_rank(line: str, rank: int) -> str:
    """What `rank` prints for a scored paper. The text is kept: numbers are not written anew."""
    order, row = two_fields(line)
    if not order.startswith("0 "):
        return row
    head, score_name, score = row.rpartition(',"score":')
    return f'{head},"rank":{rank}{score_name}{score}'


def sorted_within(lines: RDD[str], partitions: int) -> RDD[str]:
    """Partitions in the order of bytes, each with all lines of the same first field."""
    return (
        lines.map(lambda line: (line, None))
        .repartitionAndSortWithinPartitions(
            partitions, lambda line: crc32(first_field(line).encode())
        )
        .keys()
    )


def first_field(line: str) -> str:
    return line.split("\t", 1)[0]


def two_fields(line: str) -> tuple[str, str]:
    first, second = line.split("\t", 1)
    return first, second


def is_repeats(line: str) -> bool:
    return first_field(line) == REPEATS


def pair_of(line: str) -> Sequence[tuple[str, str]]:
    """The two ids of a line of a pair; other lines hold none."""
    fields = line.split("\t", 2)
    return [(fields[0], fields[1])] if len(fields) > 2 else []


if __name__ == "__main__":
    main()
