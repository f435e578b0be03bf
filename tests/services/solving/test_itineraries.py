"""An event becomes the problem of itineraries, and tours become its visits and meals."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING, Any

from planner.domain.event import Weather
from planner.domain.interval import Hours, Interval, Opening
from planner.domain.itinerary import MealStop, Visit, VisitWish, Wish
from planner.domain.people import Delegation, Person
from planner.domain.plan import Plan, Slot
from planner.domain.programme import Meal
from planner.domain.transfer import Direction, Journey
from planner.domain.travel import TravelTime
from planner.domain.venue import Site
from planner.services.solving import itineraries
from solver.catalogue import KINDS
from solver.itineraries import problem as asked
from solver.itineraries.plan import Plan as Tours
from solver.itineraries.plan import Stop, Tour
from solver.itineraries.problem import FixedStop, StopKind, Wanted, Window
from solver.itineraries.relations import Apart, Pin
from solver.verify import verify
from tests.services.solving.worlds import at, event, register

if TYPE_CHECKING:
    from planner.domain.event import Event, Register

SEE = VisitWish(id="see", delegation="A", site="plant")
PLAN = Plan(event="visit", slots=(Slot(session="meeting", room="hall", start=at(9)),))


def _asked(of: Event | None = None, plan: Plan = PLAN, house: Register | None = None) -> Any:
    return itineraries.problem_of(house or register(), of or seeing(), plan)


def seeing(**changes: Any) -> Event:
    """The visit whose guests would like to see the plant."""
    return replace(event(), **{"wishes": (SEE,), **changes})


def plant(**changes: Any) -> Register:
    """The register whose plant is another."""
    house = register()
    sites = tuple(replace(site, **changes) for site in house.sites)
    return replace(house, sites=sites)


def test_a_placed_session_is_a_fixed_stop() -> None:
    """The meeting from 9:00 to 10:30 in the hall of the hotel binds the delegation."""
    (day,) = _asked().days
    assert day.fixed == (FixedStop(id="meeting", place="hotel", start=540, end=630),)


def test_the_day_lies_between_assembly_and_evening() -> None:
    """Without a say of the office: from 7:30 to 21:00, the last visit over by 17:30."""
    (day,) = _asked().days
    assert (day.earliest, day.latest, day.visits_until) == (450, 1260, 1050)


def test_the_day_begins_when_the_head_is_there() -> None:
    """The head's train is in at 10:00, ten minutes to the kerb, ten for doors, twenty of way."""
    journey = Journey(
        id="head", direction=Direction.ARRIVAL, delegation="A", persons=("han",),
        station="station", at=at(10),
    )  # fmt: skip
    (day,) = _asked(seeing(journeys=(journey,))).days
    assert (day.earliest, day.start_place) == (640, "hotel")


def test_the_day_ends_when_half_have_gone() -> None:
    """Three of six leave at 16:00 by train: out of the hotel 40 + 20 + 10 minutes before."""
    journey = Journey(
        id="half", direction=Direction.DEPARTURE, delegation="A", persons=("rest",),
        station="station", at=at(16),
    )  # fmt: skip
    (day,) = _asked(seeing(journeys=(journey,))).days
    assert day.latest == 890


def test_a_party_knows_its_size_and_its_foreigners() -> None:
    """Three named and three unnamed are six; one of them is a foreigner."""
    house = register()
    foreigner = Person(id="ana", name="Ana", delegation="A", foreign=True)
    (party,) = _asked(house=replace(house, people=(*house.people, foreigner))).parties
    assert (party.people, party.tags, party.board_ticks) == (7, ("foreign",), 10)


def test_what_closes_a_site_is_taken_out_of_its_hours() -> None:
    """Open 9:00 to 17:00 on Wednesdays; rain from 12:00 to 14:00; last entry 16:00."""
    house = plant(
        opening=Opening((Hours(2, time(9), time(17)),)),
        last_entry=time(16),
        closed_in_rain=True,
    )
    wet = seeing(weather=(Weather(Interval(at(12), at(14)), rain=True),))
    (site,) = _asked(wet, house=house).sites
    assert site.windows == (
        asked.Opening(start=540, end=720),
        asked.Opening(start=840, end=1020, last_entry=960),
    )


