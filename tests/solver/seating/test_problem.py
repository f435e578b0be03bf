"""What a problem refuses at the door."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.seating.problem import Guest, Seat
from tests.solver.seating.worlds import DINNER, ROSTRUM, asked, pin


def test_a_seat_stands_once() -> None:
    """Two seats of one name are refused, with the name."""
    with pytest.raises(ValueError, match="sitting 'plenary': seat 'r1' stands twice"):
        replace(ROSTRUM, seats=(*ROSTRUM.seats, Seat(id="r1")))


def test_a_place_of_honour_is_one_seat() -> None:
    """Two first seats of one sequence are refused."""
    with pytest.raises(ValueError, match="place of honour 'rostrum 1' stands twice"):
        replace(ROSTRUM, seats=(*ROSTRUM.seats, Seat(id="x", sequence="rostrum", honour=1)))


def test_a_pin_names_a_guest_who_is_there() -> None:
    """A pin for a stranger is refused, with the name."""
    with pytest.raises(ValueError, match="pin names 'nobody', which is not there"):
        replace(ROSTRUM, pins=pin("nobody", "r1"))


def test_honour_and_sequence_go_together() -> None:
    """A seat of honour belongs to a sequence."""
    with pytest.raises(ValueError, match="honour and sequence go together"):
        Seat(id="x", honour=1)


def test_a_rank_begins_at_one() -> None:
    """There is no rank before the first."""
    with pytest.raises(ValueError, match="guest 'lu': rank is 0, not >= 1"):
        Guest(id="lu", rank=0)


def test_a_sitting_stands_once() -> None:
    """Two sittings of one name are refused."""
    with pytest.raises(ValueError, match="sitting 'dinner' stands twice"):
        asked(DINNER, DINNER)
