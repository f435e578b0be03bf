"""What tables are worth: how well those who share one know each other, added up from the matrix."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from tests.benchmarks.at_tables import Groups, each_once
from tests.benchmarks.benchmark import Scored

if TYPE_CHECKING:
    from tests.benchmarks.bellows.reading import Tables, Wedding


def scored(wedding: Wedding, tables: Tables, groups: Groups) -> Scored:
    """The worth of the tables, and each rule of the publication that they break."""
    known = wedding.known
    faults = list(each_once(groups, range(len(known))))
    if len(groups) > tables.number:
        faults.append(f"{len(groups)} tables, not {tables.number}")
    for place, group in enumerate(groups):
        if len(group) > tables.capacity:
            faults.append(f"table {place} has {len(group)}, not {tables.capacity} at most")
        for guest in group:
            friends = sum(known[guest][other] > 0 for other in group if other != guest)
            if friends < tables.min_known:
                faults.append(f"{guest} knows {friends} at the table, not {tables.min_known}")
    worth = sum(known[i][j] for group in groups for i, j in combinations(group, 2))
    return Scored(worth, tuple(faults))
