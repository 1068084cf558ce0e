"""Holds the connected components of the job against a plain search, on graphs that are hard for it."""

from collections import defaultdict
from random import Random

from pyspark import SparkContext
from rank_listings import connected_components

Edge = tuple[str, str]


def searched(edges: list[Edge]) -> dict[str, str]:
    """The smallest vertex that can be reached from each."""
    neighbours: dict[str, set[str]] = defaultdict(set)
    for one, other in edges:
        neighbours[one].add(other)
        neighbours[other].add(one)
    found: dict[str, str] = {}
    for start in sorted(neighbours):
        waiting = [] if start in found else [start]
        while waiting:
            vertex = waiting.pop()
            if vertex not in found:
                found[vertex] = start
                waiting.extend(neighbours[vertex])
    return found


def graphs() -> dict[str, list[Edge]]:
    random = Random(7)
    names = [str(random.randrange(10**6)) for _ in range(300)]
    return {
        "none": [],
        "one edge": [("2", "1")],
        "a path": list(zip(names[:100], names[1:100], strict=False)),
        "a ring": list(zip(names[:50], [*names[1:50], names[0]], strict=True)),
        "many": [(random.choice(names), random.choice(names)) for _ in range(140)],
    }


with SparkContext() as context:
    context.setLogLevel("ERROR")
    for name, edges in graphs().items():
        edges = [edge for edge in edges if edge[0] != edge[1]]
        rows = connected_components(context.parallelize(edges, 3), 3).collect()
        right = len(rows) == len(dict(rows)) and dict(rows) == searched(edges)
        print(f"{name}: {'right' if right else 'WRONG'}")
