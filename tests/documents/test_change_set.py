"""Corrections, texts, short messages and the call list name those whose own paper differs."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

import pytest

from planner.documents.call_list import call_list
from planner.documents.change_set import ChangeSet, change_set
from planner.documents.change_texts import change_page, said_in_one_line, short_message
from planner.documents.changed_page import Became, Change, changed_page
from planner.documents.corrections import corrections
from planner.documents.desk import Desk
from planner.documents.own_pages import OwnPages
from planner.documents.phone_page import CAR, CAR_SEAT, NOTE, PLACE, PhonePage, PhoneRow
from planner.documents.plain_text import page_text
from planner.documents.sms_sheet import sms_sheet
from planner.domain.event import Register
from planner.domain.fleet import Driver
from planner.domain.itinerary import MealStop, Visit
from planner.domain.plan import Plan, Slot
from planner.domain.seating import Placement
from planner.domain.transfer import Leg
from tests.visit import at, event, plan, register

Timed = TypeVar("Timed", Slot, Visit, MealStop)
DRAWS = 50
MINUTES = (0, 0, 0, 1, -1, 3, 7, 30)
DELEGATIONS = {"A": "省国资委调研组", "C": "曦和工程"}


def _register() -> Register:
    """The visit's, where 陆怀川 receives at the plant, and 罗静 is told through 白彦."""
    stock = register()
    sites = tuple(replace(one, contact="lu") if one.id == "plant" else one for one in stock.sites)
    people = tuple(
        replace(one, contact_through="bai") if one.id == "luo" else one for one in stock.people
    )
    return replace(stock, sites=sites, people=people)


STOCK = _register()
FIRST = Desk(STOCK, event(), plan())


def _set(after: Plan, before: Plan | None = None) -> ChangeSet:
    first = FIRST if before is None else replace(FIRST, plan=before)
    return change_set(first, replace(FIRST, plan=after))


def _moved(one: Timed, shift: timedelta) -> Timed:
    """Something that begins and ends later by so much."""
    assert one.start is not None
    assert one.end is not None
    return replace(one, start=one.start + shift, end=one.end + shift)


def _driven(leg: Leg, shift: timedelta) -> Leg:
    assert leg.leave is not None
    assert leg.arrive is not None
    return replace(leg, leave=leg.leave + shift, arrive=leg.arrive + shift)


def _redrawn(draw: random.Random) -> Plan:
    """The plan with some hours, halls, cars, drivers and seats drawn anew; some things dropped."""

    def by() -> timedelta:
        return timedelta(minutes=draw.choice(MINUTES))

    old = plan()
    slots = tuple(
        replace(_moved(one, by()), room=draw.choice((one.room, one.room, "hall")))
        for one in old.slots
    )
    visits = tuple(_moved(one, by()) for one in old.visits if draw.random() > 0.1)
    meals = tuple(_moved(one, by()) for one in old.meals)
    trips = []
    for trip in old.trips:
        shift = by()
        legs = tuple(_driven(leg, shift) for leg in trip.legs)
        driver = draw.choice((trip.driver, trip.driver, "D1", "D2"))
        trips.append(replace(trip, driver=driver, legs=legs))
    seats = tuple(
        Placement("S1", f"guest-{draw.randint(1, 2)}", person)
        for person in ("han", "luo")
        if draw.random() < 0.3
    )
    return replace(
        old, slots=slots, visits=visits, meals=meals, trips=tuple(trips), placements=seats
    )


def _texts(after: Plan) -> dict[str, list[str]]:
    """By name, the lines of everyone's own paper but the one that tells its version."""
    pages, stock = OwnPages(replace(FIRST, plan=after)), STOCK
    texts = {one.name: page_text(pages.of_person(one.id)) for one in stock.people}
    driving = {one.id for one in pages.drivers}
    texts |= {
        one.name: page_text(pages.of_driver(one.id)) for one in stock.drivers if one.id in driving
    }
    return {
        name: [line for line in text.splitlines() if "版 ·" not in line]
        for name, text in texts.items()
    }


