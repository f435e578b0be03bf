"""Reads an instance of dial-a-ride as Cordeau and Laporte write them.

The first line is `K nodes T Q L`: vehicles, nodes, longest route, capacity, longest ride. Then a
row a node, `id x y service load earliest latest`: 0 is the depot, 1 to n are pick-ups, n + 1 to
2n their drop-offs. Some files close with the depot once more, as where the routes end.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import hypot
from typing import TYPE_CHECKING

from tests.benchmarks.reading import Line, Unreadable, lines

if TYPE_CHECKING:
    from pathlib import Path

HEADER = 5
COLUMNS = 7


@dataclass(frozen=True)
class Node:
    """A pick-up, a drop-off or the depot: service *begins* within [earliest, latest]."""

    id: int
    x: Decimal
    y: Decimal
    service: Decimal
    load: int
    earliest: Decimal
    latest: Decimal


@dataclass(frozen=True)
class DialARide:
    """An instance: so many vehicles of one size, limits in minutes, and the nodes by id.

    `back` is the latest end of a route.
    """

    vehicles: int
    longest_route: Decimal
    capacity: int
    longest_ride: Decimal
    nodes: tuple[Node, ...]
    back: Decimal

    @property
    def requests(self) -> int:
        """How many ask for a ride."""
        return len(self.nodes) // 2

    @property
    def pick_ups(self) -> range:
        """The ids of the pick-ups; the drop-off of one is `requests` further."""
        return range(1, self.requests + 1)

    def distance(self, one: int, other: int) -> float:
        """From node to node as the crow flies, which is also the minutes of driving."""
        a, b = self.nodes[one], self.nodes[other]
        return hypot(float(a.x - b.x), float(a.y - b.y))


def read(path: Path) -> DialARide:
    """The instance in a file."""
    rows = list(lines(path))
    if not rows:
        raise Unreadable(path, 1, "no numbers")
    head, *rest = rows
    head.needs(HEADER)
    count = head.whole(1) + 1
    if count % 2 == 0 or len(rest) not in (count, count + 1):
        raise head.fault(f"{head.whole(1)} nodes are told, {max(0, len(rest) - 1)} are there")
    nodes = tuple(_node(row, place) for place, row in enumerate(rest))
    _paired(rest[:count], nodes[:count])
    return DialARide(
        vehicles=head.whole(0),
        longest_route=head.at(2),
        capacity=head.whole(3),
        longest_ride=head.at(4),
        nodes=nodes[:count],
        back=min(nodes[0].latest, nodes[-1].latest) if len(rest) > count else nodes[0].latest,
    )


def _node(row: Line, place: int) -> Node:
    row.needs(COLUMNS)
    if row.whole(0) != place:
        raise row.fault(f"node {row.at(0)} stands where {place} should")
    if row.at(6) < row.at(5) or row.at(3) < 0:
        raise row.fault("a window that ends before it begins, or a number below 0")
    return Node(
        id=place,
        x=row.at(1),
        y=row.at(2),
        service=row.at(3),
        load=row.whole(4),
        earliest=row.at(5),
        latest=row.at(6),
    )


def _paired(rows: list[Line], nodes: tuple[Node, ...]) -> None:
    """Refuse a drop-off that does not let out those who were picked up."""
    half = len(nodes) // 2
    for place in range(1, half + 1):
        if nodes[place].load < 0 or nodes[place].load + nodes[place + half].load != 0:
            raise rows[place + half].fault(f"lets out {-nodes[place + half].load} of {place}")
