"""Worked cases of `buffer-too-short`: out at 600, back at the hotel at 622, 20 from the station."""

from dataclasses import replace

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

LATE = transfer("a", buffer=30)
TWO = world(LATE, transfer("b", ready=640))


def test_the_whole_buffer_is_left() -> None:
    """Boarded at 630, back at 652, there again at 672 and away at 674."""
    assert amounts("buffer-too-short", TWO, plan(ride("a"), ride("b", at=674))) == []


def test_what_is_missing_is_told_in_minutes() -> None:
    """Away at 660 is fourteen minutes before a car that waited for a late flight is ready."""
    assert amounts("buffer-too-short", TWO, plan(ride("a"), ride("b", at=660))) == [14]


def test_another_car_has_nothing_to_fear() -> None:
    """The bus fetches the others."""
    driven = plan(ride("a"), ride("b", at=660, vehicle="bus", driver="li"))
    assert amounts("buffer-too-short", TWO, driven) == []


def test_who_leaves_later_than_need_be_has_used_of_the_buffer() -> None:
    """Boarding at 610, twenty minutes of the buffer are left: the same fourteen are short."""
    assert amounts("buffer-too-short", TWO, plan(ride("a", at=612), ride("b", at=660))) == [14]


def test_the_latest_of_those_on_a_trip_counts() -> None:
    """With someone who may be 40 minutes late in the same car it is ten minutes more."""
    both = world(LATE, replace(LATE, id="c", seats=1, buffer=40), transfer("b", ready=640))
    driven = plan(ride("a"), ride("c"), ride("b", at=660))
    assert amounts("buffer-too-short", both, driven) == [24]


def test_without_a_buffer_nothing_is_asked() -> None:
    """Two trips as close as the way allows."""
    sure = world(replace(LATE, buffer=0), transfer("b", ready=640))
    assert amounts("buffer-too-short", sure, plan(ride("a"), ride("b", at=644))) == []