def _corrected(changes: ChangeSet) -> Iterator[str]:
    """The names in the last column of the corrections; of a whole delegation all of its guests."""
    whole = {
        f"{name}全体（{size} 人）": members
        for (key, name), size in zip(DELEGATIONS.items(), (4, 2), strict=True)
        if (members := [one.name for one in STOCK.people if one.delegation == key])
    }
    for table in corrections(changes).tables:
        for row in table.rows:
            for line in row[-1].split("\n"):
                yield from whole.get(line, line.removeprefix("驾驶员：").split("、"))


@pytest.fixture(scope="module")
def drawn() -> list[tuple[set[str], ChangeSet]]:
    """Fifty plans: whose text differs from the first plan's, line by line, and the change set."""
    draw, known = random.Random(7), _texts(plan())
    found = []
    for _ in range(DRAWS):
        after = _redrawn(draw)
        texts = _texts(after)
        names = {name for name in {**known, **texts} if known.get(name) != texts.get(name)}
        found.append((names, _set(after)))
    return found


def test_the_corrections_name_exactly_those_whose_text_differs(
    drawn: list[tuple[set[str], ChangeSet]],
) -> None:
    """After fifty plans drawn anew, no name is missing and none too many."""
    assert [set(_corrected(changes)) for _, changes in drawn] == [names for names, _ in drawn]


def test_the_texts_are_for_exactly_those_whose_text_differs(
    drawn: list[tuple[set[str], ChangeSet]],
) -> None:
    """Each text names whom it is for, once; those from abroad read it in English."""
    abroad = {one.name for one in STOCK.people if one.foreign}
    told = [
        [page_text(change_page(changes, one)).splitlines()[1] for one in changes.concerned]
        for _, changes in drawn
    ]
    assert [sorted(one) for one in told] == [
        sorted(
            f"What changed for {name}" if name in abroad else f"{name}日程更正" for name in names
        )
        for names, _ in drawn
    ]


def test_the_call_list_names_exactly_those_whose_text_differs(
    drawn: list[tuple[set[str], ChangeSet]],
) -> None:
    """Each of them stands there once, with a box that is not ticked."""
    rows = [[row for table in call_list(one).tables for row in table.rows] for _, one in drawn]
    assert [sorted(row[1] for row in own) for own in rows] == [sorted(n) for n, _ in drawn]
    assert {(row[-2], row[-1]) for own in rows for row in own} == {("□", "")}


def test_the_draws_concern_some_and_not_all(drawn: list[tuple[set[str], ChangeSet]]) -> None:
    """The draws would tell both a name too many and one that is missing."""
    sizes = {len(names) for names, _ in drawn}
    assert min(sizes) < 8
    assert len(sizes) > 4


def _visit_later(minutes: int) -> Plan:
    first, *others = plan().visits
    return replace(plan(), visits=(_moved(first, timedelta(minutes=minutes)), *others))


def test_a_minute_that_rounds_away_is_told_to_staff_alone() -> None:
    """From 14:32 to 14:33 guests read 14:35 as before; who receives at the plant reads it."""
    assert [one.name for one in _set(_visit_later(1)).concerned] == ["陆怀川"]


def test_a_minute_is_told_to_the_driver() -> None:
    """A car that leaves at 14:02 instead of 14:03: its driver, and 纪元 who reads minutes."""
    trips = tuple(
        replace(one, legs=(replace(one.legs[0], leave=at(14, 2)),)) if one.id == "T3" else one
        for one in plan().trips
    )
    concerned = _set(replace(plan(), trips=trips)).concerned
    assert [(one.name, one.drives) for one in concerned] == [("纪元", False), ("吴大有", True)]


