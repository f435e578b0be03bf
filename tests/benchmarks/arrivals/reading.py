"""Reads flights as the Bureau of Transportation Statistics tells of them, in nycflights13's words.

A row a flight: times are hhmm, those of departure in New York's time, those of arrival in the
goal's. `arr_delay` is blank where a flight was cancelled or diverted: it never arrives.
The three goals are taken as three terminals of one airport, each on its own clock.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.benchmarks.reading import Unreadable

if TYPE_CHECKING:
    from pathlib import Path

DAY = 1440
BEHIND = {"ATL": 0, "ORD": 60, "LAX": 180}
"""Minutes by which the clock of each goal is behind New York's."""


@dataclass(frozen=True)
class Flight:
    """A flight; minutes from the midnight that begins its day, on the goal's clock.

    `off` is when it took off and `arrived` when it was at the gate; None: never. The file has no
    time of landing: `air_time` is taken off the arrival at the gate, so that `off` is some minutes
    later than it was, by as much as it rolled.
    """

    id: str
    date: str
    origin: str
    terminal: str
    leaves: int
    due: int
    off: int | None
    arrived: int | None

    @property
    def late(self) -> int | None:
        """Minutes behind the timetable."""
        return None if self.arrived is None else self.arrived - self.due

    @property
    def aloft(self) -> int | None:
        """Minutes in the air."""
        return None if self.arrived is None or self.off is None else self.arrived - self.off


def read(path: Path) -> tuple[Flight, ...]:
    """The flights in a file."""
    with path.open(newline="") as lines:
        rows = list(csv.DictReader(lines))
    found = []
    for number, row in enumerate(rows, start=2):
        try:
            found.append(_flight(row))
        except (KeyError, TypeError, ValueError) as fault:
            raise Unreadable(path, number, f"not a flight: {fault}") from None
    return tuple(found)


def _flight(row: dict[str, str]) -> Flight:
    goal, date = row["dest"], "-".join(_two(row[part]) for part in ("year", "month", "day"))
    leaves = _clock(row["sched_dep_time"]) - BEHIND[goal]
    due = _clock(row["sched_arr_time"])
    if due < leaves:
        due += DAY
    arrived = due + int(float(row["arr_delay"])) if row["arr_delay"] else None
    if arrived is not None and (arrived - _clock(row["arr_time"])) % DAY:
        raise ValueError(f"arrival at {row['arr_time']} is not {row['arr_delay']} minutes late")
    aloft = int(float(row["air_time"])) if row["air_time"] else None
    return Flight(
        id=f"{row['carrier']}{row['flight']}-{row['origin']}-{row['sched_dep_time']}",
        date=date,
        origin=row["origin"],
        terminal=goal,
        leaves=leaves,
        due=due,
        off=None if arrived is None or aloft is None else arrived - aloft,
        arrived=arrived,
    )


def _two(number: str) -> str:
    return f"{int(number):02d}"


def _clock(hhmm: str) -> int:
    number = int(float(hhmm))
    return number // 100 * 60 + number % 100
