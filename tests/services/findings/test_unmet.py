"""A party that is to part from the others, or join them, where they are not."""

from __future__ import annotations

from planner.domain.interval import Interval
from planner.domain.people import Party
from planner.services.findings.unmet import unmet
from tests.services.findings.said import said, scene
from tests.services.solving.worlds import at, event

HELD = "Let them part or meet where it is held, or at another time."


def _spouses(start: int, end: int, *, leaves: str | None, joins: str | None) -> Party:
    return Party(
        id="S",
        name="夫人",
        delegation="A",
        members=("bai",),
        window=Interval(at(start), at(end)),
        leaves_at=leaves,
        joins_at=joins,
    )


def _told(party: Party) -> list[str]:
    visit = event()
    visit.parties = (party,)
    return said(unmet, scene(None, visit))


def test_who_are_in_a_session_elsewhere_meet_nobody() -> None:
    """The meeting at the hotel lasts from 9:00 to 10:30: nobody is at the plant at 10:00."""
    visit = event()
    visit.parties = (_spouses(8, 10, leaves=None, joins="plant"),)
    (told,) = unmet(scene(None, visit))
    assert (
        told.what.said() == "夫人 joins at 工厂, 11/25 10:00; 甲团 is at “汇报会” elsewhere then."
    )
    assert told.remedy is not None
    assert told.remedy.said() == HELD
    assert told.subjects == ("S", "meeting")
    assert _told(_spouses(10, 15, leaves="plant", joins=None)) == [
        "夫人 parts at 工厂, 11/25 10:00; 甲团 is at “汇报会” elsewhere then."
    ]


def test_who_part_at_a_session_need_no_other_stop() -> None:
    """The meeting is held at the hotel, and there they part at 10:00."""
    assert _told(_spouses(10, 15, leaves="hotel", joins="plant")) == []


def test_who_are_gone_meet_nobody() -> None:
    """All others take the train at 11:30: nobody waits at the plant at 15:00."""
    visit = event()
    visit.parties = (_spouses(12, 15, leaves=None, joins="plant"),)
    (_, out) = visit.journeys
    out.persons = ("han", "luo", "rest")
    assert said(unmet, scene(None, visit)) == [
        "夫人 joins at 工厂, 11/25 15:00; 甲团 cannot be there then."
    ]
