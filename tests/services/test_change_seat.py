"""Seats are changed at the last minute, with exactly the list of who moves, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from planner.domain.errors import Refused
from planner.persistence.events import load_event
from planner.persistence.plans import latest_plan
from planner.persistence.registers import load_register
from planner.persistence.snapshot import disagreements, unpacked
from planner.services.asked_again import asks_the_same
from planner.services.change_seat import Done, change_seat, seen_of, take_back
from planner.services.pins import pin
from planner.services.seat_offers import Offer, Wanted, Wish, offers
from planner.services.stored_events import open_event
from tests.services.seated_worlds import DINNER, EVENT, MEETING, dinner, rostrum, seated

if TYPE_CHECKING:
    from pathlib import Path

    from planner.persistence.store import Store

THIRD_LEAVES = Wanted(Wish.LEAVES, "l3", "new")


def _offers(store: Store, subject: str, wanted: Wanted) -> dict[str, Offer]:
    return {one.key: one for one in offers(open_event(store, EVENT), subject, wanted)}


def _moved(offer: Offer) -> list[str]:
    return [move.person for move in offer.moves]


def _seats(store: Store, subject: str) -> dict[str, str]:
    plan = open_event(store, EVENT).plan
    assert plan is not None
    return {one.person or "": one.seat for one in plan.seats(subject)}


def _change(store: Store, subject: str, wanted: Wanted, way: str) -> Done:
    opened = open_event(store, EVENT)
    assert opened.plan is not None
    seen = seen_of(opened.event.revision, opened.plan.revision)
    return change_seat(store, EVENT, subject, wanted, way=way, seen=seen, by="office")


def test_three_ways_are_offered_when_the_third_of_seven_leaves(tmp_path: Path) -> None:
    """With a substitute nobody moves; closing up, the last four do; a gap in front is barred."""
    with seated(tmp_path, rostrum(7)) as store:
        found = _offers(store, MEETING, THIRD_LEAVES)
        assert [(key, _moved(one), one.barred is None) for key, one in found.items()] == [
            ("substitute", [], True),
            ("close-up", ["l4", "l5", "l6", "l7"], True),
            ("leave-gap", [], False),
        ]
        assert [move.person for move in found["substitute"].comes] == ["new"]


def test_a_gap_is_left_in_the_second_row_of_the_rostrum(tmp_path: Path) -> None:
    """Of fifteen, eleven in front, the thirteenth leaves: his chair is carried off."""
    with seated(tmp_path, rostrum(15)) as store:
        _change(store, MEETING, Wanted(Wish.LEAVES, "l13"), "leave-gap")
        seats = _seats(store, MEETING)
        assert "l13" not in seats
        assert (seats["l12"], seats["l14"]) == ("rostrum-12", "rostrum-14")
        with pytest.raises(Refused, match="first row"):
            _change(store, MEETING, THIRD_LEAVES, "leave-gap")


def test_three_changes_in_a_row_at_a_rostrum_of_fifteen(tmp_path: Path) -> None:
    """The third leaves and twelve move up; a guest of rank 2 pushes thirteen on; two exchange."""
    with seated(tmp_path, rostrum(15)) as store:
        found = _offers(store, MEETING, THIRD_LEAVES)["close-up"]
        assert _moved(found) == [f"l{n}" for n in range(4, 16)]
        _change(store, MEETING, THIRD_LEAVES, "close-up")
        comes = Wanted(Wish.COMES, "more", rank=2)
        assert [(key, len(one.moves)) for key, one in _offers(store, MEETING, comes).items()] == [
            ("last", 0),
            ("by-rank", 13),
        ]
        _change(store, MEETING, comes, "by-rank")
        exchange = Wanted(Wish.EXCHANGE, "l5", "l9")
        assert _moved(_offers(store, MEETING, exchange)["exchange"]) == ["l9", "l5"]
        _change(store, MEETING, exchange, "exchange")
        order = ["l1", "more", "l2", "l4", "l9", "l6", "l7", "l8", "l5"]
        order += [f"l{n}" for n in range(10, 16)]
        assert _seats(store, MEETING) == {who: f"rostrum-{n}" for n, who in enumerate(order, 1)}


def test_the_plan_after_a_change_answers_what_its_event_asks(tmp_path: Path) -> None:
    """It can be published: its problem is the event's, its score is verified, no rule broken."""
    with seated(tmp_path, rostrum(7)) as store:
        _change(store, MEETING, THIRD_LEAVES, "substitute")
        with store.reading() as session:
            saved = latest_plan(session, EVENT)
            assert saved is not None
            snapshot = unpacked(saved.snapshot)
            event, register = load_event(session, EVENT), load_register(session, EVENT)
        assert saved.of_revision == event.revision
        assert asks_the_same(register, event, snapshot)
        assert list(disagreements(snapshot)) == []
        assert sum(part.score.hard for part in snapshot.parts) == 0


