"""What engagements a plan makes for whom."""

from dataclasses import replace

from planner.domain.diary import engagements
from planner.domain.engagement import Engagement
from planner.domain.event import Event, Register
from planner.domain.fact import Certainty, Fact
from planner.domain.interval import Interval
from planner.domain.itinerary import MealStop
from planner.domain.people import Party
from planner.domain.plan import Plan
from planner.domain.programme import Reply
from planner.domain.transfer import Direction, Journey
from tests.visit import at, event, plan, register


def found(
    uid: str, *, of: Plan | None = None, held: Event | None = None, stock: Register | None = None
) -> Engagement:
    """The engagement of that uid."""
    every = engagements(stock or register(), held or event(), of or plan())
    return next(one for one in every if one.uid == uid)


def test_engagements_stand_in_order_of_time() -> None:
    """Train, rides, meeting, talk, meal, visits, photo: by start, each trip with its rides."""
    assert [one.uid for one in engagements(register(), event(), plan())] == [
        "journey-J1", "ride-J1", "trip-J1", "session-S1", "session-S2", "meal-M1",
        "visit-spouse-lake", "ride-v1-2", "trip-v1-2", "ride-v1", "trip-v1", "visit-A-plant",
        "ride-trip-T4-0", "trip-T4", "session-S3",
    ]  # fmt: skip


def test_a_session_brings_delegations_and_those_named() -> None:
    """The report meeting has its chair and the delegation, three unnamed ones counted: 1 + 6."""
    meeting = found("session-S1")
    assert (meeting.persons, meeting.people) == (("lu", "han", "luo", "bai", "rest"), 7)
    assert (meeting.chair, meeting.delegations, meeting.place) == ("lu", ("A",), "hotel")


def test_a_stand_in_takes_the_chair() -> None:
    """Where the chair is busy, the stand-in comes, and chairs."""
    stock = register()
    stock.person("lu").busy = (Interval(at(9, 30), at(10)),)
    stock.person("lu").stand_in = "ji"
    meeting = found("session-S1", stock=stock)
    assert (meeting.chair, "lu" in meeting.persons, "ji" in meeting.persons) == ("ji", False, True)


def test_who_has_not_arrived_does_not_come() -> None:
    """A guest whose train comes at 20:00 misses the meeting and the visit of that day."""
    held = event()
    late = Journey(
        id="J2", direction=Direction.ARRIVAL, delegation="A", persons=("rest",), station="east",
        carrier="G1", at=at(20),
    )  # fmt: skip
    held.journeys = (*held.journeys, late)
    assert "rest" not in found("session-S1", held=held).persons
    assert "rest" not in found("visit-A-plant", held=held).persons
    assert "rest" in found("session-S3", held=held).persons


def test_a_declined_session_is_none() -> None:
    """What was declined is no engagement; what was only asked for is tentative."""
    held = event()
    held.sessions[0].reply, held.sessions[2].reply = Reply.DECLINED, Reply.PENDING
    every = {one.uid: one for one in engagements(register(), held, plan())}
    assert "session-S1" not in every
    assert every["session-S3"].certainty is Certainty.TENTATIVE


def test_only_doubts_of_time_and_place_make_it_tentative() -> None:
    """An open speaker leaves the meeting confirmed; an open room does not."""
    held = event()
    held.facts = (Fact("S1", "speaker", Certainty.OPEN), Fact("S2", "room", Certainty.OPEN))
    assert found("session-S1", held=held).certainty is Certainty.CONFIRMED
    assert found("session-S2", held=held).certainty is Certainty.OPEN


def test_a_meal_together_is_one_engagement() -> None:
    """Two delegations at one table are one meal, with the host: 1 + 6 + 1."""
    meal = found("meal-M1")
    assert (meal.parties, meal.people) == (("A", "C"), 8)


def test_meals_apart_are_told_apart() -> None:
    """Two parties that eat at different hours have one each; the host eats with the first."""
    later = MealStop(meal="M1", party="C", place="hotel", start=at(13), end=at(14))
    apart = plan()
    apart.meals = (apart.meals[0], later)
    assert found("meal-M1-A", of=apart).persons == ("lu", "han", "luo", "bai", "rest")
    assert found("meal-M1-C", of=apart).persons == ("aldo",)


def test_a_party_apart_eats_as_it_is() -> None:
    """The wife who goes her own way is at her own party's meal, and at no other."""
    apart = plan()
    apart.meals = (*apart.meals, replace(apart.meals[0], party="spouse", start=at(13), end=at(14)))
    assert found("meal-M1-spouse", of=apart).persons == ("lucia",)
    assert found("meal-M1-C", of=apart).persons == ("aldo",)


def test_a_party_is_apart_in_its_window_only() -> None:
    """On the day before she goes her own way, the wife eats with her delegation."""
    held = event()
    tomorrow = Interval(at(8, day=26), at(18, day=26))
    held.parties = (replace(held.parties[0], window=tomorrow),)
    assert found("meal-M1", held=held).people == 9


def test_a_second_visit_to_a_site_is_another() -> None:
    """Seen twice, a site is two engagements."""
    again = plan()
    second = replace(again.visits[0], id="v9", start=at(9, day=26), end=at(10, day=26))
    again.visits = (*again.visits, second)
    assert found("visit-A-plant-2", of=again).interval.start == at(9, day=26)


def test_what_has_no_time_is_none() -> None:
    """Blanks that are still to be filled are no engagements."""
    blank = plan()
    blank.slots[0].start = blank.slots[0].end = None
    assert "session-S1" not in {one.uid for one in engagements(register(), event(), blank)}


def _apart(start: int) -> Event:
    party = Party(
        id="S",
        delegation="A",
        name="夫人",
        members=("bai",),
        window=Interval(at(start), at(15)),
        leaves_at="hotel",
    )
    return replace(event(), parties=(party,))


def test_who_part_stand_together() -> None:
    """Before the party leaves at 12:00, it and the others are at the hotel for five minutes."""
    parting = found("parting-S-leaves", held=_apart(12))
    assert parting.what.said() == "Parting of 夫人"
    assert (parting.place, parting.interval) == ("hotel", Interval(at(11, 55), at(12)))
    assert set(parting.persons) == {"han", "luo", "bai", "rest"}
    assert parting.parties == ("A", "S")


def test_who_are_in_a_session_part_from_it() -> None:
    """The delegation is in its meeting from 9:00 to 10:30: at 10:00 there is nothing besides."""
    uids = [one.uid for one in engagements(register(), _apart(10), plan())]
    assert [uid for uid in uids if uid.startswith("parting")] == []
