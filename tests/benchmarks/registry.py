"""The kinds of benchmarks, by name."""

from importlib import import_module
from typing import cast

from tests.benchmarks.benchmark import Benchmark

KINDS = (
    "toptw",
    "mctopmtw",
    "visits",
    "change",
    "darp",
    "disturbed",
    "arrivals",
    "bellows",
    "mdgp",
    "dinner",
    "hall",
    "banquet",
)
"""Each is a package beside this file, with `instances`, `tiny` and `PEERS`."""


def benchmark(kind: str) -> Benchmark:
    """The benchmark of that name."""
    return cast("Benchmark", import_module(f"tests.benchmarks.{kind}"))