def test_a_site_that_never_closes_has_its_last_entry_each_day() -> None:
    """Without opening hours nobody is let in after 16:00 either."""
    (site,) = _asked(house=plant(last_entry=time(16))).sites
    assert site.windows == (asked.Opening(start=0, end=1439, last_entry=960),)


def test_the_briefing_comes_on_top_of_the_visit() -> None:
    """Thirty to forty minutes and a briefing of ten; the show at 10:00 is preceded by it."""
    house = plant(safety_briefing_minutes=10, starts=(time(10),))
    (site,) = _asked(house=house).sites
    assert (site.least_ticks, site.wished_ticks, site.starts) == (40, 50, (590,))


def test_lunch_is_part_of_the_noon_rest() -> None:
    """Of 12:30 to 14:00 a lunch of sixty minutes leaves thirty, where one eats."""
    lunch = Meal(id="lunch", day=at(0).date(), places_allowed=("plant",), delegations=("A",))
    (day,) = _asked(seeing(meals=(lunch,))).days
    assert [(meal.window, meal.ticks) for meal in day.meals] == [(Window(start=690, end=810), 60)]
    assert [(rest.ticks, rest.places) for rest in day.rests] == [(30, ("plant",))]


def test_the_day_lasts_as_long_as_its_banquet() -> None:
    """A dinner fixed from 20:30 to 22:00 at the plant: back at the hotel at 22:40."""
    dinner = Meal(
        id="dinner",
        day=at(0).date(),
        minutes=90,
        start=at(20, 30),
        places_allowed=("plant",),
        delegations=("A",),
    )
    (day,) = _asked(seeing(meals=(dinner,))).days
    assert day.latest == 22 * 60 + 40


def test_delegations_that_must_not_meet_are_kept_apart() -> None:
    """What one delegation says binds both."""
    people = (*register().people, Person(id="mo", name="莫", delegation="B"))
    other = Delegation(id="B", name="乙团", hotel="hotel", must_not_meet=("A",))
    of = seeing(delegations=(*event().delegations, other))
    problem = _asked(of, house=replace(register(), people=people))
    assert problem.aparts == (Apart(parties=("A", "B")),)


def test_a_typed_visit_is_pinned() -> None:
    """A visit whose site and start the office typed must be seen, then."""
    typed = Visit(id="row", party="A", site="plant", start=at(14), held=("site", "start"))
    problem = _asked(plan=replace(PLAN, visits=(typed,)))
    assert problem.pins == (Pin(party="A", site="plant", day="A 2026-11-25", start=840),)
    assert [wish.wanted for wish in problem.wishes] == [Wanted.MUST]


def test_a_visit_nobody_wished_is_made_where_its_hour_is_held() -> None:
    """Held without its site, as no wish asks for it: it is pinned, and the site is asked for."""
    held = Visit(id="row", party="A", site="plant", start=at(14), held=("start",))
    problem = _asked(of=seeing(wishes=()), plan=replace(PLAN, visits=(held,)))
    assert [pin.site for pin in problem.pins] == ["plant"]
    assert [wish.wanted for wish in problem.wishes] == [Wanted.MUST]


def test_a_typed_meal_keeps_its_hour_and_place() -> None:
    """Lunch typed at 12:10 in the hotel leaves no choice."""
    lunch = Meal(
        id="lunch", day=at(0).date(), places_allowed=("plant", "hotel"), delegations=("A",)
    )
    typed = MealStop(
        meal="lunch", party="A", place="hotel", start=at(12, 10), held=("place", "start")
    )
    (day,) = _asked(seeing(meals=(lunch,)), plan=replace(PLAN, meals=(typed,))).days
    (meal,) = day.meals
    assert (meal.window, meal.places) == (Window(start=730, end=790), ("hotel",))