def test_what_was_and_what_is_stand_side_by_side() -> None:
    """A visit half an hour later: once, for the delegation as a whole; the host reads minutes."""
    rows = [row for table in corrections(_set(_visit_later(30))).tables for row in table.rows]
    assert rows == [
        ("11月25日 周三 15:02–15:48", "参观乙烯装置", "14:32–15:18", "15:02–15:48", "陆怀川"),
        (
            "11月25日 周三 15:05–15:45", "参观乙烯装置", "14:35–15:15", "15:05–15:45",
            "省国资委调研组全体（4 人）",
        ),
    ]  # fmt: skip


def test_messages_go_to_whom_one_is_told_through() -> None:
    """韩砚舟 has a number; 罗静 is told through 白彦, the unnamed through the liaison officer."""
    rows = [row for table in sms_sheet(_set(_visit_later(30))).tables for row in table.rows]
    assert [(row[0], row[2], row[3]) for row in rows] == [
        ("13800000001", "韩砚舟", "韩砚舟"),
        ("13800000003", "罗静", "白彦"),
        ("13800000003", "白彦", "白彦"),
        ("13900000002", "随行人员", "纪元"),
        ("13900000001", "陆怀川", "陆怀川"),
    ]
    assert rows[0][1] == (
        "【东澜集团来访接待】韩砚舟：您的行程有调整。11月25日 周三 15:05–15:45 参观乙烯装置："
        "原14:35–15:15，现15:05–15:45。联络员：纪元 13900000002"
    )
    assert rows[1][1].startswith("【东澜集团来访接待】请转告罗静：行程有调整。")


def test_who_tells_several_the_same_gets_one_message() -> None:
    """Where 韩砚舟 is told through 白彦 too, one message names him and 罗静."""
    people = tuple(
        replace(one, contact_through="bai") if one.id == "han" else one for one in STOCK.people
    )
    first = replace(FIRST, register=replace(STOCK, people=people))
    changes = change_set(first, replace(first, plan=_visit_later(30)))
    rows = [row for table in sms_sheet(changes).tables for row in table.rows]
    assert [row[2] for row in rows] == ["韩砚舟、罗静", "白彦", "随行人员", "陆怀川"]
    assert rows[0][1].startswith("【东澜集团来访接待】请转告韩砚舟、罗静：行程有调整。")


def test_what_is_new_and_what_is_dropped_is_said() -> None:
    """Lucia's walk is dropped; told backwards it is new."""
    less = replace(plan(), visits=plan().visits[:1])
    gone, back = _set(less), _set(plan(), before=less)
    said = [short_message(one.concerned[:1]) for one in (gone, back)]
    head = (
        "【东澜集团来访接待】请转告Lucia Ferrante：行程有调整。"
        "11月25日 周三 14:00–15:00 参观湿地公园（夫人线路）"
    )
    assert said == [
        f"{head}：取消。联络员：林小满 13900000003",
        f"{head}：新增。联络员：林小满 13900000003",
    ]


def test_what_stands_no_longer_is_said_to_be_dropped() -> None:
    """A visit that stays while its ride goes: who read only what was could think it still is."""
    day = date(2025, 11, 25)
    gone = Change(Became.OTHER, day, "15:05–15:45", "参观乙烯装置", ("乘车：3号车",), ())
    assert said_in_one_line(gone, "zh_CN") == (
        "11月25日 周二 15:05–15:45 参观乙烯装置：原乘车：3号车，现取消"
    )


def test_what_was_nothing_is_told_as_it_is_now() -> None:
    """Who walked before reads the car alone."""
    day = date(2025, 11, 25)
    more = Change(Became.OTHER, day, "15:05–15:45", "参观乙烯装置", (), ("乘车：3号车",))
    assert (
        said_in_one_line(more, "zh_CN") == "11月25日 周二 15:05–15:45 参观乙烯装置：现乘车：3号车"
    )


