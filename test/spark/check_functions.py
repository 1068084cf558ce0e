"""Checks functions of the job by themselves, where its result would hardly show a fault."""

from collections import defaultdict
from random import Random

from pyspark import SparkContext
from rank_listings import connected_components, piped

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
        "many": [(one, other) for one, other in (random.sample(names, 2) for _ in range(140))],
    }


def finds_components(context: SparkContext, edges: list[Edge]) -> bool:
    rows = connected_components(context.parallelize(edges, 3), 3).collect()
    return len(rows) == len(dict(rows)) and dict(rows) == searched(edges)


def notices(context: SparkContext, failing: str) -> bool:
    """Whether a step that fails is noticed by the step that reads from it in the same process."""
    try:
        piped(piped(context.parallelize(["a", "b"], 2), failing), "cat").collect()
    except Exception as failure:
        return "exited with error code 3" in str(failure)
    return False


with SparkContext() as context:
    context.setLogLevel("OFF")
    checks = {name: finds_components(context, edges) for name, edges in graphs().items()}
    checks["fails at once"] = notices(context, "sh -c 'exit 3'")
    checks["fails at the end"] = notices(context, "sh -c 'cat; exit 3'")
    for name, is_right in checks.items():
        print(f"{name}: {'right' if is_right else 'WRONG'}")
