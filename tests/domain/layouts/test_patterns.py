"""The two patterns of a row and the rings, as the field's tables have them."""

from __future__ import annotations

import pytest

from planner.domain.layouts.patterns import Hosting, Pattern, offsets, ring

ROWS = [
    (Pattern.P, (1, 2)),
    (Pattern.P, (3, 1, 2)),
    (Pattern.P, (3, 1, 2, 4)),
    (Pattern.P, (5, 3, 1, 2, 4)),
    (Pattern.P, (5, 3, 1, 2, 4, 6)),
    (Pattern.P, (7, 5, 3, 1, 2, 4, 6)),
    (Pattern.P, (7, 5, 3, 1, 2, 4, 6, 8)),
    (Pattern.P, (9, 7, 5, 3, 1, 2, 4, 6, 8)),
    (Pattern.P, (9, 7, 5, 3, 1, 2, 4, 6, 8, 10)),
    (Pattern.Q, (2, 1)),
    (Pattern.Q, (2, 1, 3)),
    (Pattern.Q, (4, 2, 1, 3)),
    (Pattern.Q, (4, 2, 1, 3, 5)),
    (Pattern.Q, (6, 4, 2, 1, 3, 5)),
    (Pattern.Q, (6, 4, 2, 1, 3, 5, 7)),
    (Pattern.Q, (8, 6, 4, 2, 1, 3, 5, 7)),
    (Pattern.Q, (8, 6, 4, 2, 1, 3, 5, 7, 9)),
    (Pattern.Q, (10, 8, 6, 4, 2, 1, 3, 5, 7, 9)),
]


@pytest.mark.parametrize(("pattern", "row"), ROWS)
def test_a_row_reads_as_in_the_table(pattern: Pattern, row: tuple[int, ...]) -> None:
    """The ranks from left to right as the hall sees them, whose right is the rostrum's left."""
    places = offsets(len(row), pattern)
    assert tuple(sorted(range(1, len(row) + 1), key=lambda rank: places[rank - 1])) == row


def _said(seats: int, hosts: int, hosting: Hosting) -> str:
    return " ".join(f"{side[0].upper()}{n}" for side, n in ring(seats, hosts, hosting))


def test_a_ring_of_eight_with_two_hosts() -> None:
    """Clockwise from the top: 主陪, G2, H4, G3, 副陪, G4, H3, G1."""
    assert _said(8, 4, Hosting.TWO_HOSTS) == "H1 G2 H4 G3 H2 G4 H3 G1"


def test_a_ring_of_ten_adds_a_pair_of_guests_between_the_fixed_places() -> None:
    """G1 to G4 stay beside the hosts, H3 and H4 beside G1 and G2; G5 and G6 come between."""
    assert _said(10, 4, Hosting.TWO_HOSTS) == "H1 G2 H4 G6 G3 H2 G4 G5 H3 G1"


def test_a_ring_of_twelve_alternates_all_round() -> None:
    """Six hosts and six guests by turns."""
    assert _said(12, 6, Hosting.TWO_HOSTS) == "H1 G2 H4 G6 H6 G3 H2 G4 H5 G5 H3 G1"


def test_guests_take_the_places_of_hosts_who_are_not_there() -> None:
    """Two hosts and six guests: G5 and G6 have the third and the fourth host's places."""
    assert _said(8, 2, Hosting.TWO_HOSTS) == "H1 G2 G6 G3 H2 G4 G5 G1"


def test_one_host_has_the_guests_at_both_hands() -> None:
    """Six guests and one host: G1 at his right hand, G2 at his left, then outwards."""
    assert _said(7, 1, Hosting.ONE_HOST) == "H1 G2 G4 G6 G5 G3 G1"


def test_at_a_table_of_one_host_the_others_come_by_turns() -> None:
    """Four and four: beside the host two guests, then two hosts, then two guests, then one host."""
    assert _said(8, 4, Hosting.ONE_HOST) == "H1 G2 H3 G4 H4 G3 H2 G1"


def test_a_couple_of_hosts_has_the_first_two_guests_at_their_right_hands() -> None:
    """The chief guest beside the host, his spouse beside the hostess; then a second couple."""
    assert _said(8, 4, Hosting.COUPLE) == "H1 G3 H4 G2 H2 G4 H3 G1"
    assert _said(8, 2, Hosting.COUPLE) == "H1 G3 G6 G2 H2 G4 G5 G1"


def test_two_couples_at_a_table_of_four_have_nobody_beside_their_own() -> None:
    """Of five the third guest sits between the chief guest and the hostess."""
    assert _said(4, 2, Hosting.COUPLE) == "H1 G2 H2 G1"
    assert _said(5, 2, Hosting.COUPLE) == "H1 G2 H2 G3 G1"


def test_a_couple_of_whom_one_comes_is_one_host() -> None:
    """Without the hostess the chief guest's spouse is the second beside the host."""
    assert _said(7, 1, Hosting.COUPLE) == _said(7, 1, Hosting.ONE_HOST)


@pytest.mark.parametrize("seats", range(1, 21))
def test_a_ring_seats_everyone_once(seats: int) -> None:
    """For any number of hosts each host and each guest has one place."""
    for hosting in Hosting:
        for hosts in range(seats + 1):
            wanted = {("host", n + 1) for n in range(hosts)}
            wanted |= {("guest", n + 1) for n in range(seats - hosts)}
            places = ring(seats, hosts, hosting)
            assert (set(places), len(places)) == (wanted, seats)
