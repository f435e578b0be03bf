"""People, parties and journeys."""

from dataclasses import replace
from datetime import UTC, datetime

from planner.domain.people import Delegation, Party, Person, head_count, parties_of
from planner.domain.transfer import Direction, Journey, Leg, Stop, Trip
from planner.domain.venue import PlaceKind, Station
from tests.differences import differences

FIRM = Delegation(id="c", name="C")
HEAD = Person(id="ferrante", name="Aldo Ferrante", delegation="c")
SPOUSE = Person(id="lucia", name="Lucia Ferrante", delegation="c")
OTHERS = Person(id="c-rest", name="其余 3 人待定", delegation="c", named=False, people=3)
NOON = datetime(2026, 5, 13, 12, tzinfo=UTC)


def test_unnamed_places_count_in_full() -> None:
    """Two named and three still to be named are five."""
    assert head_count((HEAD, SPOUSE, OTHERS)) == 5


def test_the_main_party_is_everyone_else() -> None:
    """Who moves apart is not in the delegation's main party."""
    apart = Party(id="c-spouses", delegation="c", members=("lucia",))
    main, own = parties_of(FIRM, (HEAD, SPOUSE, OTHERS), apart=(apart,))
    assert (main.id, main.members) == ("c", ("ferrante", "c-rest"))
    assert own is apart


def test_persons_are_compared_field_by_field() -> None:
    """Two persons written alike say the same; one letter less, and they do not."""
    again, other = (replace(HEAD, name=name) for name in ("Aldo Ferrante", "Aldo Ferrant"))
    assert list(differences(HEAD, again)) == []
    assert list(differences(HEAD, other)) == [".name: 'Aldo Ferrante' is not 'Aldo Ferrant'"]


def test_kerb_is_after_the_exit_and_before_the_departure() -> None:
    """An international flight: out after 90 minutes, to be there 180 before."""
    terminal = Station(id="t2", name="T2", kind=PlaceKind.AIRPORT)
    came = Journey(
        id="in", direction=Direction.ARRIVAL, delegation="c", at=NOON, international=True
    )
    goes = Journey(
        id="out", direction=Direction.DEPARTURE, delegation="c", at=NOON, international=True
    )
    assert came.kerb_at(terminal) == datetime(2026, 5, 13, 13, 30, tzinfo=UTC)
    assert goes.kerb_at(terminal) == datetime(2026, 5, 13, 9, 0, tzinfo=UTC)


def test_a_trip_of_two_legs_halts_three_times() -> None:
    """Stops are the first origin, the place between, the last destination."""
    one, two = NOON.replace(hour=13), NOON.replace(hour=14)
    trip = Trip(id="t", legs=(Leg("a", "b", NOON, one), Leg("b", "c", one, two)))
    assert trip.stops == (Stop("a", None, NOON), Stop("b", one, one), Stop("c", two, None))
