"""Parties of a delegation that leave one another and meet again; wishes of any of them; money.

The spouses of 甲团 leave the hotel at 10:00 and meet the others at the plant at 15:00.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from planner.domain.interval import Interval
from planner.domain.itinerary import DayLimits, VisitWish, Wish
from planner.domain.people import Party
from planner.domain.plan import Plan
from planner.services.solving import itineraries
from planner.services.solving.moves import Moves
from planner.services.speak import Speech
from solver.itineraries.problem import FixedStop, Wanted
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from planner.domain.event import Event, Register

SPOUSES = Party(
    id="spouses",
    delegation="A",
    members=("bai",),
    window=Interval(at(10), at(15)),
    leaves_at="hotel",
    joins_at="plant",
)
EITHER = VisitWish(id="see", delegation="A", site="plant", wish=Wish.MUST, any_party=True)


def _asked(house: Register | None = None, **changes: Any) -> Any:
    of: Event = replace(event(), **{"parties": (SPOUSES,), "sessions": (), **changes})
    return itineraries.problem_of(house or register(), of, Plan(event="visit"))


def test_a_party_apart_goes_from_parting_to_meeting() -> None:
    """Its day begins at the hotel at 10:00 and ends at the plant at 15:00."""
    (day,) = _asked().days_of("spouses")
    assert (day.start_place, day.earliest) == ("hotel", 600)
    assert (day.end_place, day.latest) == ("plant", 900)


def test_the_others_are_there_when_they_part_and_meet() -> None:
    """The main party is at the hotel until 10:00, and at the plant from 15:00 on."""
    (day,) = _asked().days_of("A")
    assert day.fixed == (
        FixedStop(id="spouses-leaves", place="hotel", start=595, end=600),
        FixedStop(id="spouses-joins", place="plant", start=900, end=905),
    )


def test_they_are_driven_to_where_they_part_and_meet() -> None:
    """From the hotel, where they part, all others go to the plant; nobody goes there sooner."""
    of: Event = replace(event(), parties=(SPOUSES,), sessions=(), journeys=())
    moves = Moves(register(), of, Plan(event="visit")).all()
    assert [(one.origin, one.destination, one.due, one.persons) for one in moves[:1]] == [
        ("hotel", "plant", 900, ("han", "luo", "bai", "rest"))
    ]


def test_a_parting_is_named_in_words() -> None:
    """A rule about the stop says it in the reader's language, never by its id."""
    of: Event = replace(event(), parties=(replace(SPOUSES, name="夫人线路"),))
    assert Speech(register(), of, language="en").name("spouses-leaves") == "Parting of 夫人线路"
    assert Speech(register(), of, language="zh_CN").name("spouses-joins") == "夫人线路与全团会合"


def test_each_party_counts_its_own_people() -> None:
    """Of six guests one moves apart."""
    assert {party.id: party.people for party in _asked().parties} == {"A": 5, "spouses": 1}


def test_any_party_is_enough() -> None:
    """The wish of the delegation is met by the spouses too, who may see the plant for it."""
    told = _asked(wishes=(EITHER,)).wish
    assert (told["A", "plant"].wanted, told["A", "plant"].or_by) == (Wanted.MUST, ("spouses",))
    assert (told["spouses", "plant"].wanted, told["spouses", "plant"].value) == (Wanted.MAY, 0)


def test_who_must_not_see_it_does_not_stand_in() -> None:
    """The spouses are barred from the plant: the delegation has to go itself."""
    barred = VisitWish(id="no", delegation="A", site="plant", party="spouses", wish=Wish.MUST_NOT)
    assert _asked(wishes=(EITHER, barred)).wish["A", "plant"].or_by == ()


def test_entry_has_its_price_and_its_limit() -> None:
    """Thirty a head at the plant; a hundred a head for five people are 500."""
    house = register()
    house = replace(house, sites=tuple(replace(site, entry_fee=30) for site in house.sites))
    (guests,) = event().delegations
    of = _asked(house, wishes=(EITHER,), delegations=(replace(guests, entry_budget=100),))
    assert [site.fee for site in of.sites] == [30]
    assert {party.id: party.budget for party in of.parties} == {"A": 500, "spouses": 100}


def test_a_day_has_its_limit_of_driving() -> None:
    """Two hours on the road, as the sheet of day limits says."""
    of = _asked(limits=(DayLimits(driving_minutes=120),))
    assert {day.driving_ticks for day in of.days} == {120}