def test_a_change_is_taken_back(tmp_path: Path) -> None:
    """Everyone is on the seat of before, and the event holds no change; not twice."""
    with seated(tmp_path, rostrum(7)) as store:
        before = _seats(store, MEETING)
        done = _change(store, MEETING, THIRD_LEAVES, "close-up")
        assert _seats(store, MEETING) != before
        take_back(store, EVENT, done, by="office", language="en")
        assert _seats(store, MEETING) == before
        assert open_event(store, EVENT).event.pins == ()
        with pytest.raises(Refused, match="has been changed"):
            take_back(store, EVENT, done, by="office", language="en")


def test_a_change_of_what_was_seen_before_is_refused(tmp_path: Path) -> None:
    """Who looked at the seats of two changes ago must look again."""
    with seated(tmp_path, rostrum(7)) as store:
        _change(store, MEETING, THIRD_LEAVES, "close-up")
        wanted = Wanted(Wish.EXCHANGE, "l1", "l2")
        with pytest.raises(Refused, match="has been changed"):
            change_seat(store, EVENT, MEETING, wanted, way="exchange", seen="1/1", by="office")


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (Wanted(Wish.LEAVES, "new"), "has no seat there"),
        (Wanted(Wish.COMES, "l2"), "has a seat there already"),
        (Wanted(Wish.EXCHANGE, "l2", "l2"), "has no seat there"),
    ],
)
def test_what_makes_no_sense_is_refused(tmp_path: Path, wanted: Wanted, why: str) -> None:
    """Who has no seat cannot leave it, who has one cannot come."""
    with seated(tmp_path, rostrum(3)) as store, pytest.raises(Refused, match=why):
        _offers(store, MEETING, wanted)


def test_at_a_dinner_only_one_table_moves(tmp_path: Path) -> None:
    """At table 3 of five the fourth of eight guests leaves: those below move up, or a gap stays."""
    with seated(tmp_path, dinner(5)) as store:
        found = _offers(store, DINNER, Wanted(Wish.LEAVES, "g2-3", "new"))
        assert [(key, sorted(_moved(one))) for key, one in found.items()] == [
            ("leave-gap", []),
            ("substitute", []),
            ("close-up", ["g2-4", "g2-5", "g2-6", "g2-7"]),
        ]


def test_three_changes_in_a_row_at_a_dinner(tmp_path: Path) -> None:
    """One leaves a gap, one takes it, two of different tables exchange: two people move in all."""
    with seated(tmp_path, dinner(5)) as store:
        before = _seats(store, DINNER)
        _change(store, DINNER, Wanted(Wish.LEAVES, "g2-3"), "leave-gap")
        comes = _offers(store, DINNER, Wanted(Wish.COMES, "new"))
        assert next(iter(comes)) == f"free-{before['g2-3']}"
        _change(store, DINNER, Wanted(Wish.COMES, "new"), f"free-{before['g2-3']}")
        _change(store, DINNER, Wanted(Wish.EXCHANGE, "g1-5", "g2-6"), "exchange")
        after = dict(before)
        after["new"] = after.pop("g2-3")
        after["g1-5"], after["g2-6"] = after["g2-6"], after["g1-5"]
        assert _seats(store, DINNER) == after


def test_a_pinned_seat_is_let_go_by_who_leaves_it(tmp_path: Path) -> None:
    """The pin of the sixth, who leaves, is gone; the first keeps seat and pin."""
    with seated(tmp_path, rostrum(7)) as store:
        for number in (1, 6):
            pin(store, EVENT, "seat", MEETING, part=f"rostrum-{number}", by="office")
        _change(store, MEETING, Wanted(Wish.LEAVES, "l6"), "close-up")
        assert [one.kind for one in open_event(store, EVENT).event.pins] == ["seat", "close-up"]
        assert _seats(store, MEETING) == {
            who: f"rostrum-{n}" for n, who in enumerate(("l1", "l2", "l3", "l4", "l5", "l7"), 1)
        }


def test_a_table_gets_a_chair_more(tmp_path: Path) -> None:
    """Who comes last sits on the eleventh chair, and nobody moves."""
    with seated(tmp_path, dinner(5)) as store:
        before = _seats(store, DINNER)
        _change(store, DINNER, Wanted(Wish.COMES, "new"), "table-4")
        assert _seats(store, DINNER) == before | {"new": "table-4-11"}
