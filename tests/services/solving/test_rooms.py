"""An event's sessions as a problem of rooms, and slots back."""

from __future__ import annotations

from dataclasses import replace

from planner.domain.event import Event, Pin
from planner.domain.interval import Interval
from planner.domain.people import Person, Side
from planner.domain.plan import Plan, Slot
from planner.domain.programme import Meal, Reply, Session, Timing
from planner.domain.venue import Layout, Room
from planner.services.solving import rooms
from solver.rooms.problem import Order, Problem, Travel
from solver.rooms.problem import Person as Asked
from solver.rooms.problem import Pin as Held
from solver.rooms.problem import Plan as Answer
from solver.rooms.problem import Slot as Answered
from solver.rooms.window import Window
from tests.services.solving.worlds import at, event, register

EMPTY = Plan(event="visit")


def _holding(*sessions: Session) -> Event:
    return replace(event(), sessions=sessions)


def _asked(held: Event, plan: Plan = EMPTY) -> Problem:
    return rooms.problem_of(register(), held, plan)


def test_a_fixed_session_has_one_window() -> None:
    """A session fixed at 9:00 for 90 minutes has the window 540 to 630."""
    (session,) = _asked(event()).sessions
    assert (session.duration, session.windows) == (90, (Window(start=540, end=630),))


def test_guests_are_those_expected() -> None:
    """Delegation A is three people and three more to be named, the host makes seven."""
    (session,) = _asked(event()).sessions
    assert (session.guests, session.layout) == (7, "long-table")


def test_a_session_at_a_known_time_needs_those_who_come() -> None:
    """At 9:00 the host is there; 白三, whose train is late, holds up nothing."""
    (session,) = _asked(event()).sessions
    assert session.people == ("lu", "A")


def test_an_open_session_waits_for_those_named() -> None:
    """白三 leaves the station at 8:40 and is at the hotel 30 minutes later: not before 550."""
    talk = Session(id="talk", title="谈话", minutes=30, persons=("bai",))
    problem = _asked(_holding(talk))
    assert problem.persons == (
        # Nobody says when 白三 leaves: a day after the event ends, 1439 + 1440.
        Asked(id="bai", windows=(Window(start=550, end=2879),)),
    )


def test_an_open_session_is_within_the_day() -> None:
    """Nobody is assembled before 7:30 or after 21:00."""
    talk = Session(id="talk", title="谈话", minutes=30)
    (session,) = _asked(_holding(talk)).sessions
    assert session.windows == (Window(start=450, end=1260),)


def test_late_wish() -> None:
    """A session of 30 minutes that is wished late in 14:00-16:00 begins at 15:30."""
    afternoon = (Interval(at(14), at(16)),)
    talk = Session(id="talk", title="谈话", minutes=30, windows=afternoon, timing=Timing.LATE)
    (session,) = _asked(_holding(talk)).sessions
    assert session.wished == Window(start=930, end=930)


def test_a_secret_session_needs_a_secret_room() -> None:
    """Secrecy is one more piece of equipment, which a secret room has."""
    safe = Room(id="safe", name="密室", venue="hotel", capacity={Layout.SOFAS: 8}, secret=True)
    held = _holding(Session(id="talk", title="谈话", minutes=30, secret=True))
    problem = rooms.problem_of(replace(register(), rooms=(safe,)), held, EMPTY)
    assert problem.sessions[0].equipment == problem.rooms[0].equipment == ("secret",)


def test_only_accepted_sessions_are_placed() -> None:
    """A session that was declined, or is not yet answered, takes no room."""
    replies = (Reply.ACCEPTED, Reply.DECLINED, Reply.PENDING)
    sessions = [Session(id=r.value, title="会见", minutes=30, reply=r) for r in replies]
    assert [session.id for session in _asked(_holding(*sessions)).sessions] == ["accepted"]


def test_order_and_gap() -> None:
    """What a session follows comes before it, with the gap."""
    first = Session(id="first", title="一", minutes=30)
    second = Session(id="second", title="二", minutes=30, follows=("first",), gap_minutes=10)
    orders = _asked(_holding(first, second)).orders
    assert orders == (Order(before="first", after="second", gap=10),)


