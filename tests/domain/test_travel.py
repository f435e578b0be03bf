"""Travel times typed and estimated."""

import pytest

from planner.domain.errors import NotFound
from planner.domain.travel import TravelTime, estimate, fill
from planner.domain.venue import Place

HALL = Place(id="hall", name="Hall", latitude=0.0, longitude=0.0)
FARM = Place(id="farm", name="Farm", latitude=0.0, longitude=0.1)
GATE = Place(id="gate", name="Gate")


def test_an_estimate_is_marked_and_comes_from_coordinates() -> None:
    """0.1 degree on the equator is 11.12 km, 15.57 by road: 30 + 0.57 driving, 5 to start."""
    # 6371 * pi / 1800 = 11.1195; * 1.4 = 15.567; 15/30 h + 0.567/60 h = 30.567 min -> 31 + 5
    guess = estimate(HALL, FARM)
    assert guess == TravelTime("hall", "farm", 36, None, 15.6, estimated=True)


def test_what_was_typed_is_never_hidden() -> None:
    """A typed time stands, and serves the way back where that was left empty."""
    table = fill((HALL, FARM), (TravelTime("hall", "farm", 22, 35),))
    assert (table.minutes("hall", "farm"), table.minutes("farm", "hall")) == (22, 22)
    assert not table.between("farm", "hall").estimated


def test_each_direction_may_be_typed() -> None:
    """Two typed directions keep their own minutes."""
    typed = (TravelTime("hall", "farm", 22), TravelTime("farm", "hall", 30))
    table = fill((HALL, FARM), typed)
    assert (table.minutes("hall", "farm"), table.minutes("farm", "hall")) == (22, 30)


def test_peak_minutes_are_typed_or_a_fifth_more() -> None:
    """40 minutes are 55 at peak where that was typed, else 48."""
    assert TravelTime("a", "b", 40, 55).at_peak == 55
    assert TravelTime("a", "b", 40).at_peak == 48


def test_no_way_is_needed_to_stay() -> None:
    """From a place to itself takes no time."""
    assert fill((GATE,), ()).minutes("gate", "gate") == 0


def test_an_unknown_way_is_not_found() -> None:
    """Without minutes and coordinates there is no travel time."""
    with pytest.raises(NotFound):
        fill((HALL, GATE), ()).minutes("hall", "gate")
