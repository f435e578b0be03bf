"""One day as the pricing of its tours reads it: stops, ways, hours, what must be on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from solver.compiled.arrays import Whole, starts, whole
from solver.itineraries.problem import StopKind

if TYPE_CHECKING:
    from solver.itineraries.columns.asked import Asked
    from solver.itineraries.problem import Opening

MOST_FORCED = 7
"""So many stops of one day can be asked for by a bit each; of further ones the bound lets go."""
NO_SITE = -1


class Shape(NamedTuple):
    """A day's stops by place in these arrays; the place after the last is where it starts, ends.

    Times are ticks since the day's earliest moment, so that days alike have shapes alike.
    """

    leg: Whole
    """Ticks from stop to stop, boarding included; the last row leaves the start place, the last
    column comes to the end place."""
    driving: Whole
    least: Whole
    wished: Whole
    bit: Whole
    """Which forced stop it serves, or -1."""
    first_opening: Whole
    opens: Whole
    last: Whole
    closes: Whole
    deadline: Whole
    """By forced stop: the latest start."""
    horizon: int
    site: Whole
    """By stop: its shared site, or -1."""
    spared: Whole
    """By stop: 1 where a tour without it is no longer and drives no more, and nothing forces it."""
    want: Whole
    """By stop: the want that it meets."""
    base: int
    """The day's earliest moment, in ticks of the problem."""
    idle: int
    """Driving of a day without stops; -1 where something is forced."""


def shape_of(asked: Asked, route: int) -> Shape:
    """The shape of one day."""
    day = asked.problem.days[route]
    base, horizon = day.earliest, asked.latest(route) - day.earliest
    able = asked.nodes_on(route)
    calls = [node.call for _, node, _ in able]
    wants = [node.want for _, node, _ in able]
    forced = [w for w in dict.fromkeys(wants) if asked.forced[w] and asked.of_one_day(w)]
    bits = {want: bit for bit, want in enumerate(forced[:MOST_FORCED])}
    lasts = [_last_start(node.call.ticks, hours) - base for _, node, hours in able]
    flat = [one for _, _, hours in able for one in hours]
    shared = asked.reading.shared
    driving, leg = _ways(asked, route, [call.place for call in calls])
    least = whole(call.ticks for call in calls)
    bit = whole(bits.get(want, -1) for want in wants)
    return Shape(
        leg=leg,
        driving=driving,
        least=least,
        wished=whole(node.wished for _, node, _ in able),
        bit=bit,
        first_opening=starts(len(hours) for _, _, hours in able),
        opens=whole(max(0, one.start - base) for one in flat),
        last=whole(min(one.last_start - base, horizon) for one in flat),
        closes=whole(min(one.end - base, horizon) for one in flat),
        deadline=whole(
            max(last for want, last in zip(wants, lasts, strict=True) if bits.get(want) == bit)
            for bit in range(len(bits))
        ),
        horizon=horizon,
        site=whole(
            shared.get(call.id, NO_SITE) if call.kind is StopKind.VISIT else NO_SITE
            for call in calls
        ),
        spared=_spared(driving, leg, least) * (bit < 0),
        want=whole(wants),
        base=base,
        idle=-1 if forced else int(driving[-1, -1]),
    )


def _last_start(ticks: int, hours: list[Opening]) -> int:
    return max(min(one.last_start, one.end - ticks) for one in hours)


def _ways(asked: Asked, route: int, places: list[str]) -> tuple[Whole, Whole]:
    """Driving, and ticks from stop to stop; the last row leaves, the last column comes home."""
    day, problem = asked.problem.days[route], asked.problem
    board = problem.party[day.party].board_ticks
    passed = asked.passed(route)
    rows = [*places, day.start_place, *(place for place, _ in passed)]
    columns = [*places, day.end_place, *(place for place, _ in passed)]
    driving = np.array([[problem.driving(a, b) for b in columns] for a in rows], np.int64)
    leg = driving + board * np.array([[a != b for b in columns] for a in rows], np.int64)
    # Where a table is odd, the shortest way may lead by a stop that nobody wants.
    for k, (_, ticks) in enumerate(passed, start=len(places) + 1):
        driving = np.minimum(driving, driving[:, k : k + 1] + driving[k : k + 1, :])
        leg = np.minimum(leg, leg[:, k : k + 1] + ticks + leg[k : k + 1, :])
    size = len(places) + 1
    return driving[:size, :size], leg[:size, :size]


def _spared(driving: Whole, leg: Whole, least: Whole) -> Whole:
    """By stop: 1 where every way past it is as short as the way over it, else 0."""
    found = np.zeros(len(least), np.int64)
    for stop, ticks in enumerate(least):
        over = driving[:, stop : stop + 1] + driving[stop : stop + 1, :]
        longer = leg[:, stop : stop + 1] + ticks + leg[stop : stop + 1, :]
        # From a stop to itself there is no way to be spared; from start to end there may be.
        around = (driving > over) | (leg > longer)
        np.fill_diagonal(around[: len(least), : len(least)], val=False)
        around[stop, :] = around[:, stop] = False
        found[stop] = not around.any()
    return found