def _stop(kind: StopKind, name: str, place: str, *, start: int, end: int) -> Stop:
    return Stop(kind=kind, id=name, place=place, start=start, end=end)


def test_tours_become_visits_and_a_typed_row_keeps_its_id() -> None:
    """The row that the office typed is filled, not replaced."""
    typed = Visit(id="row", party="A", site="plant", held=("site",))
    plan = replace(PLAN, visits=(typed,))
    problem = _asked(plan=plan)
    stop = _stop(StopKind.VISIT, "plant", "plant", start=840, end=880)
    answer = Tours(tours=(Tour(day="A 2026-11-25", stops=(stop,)),))
    (visit,) = itineraries.decided(register(), seeing(), problem, answer, plan).visits
    assert (visit.id, visit.start, visit.end) == ("row", at(14), at(14, 40))
    assert visit.held == ("site",)


def test_a_plan_says_its_tours() -> None:
    """What was decided reads back, with the noon rest in the first gap that has room for it."""
    of = seeing(wishes=(replace_wish(Wish.MUST),))
    visit = Visit(id="row", party="A", site="plant", start=at(15), end=at(15, 40))
    plan = replace(PLAN, visits=(visit,))
    problem = _asked(of, plan=plan)
    answer = itineraries.answer_of(register(), of, problem, plan)
    (tour,) = answer.tours
    assert tour.stops == (
        _stop(StopKind.FIXED, "meeting", "hotel", start=540, end=630),
        _stop(StopKind.REST, "rest", "hotel", start=750, end=840),
        _stop(StopKind.VISIT, "plant", "plant", start=900, end=940),
    )
    # Nothing is broken but what taste counts: sixty minutes of driving, out and back.
    verdict = verify(KINDS["itineraries"], problem, answer)
    assert [(v.constraint, v.amount) for v in verdict.violations] == [("driving", 60)]


def replace_wish(wanted: Wish) -> VisitWish:
    """The wish to see the plant, more or less firmly."""
    return VisitWish(id="see", delegation="A", site="plant", wish=wanted)


def test_peaks_reach_the_problem() -> None:
    """The morning's peak from 7:30 to 9:00; ways take a fifth longer where nobody typed more."""
    of = _asked(seeing(policies={"travel.peaks": "07:30-09:00"}))
    assert of.peaks == (Window(start=450, end=540),)
    assert {way.peak_ticks for way in of.travel} == {-(-way.ticks * 6 // 5) for way in of.travel}


def test_without_peaks_a_way_has_one_length() -> None:
    """What is typed for peaks counts within their hours only."""
    of = _asked()
    assert (of.peaks, {way.peak_ticks for way in of.travel}) == ((), {None})


def test_a_party_larger_than_the_batches_goes_in_turn() -> None:
    """Two at once, six guests: three batches, three times the usual stay."""
    of = _asked(house=plant(batch_people=2))
    (site,) = of.sites
    assert (site.in_batches, site.largest_party, site.capacity_people) == (True, 2, 2)
    assert of.least_ticks("A", "plant") == 3 * site.least_ticks


def test_a_reserve_is_told_where_its_site_is_wished() -> None:
    """The park stands in for the plant, if both are to be seen; for a site nobody wants, not."""
    house = register()
    park = Site(id="park", name="公园", stands_in_for="plant")
    house = replace(
        house,
        sites=(*house.sites, park),
        travel=(
            *house.travel,
            TravelTime("hotel", "park", 10),
            TravelTime("station", "park", 10),
            TravelTime("plant", "park", 10),
        ),
    )
    stroll = VisitWish(id="stroll", delegation="A", site="park")
    both = _asked(seeing(wishes=(SEE, stroll)), house=house)
    assert {site.id: site.stands_for for site in both.sites} == {"plant": None, "park": "plant"}
    (alone,) = _asked(seeing(wishes=(stroll,)), house=house).sites
    assert alone.stands_for is None
