"""The two patterns of a row, and the ring of a table with two hosts (protocol of the field).

Only two patterns exist for a row of ranks: P has the second at the first one's left hand, Q at the
right hand; the others follow alternately outwards. For an even number there is no middle seat, and
the pattern says on which side of the middle the first one sits.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Pattern(StrEnum):
    """On which hand of the first the second sits."""

    P = "P"
    """左为上: the second at the first one's left hand."""
    Q = "Q"
    """右为上: the second at the first one's right hand."""


def offsets(count: int, pattern: Pattern) -> tuple[float, ...]:
    """Where ranks 1 to `count` sit: chairs from the row's middle towards the sitters' left."""
    hand = 1 if pattern is Pattern.P else -1
    steps = [hand * _step(rank) for rank in range(1, count + 1)]
    middle = (min(steps) + max(steps)) / 2 if steps else 0
    return tuple(step - middle for step in steps)


def _step(rank: int) -> int:
    return rank // 2 if rank % 2 == 0 else -(rank // 2)


class Hosting(StrEnum):
    """How those who receive sit at a round table."""

    TWO_HOSTS = "two-hosts"
    """主陪 at the head, 副陪 at the foot."""
    ONE_HOST = "one-host"
    """The host at the head, the others by turns outwards from him."""
    COUPLE = "couple"
    """Host at the head, hostess at the foot: the chief guest at his right hand, the second, who is
    the chief guest's spouse where one comes, at hers; the next two at his left and at hers."""


FEWEST = {Hosting.TWO_HOSTS: 6, Hosting.COUPLE: 4}
"""The smallest table with a host at its foot; at a smaller one all sit as with one host."""


def ring(seats: int, hosts: int, hosting: Hosting) -> tuple[tuple[str, int], ...]:
    """The places round a table clockwise from its head, seen from above, as (side, order).

    The head faces the door. With two hosts the second sits at the foot; the first and the second
    visitor are at the first host's right and left hand, the third and fourth likewise beside the
    second host; the places between go to hosts and visitors by turns, from the head outwards. A
    couple of hosts make two centres, so that visitors go to his and to her hands by turns. Where
    one side is few, the other takes its lower places.
    """
    two = hosting in FEWEST and hosts >= 2 and seats >= FEWEST[hosting]
    order = _two_hosts(seats, hosting) if two else _one_host(seats)
    places = dealt(order, hosts)
    return tuple(places[position] for position in range(seats))


def dealt(order: Sequence[tuple[int, str]], hosts: int) -> dict[int, tuple[str, int]]:
    """By position its (side, order), places being given in the order told, each to the side wished.

    Where one side is few, the other takes its lower places.
    """
    counts, most = {"host": 0, "guest": 0}, {"host": hosts, "guest": len(order) - hosts}
    places: dict[int, tuple[str, int]] = {}
    for position, wanted in order:
        other = "guest" if wanted == "host" else "host"
        side = wanted if counts[wanted] < most[wanted] else other
        counts[side] += 1
        places[position] = (side, counts[side])
    return places


def _one_host(seats: int) -> list[tuple[int, str]]:
    # Clockwise from above, one who faces the middle has his right hand at the position before his.
    outwards = [step % seats for pair in range(1, seats) for step in (-pair, pair)]
    positions = list(dict.fromkeys([0, *outwards]))
    return [
        (place, "guest" if turn % 4 in (1, 2) else "host") for turn, place in enumerate(positions)
    ]


def _two_hosts(seats: int, hosting: Hosting) -> list[tuple[int, str]]:
    foot = seats // 2
    hands = [seats - 1, 1, foot - 1, foot + 1]
    if hosting is Hosting.COUPLE:
        # At a small table one chair is at his hand and at hers.
        hands = list(dict.fromkeys([seats - 1, foot - 1, 1, foot + 1]))
    order = [(0, "host"), (foot, "host"), *((hand, "guest") for hand in hands)]
    taken = {position for position, _ in order}
    outwards = [step % seats for pair in range(2, seats) for step in (-pair, pair)]
    between = [place for place in dict.fromkeys(outwards) if place not in taken]
    order += [(p, "host" if turn % 4 < 2 else "guest") for turn, p in enumerate(between)]
    return order
