"""A leader's page: what comes next, whom to call, and nothing of anybody else."""

from dataclasses import replace
from datetime import datetime

from planner.services.leader_page import LeaderPage, leader_page
from planner.services.opened import Opened
from tests.visit import at, event, plan, register

OPENED = Opened(register(), event(), plan(), ())


def _page(now: datetime, person: str = "han", language: str = "en") -> LeaderPage:
    return leader_page(OPENED, person, language, now=now)


def test_next_is_what_begins_next() -> None:
    """At 13:00 the visit at 14:32 is next, told five minutes up, with its car, seat and company."""
    coming = _page(at(13)).next
    assert coming is not None
    assert (coming.time, coming.what) == ("14:35–15:15", "Visit 乙烯装置")
    (ride,) = coming.rides
    # The car leaves at 14:03, told five minutes down.
    assert (ride.leave, ride.car) == ("14:00 from 澜州宾馆", "1号车 澜A00001")
    assert (ride.seat, ride.along) == ("1", "罗静, 纪元")


def test_next_stays_for_a_quarter_of_an_hour() -> None:
    """Ten minutes into the meeting it is still shown as next; after twenty the talk is."""
    early, late = _page(at(9, 10)).next, _page(at(9, 20)).next
    assert early is not None
    assert late is not None
    assert (early.what, late.what) == ("工作汇报会", "人事谈话")


def test_the_chair_is_named() -> None:
    """Who chairs is said to guests, and to the chair that it is theirs."""
    guest, chair = _page(at(8, 50)).next, _page(at(8, 50), "lu").next
    assert guest is not None
    assert chair is not None
    assert (guest.receives, chair.receives) == ("陆怀川", "you chair")


def test_only_the_liaison_officer_has_a_phone() -> None:
    """The liaison officer's number is there to be tapped, and no other stands on the page."""
    page = _page(at(8, 50))
    assert page.contact is not None
    assert (page.contact.name, page.contact.dial) == ("纪元", "13900000002")
    others = [one.phone for one in OPENED.register.people if one.phone and one.id != "ji"]
    others += [one.phone for one in OPENED.register.drivers]
    assert [phone for phone in others if phone in repr(page)] == []
    assert "花生" not in repr(page)


def test_a_host_calls_who_looks_after_the_guests() -> None:
    """A host has no liaison officer: the one of the next engagement's delegation is called."""
    contact = _page(at(8, 50), "lu").contact
    assert contact is not None
    assert contact.name == "纪元"


def test_after_the_last_engagement_nothing_is_next() -> None:
    """Once all is over, nothing is next."""
    assert _page(at(12, day=27)).next is None


def test_a_day_fits_a_screen() -> None:
    """Of ten sessions two are folded away: those over first, then the last ones."""
    given = event()
    sessions = tuple(replace(given.sessions[0], id=f"N{n}", title=f"N{n}") for n in range(10))
    slots = tuple(
        replace(plan().slots[0], session=f"N{n}", start=at(8 + n), end=at(8 + n, 30))
        for n in range(10)
    )
    full = replace(given, sessions=sessions, meals=(), journeys=())
    planned = replace(plan(), slots=slots, visits=(), meals=(), trips=())
    page = leader_page(Opened(register(), full, planned, ()), "lu", "en", now=at(9, 40))
    assert page.today is not None
    # At 9:40 N0 and N1 are over, eight are ahead.
    assert [stop.what for stop in page.today.stops] == [f"N{n}" for n in range(2, 10)]
    assert [stop.what for stop in page.rest] == ["N0", "N1"]


def test_someone_else_s_talk_is_not_told() -> None:
    """A secret talk stands on the pages of the two who have it, and on nobody else's."""
    every = OPENED.register.people
    told = [one.id for one in every if "人事谈话" in repr(_page(at(8), one.id))]
    assert told == ["han", "lu"]