def test_ways_between_venues_with_rooms() -> None:
    """Only ways between buildings that have rooms matter."""
    annexe = Room(id="annexe", name="厂部", venue="plant", capacity={Layout.SOFAS: 8})
    owned = replace(register(), rooms=(*register().rooms, annexe))
    travels = rooms.problem_of(owned, event(), EMPTY).travels
    assert set(travels) == {
        Travel(origin="hotel", destination="plant", ticks=30),
        Travel(origin="plant", destination="hotel", ticks=30),
    }


def test_a_meal_holds_its_room_and_its_guests() -> None:
    """A dinner fixed in the hall at 18:00 keeps the hall, and its host, until 19:30."""
    dinner = Meal(
        id="dinner", day=at(0).date(), minutes=90, start=at(18), room="hall", persons=("lu",)
    )
    talk = Session(id="talk", title="谈话", minutes=30, persons=("lu",))
    problem = _asked(replace(_holding(talk), meals=(dinner,)))
    taken = (Window(start=1080, end=1170),)
    assert problem.rooms[0].busy == taken
    assert problem.persons == (Asked(id="lu", busy=taken),)


def test_what_is_typed_is_pinned() -> None:
    """A typed room and start are pinned, a start alone is half a pin."""
    typed = Slot(session="meeting", room="hall", start=at(9, 30), held=("room", "start"))
    plan = replace(EMPTY, slots=(typed,))
    assert _asked(event(), plan).pins == (Held(session="meeting", room="hall", start=570),)
    half = replace(EMPTY, slots=(replace(typed, held=("start",)),))
    assert _asked(event(), half).pins == (Held(session="meeting", start=570),)


def test_a_pin_of_the_event() -> None:
    """A pin on the sheet of pins holds the room and the start it names."""
    pin = Pin("session", "meeting", (("room", "hall"), ("start", "2026-11-25 09:00")))
    held = replace(event(), pins=(pin,))
    assert _asked(held).pins == (Held(session="meeting", room="hall", start=540),)


def test_a_typed_plan_is_an_answer() -> None:
    """A typed row answers where it has both room and start."""
    full = Slot(session="meeting", room="hall", start=at(9, 30), held=("room", "start"))
    plan = replace(EMPTY, slots=(full,))
    problem = _asked(event(), plan)
    slot = Answered(session="meeting", room="hall", start=570)
    assert rooms.answer_of(register(), event(), problem, plan) == Answer(slots=(slot,))
    blank = replace(plan, slots=(replace(full, room=None),))
    assert rooms.answer_of(register(), event(), problem, blank) == Answer()


def test_an_answer_becomes_slots() -> None:
    """A slot found at tick 540 is 9:00 to 10:30; what was typed of it stays held."""
    typed = Slot(session="meeting", room="hall", held=("room",))
    plan = replace(EMPTY, slots=(typed,))
    problem = _asked(event(), plan)
    answer = Answer(slots=(Answered(session="meeting", room="hall", start=540),))
    (slot,) = rooms.decided(register(), event(), problem, answer, plan).slots
    assert (slot.start, slot.end, slot.held) == (at(9), at(10, 30), ("room",))


def test_half_a_delegation_is_enough() -> None:
    """One of four comes late and one leaves early: their delegation is here all along."""
    talk = Session(id="talk", title="谈话", minutes=30, delegations=("A",))
    (group,) = _asked(_holding(talk)).persons
    assert group == Asked(id="A")


def test_someone_busy_is_waited_for() -> None:
    """A host who is busy until 12:00 is waited for by a session that is still open."""
    busy = Person(id="lu", name="陆四", side=Side.HOST, busy=(Interval(at(8), at(12)),))
    others = tuple(person for person in register().people if person.id != "lu")
    owned = replace(register(), people=(*others, busy))
    talk = Session(id="talk", title="谈话", minutes=30, chair="lu")
    problem = rooms.problem_of(owned, _holding(talk), EMPTY)
    assert problem.persons == (Asked(id="lu", busy=(Window(start=480, end=720),)),)


def test_a_session_of_the_night_lies_in_its_event() -> None:
    """Where no hour of assembly touches the event, the whole of it is open, and nothing else."""
    visit = event()
    visit.start, visit.end = at(22), at(23)
    visit.sessions = (replace(visit.sessions[0], start=None, windows=(), minutes=30),)
    (session,) = rooms.problem_of(register(), visit, Plan(event="visit")).sessions
    assert [(window.start, window.end) for window in session.windows] == [(22 * 60, 23 * 60)]
