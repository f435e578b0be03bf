"""What a benchmark is: instances with a published scoring, and peers to stand beside.

Every instance goes through the same Problem, engine and verifier as an event does; the scoring
is written anew from the publication, and shares nothing with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from solver.catalogue import Kind
from solver.result import Bound


@dataclass(frozen=True)
class Asked:
    """What the command line asks for."""

    folder: Path
    seconds: float
    workers: int = 2
    seed: int = 0
    only: tuple[str, ...] = ()
    """Names of instances, or of their files; empty: all."""
    tours: tuple[int, ...] = (1, 2, 3, 4)

    def wants(self, *names: str) -> bool:
        """Whether an instance that goes by these names is asked for."""
        return not self.only or bool(set(names) & set(self.only))


@dataclass(frozen=True)
class Scored:
    """What an answer is worth by the published rules, and which of them it breaks."""

    value: float
    faults: tuple[str, ...] = ()


@dataclass(frozen=True)
class Instance:
    """One row of the table: more value is better, unless it says otherwise."""

    name: str
    kind: Kind
    problem: Any
    answer_of: Callable[[Any], Any]
    """A plan of the solver as an answer in the publication's terms."""
    scored: Callable[[Any], Scored]
    """An answer by the publication's own scoring."""
    written: Callable[[Any], object]
    """An answer as JSON."""
    value_of: Callable[[Any], float] | None
    """A score of the solver in the publication's terms; None where it has other terms."""
    bound_of: Callable[[Bound], float | None]
    """The solver's bound in the publication's terms."""
    best_known: float | None = None
    less_is_better: bool = False
    finest: float = 0.0
    """What the publication's values cannot tell apart, where they are rounded."""
    source: Any = None
    """The instance as it was read, for the peers."""
    previous: Any = None
    """A plan to start from, where there is one."""
    remark: Callable[[Any], str] | None = None
    """What else is to be told of a plan, on standard error."""


@dataclass(frozen=True)
class Peer:
    """Another engine, given the same seconds: its answer to an instance."""

    name: str
    answer: Callable[[Instance, Asked], Any]


class Benchmark(Protocol):
    """A kind of instances; one module each, named in `registry`."""

    PEERS: tuple[Peer, ...]

    def instances(self, asked: Asked) -> Iterator[Instance]:
        """Every instance asked for, read or drawn; Unreadable where a file has a fault."""

    def tiny(self) -> Instance:
        """A very small instance: solved once to load what is compiled, before the clock runs."""
