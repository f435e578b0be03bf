"""How often the rules of the party are broken, counted from the file alone."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from tests.benchmarks.at_tables import Groups, each_once
from tests.benchmarks.benchmark import Scored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.dinner.reading import Diner, Party

OF_A_TYPE = 2
"""So many of each job type at a table."""
OF_SEVERAL_KINDS = ("Doctor", "Politician", "Coach", "Developer")
"""The job types of which those at a table are not all of one job."""


def scored(party: Party, groups: Groups) -> Scored:
    """Rules broken; each is a fault as well, for the party is to keep them all."""
    codes = {diner.code: diner for diner in party.diners}
    faults = list(each_once(groups, codes))
    if len(groups) != party.tables or any(len(group) != party.chairs for group in groups):
        faults.append(f"not {party.tables} tables of {party.chairs}")
    if faults:
        return Scored(len(faults), tuple(faults))
    types = {diner.job_type for diner in party.diners}
    for place, group in enumerate(groups, start=1):
        table = [codes[code] for code in group]
        faults += (f"table {place}: {fault}" for fault in (*_beside(table), *_jobs(table, types)))
    return Scored(len(faults), tuple(faults))


def _beside(table: list[Diner]) -> Iterator[str]:
    for one, other in pairwise((*table, table[0])):
        if one.gender == other.gender:
            yield f"{one.code} and {other.code} are both {one.gender}"
        if not set(one.hobbies) & set(other.hobbies):
            yield f"{one.code} and {other.code} share no hobby"


def _jobs(table: list[Diner], types: set[str]) -> Iterator[str]:
    there = Counter(diner.job_type for diner in table)
    for job_type in sorted(types):
        for lacking in range(OF_A_TYPE - there[job_type]):
            yield f"{job_type} {lacking + 1} of {OF_A_TYPE} is not there"
        kinds = {diner.job for diner in table if diner.job_type == job_type}
        if job_type in OF_SEVERAL_KINDS and there[job_type] > 1 and len(kinds) == 1:
            yield f"every {job_type} is {kinds.pop()}"