def test_a_ride_that_another_driver_drives_is_one_correction() -> None:
    """Who drove and who drives, and nothing of what stays."""
    first, *others = plan().trips
    other = next(one.id for one in STOCK.drivers if one.id != first.driver)
    changes = _set(replace(plan(), trips=(replace(first, driver=other), *others)))
    was, now = (
        next(each.name for each in STOCK.drivers if each.id == one) for one in (first.driver, other)
    )
    rows = [row for table in corrections(changes).tables for row in table.rows]
    driven = [list(row[2:]) for row in rows if row[-1].startswith("驾驶员")]
    assert [f"驾驶员：{was}", f"驾驶员：{now}", f"驾驶员：{was}、{now}"] in driven


def test_in_a_convoy_the_driver_of_each_car_hands_over_to_its_next() -> None:
    """Two cars go to the plant at one minute, both with new drivers: nothing but those changes."""
    newer = {"T2": Driver(id="D4", name="丁"), "T3": Driver(id="D3", name="丙")}
    # Who takes the second car stands first in the register.
    drivers = (*STOCK.drivers, newer["T3"], newer["T2"])
    first = replace(FIRST, register=replace(STOCK, drivers=drivers))
    convoy = [
        replace(one, legs=(replace(one.legs[0], arrive=at(14, 32)),))
        for one in plan().trips
        if one.id in newer
    ]
    old = replace(plan(), trips=tuple(convoy))
    new = replace(old, trips=tuple(replace(one, driver=newer[one.id].id) for one in convoy))
    changes = change_set(replace(first, plan=old), replace(first, plan=new))
    rows = [row for table in corrections(changes).tables for row in table.rows]
    assert sorted(row[2:4] for row in rows if row[-1].startswith("驾驶员")) == [
        ("驾驶员：吴大有", "驾驶员：丙"),
        ("驾驶员：周师傅", "驾驶员：丁"),
    ]


def test_the_call_list_says_the_same_only_once() -> None:
    """Two guests of one visit that moves: the second row points at the first."""
    rows = [row for table in call_list(_set(_visit_later(30))).tables for row in table.rows]
    told = [row[4] for row in rows]
    again = [one for one in told if one.startswith("同序号")]
    assert again
    assert len(set(told) - set(again)) == len(told) - len(again)


def test_of_what_is_dropped_no_notes_are_told() -> None:
    """Where and by which car it was to be; neither what to wear there, nor a seat."""
    lines = ((PLACE, ("乙烯装置",)), (CAR, ("3号车",)), (CAR_SEAT, ("1A",)), (NOTE, ("戴安全帽",)))
    row = PhoneRow(date(2025, 11, 25), "15:05", "15:45", "参观乙烯装置", lines=lines)
    page = PhonePage("zh_CN", "来访", "", (row,), (), "", "")
    (gone,) = changed_page(page, replace(page, rows=()))
    assert gone.was == ("地点：乙烯装置", "乘车：3号车")


def test_two_plans_of_one_version_are_told_apart() -> None:
    """Nothing leads from the first version to the first; a later plan has its number."""
    assert _set(_visit_later(30)).versions("zh_CN") == "第 3 版，重新安排"


def test_another_title_is_told_to_who_has_a_paper() -> None:
    """Everyone at anything and each driver; not 林小满, who is at nothing."""
    renamed = replace(FIRST, event=replace(FIRST.event, name="西澜集团来访接待"))
    changes = change_set(FIRST, renamed)
    everyone = {one.name for one in STOCK.people} | {one.name for one in STOCK.drivers}
    assert {one.name for one in changes.concerned} == everyone - {"林小满"}
    rows = [row for table in corrections(changes).tables for row in table.rows]
    assert [row[:4] for row in rows] == [
        ("", "标题与联系人", "东澜集团来访接待", "西澜集团来访接待")
    ]


def test_nothing_is_said_between_a_plan_and_itself() -> None:
    """Nobody is concerned, and the corrections have nothing to tell."""
    changes = _set(plan())
    assert changes.concerned == ()
    assert corrections(changes).blank
