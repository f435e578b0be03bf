"""会议议程, and the chair's list of names."""

from dataclasses import replace

import pytest

from planner.documents.agendas import agendas, chairs_lists
from planner.documents.desk import Desk
from planner.domain.event import Event
from planner.domain.people import Role
from planner.domain.precedence import PrecedenceEntry, PrecedenceList
from planner.domain.programme import AgendaKind, AgendaPoint
from tests.documents.reading import lines, tables
from tests.visit import event, plan, register

POINTS = (
    AgendaPoint("媒体入场", 5, AgendaKind.PRESS_IN),
    AgendaPoint("汇报", 30, AgendaKind.REPORT, speaker="lu"),
    AgendaPoint("签字", 0, AgendaKind.SIGNING, people=("han", "lu")),
    AgendaPoint("讲话", 20, speaker="han", chair="luo"),
)


def _asked() -> Event:
    """The report meeting has an agenda and an order of its own; the host is third."""
    asked = event()
    order = ("han", "bai", "lu", "aldo")
    entries = tuple(PrecedenceEntry(rank, one) for rank, one in enumerate(order, start=1))
    asked.precedence = (PrecedenceList(id="order", entries=entries),)
    report, *others = asked.sessions
    asked.sessions = (replace(report, agenda=POINTS, precedence="order"), *others)
    return asked


@pytest.fixture
def desk() -> Desk:
    """The visit with that agenda."""
    return Desk(register(), _asked(), plan())


def test_each_point_begins_when_those_before_it_end(desk: Desk) -> None:
    """From nine: 5, 30, none and 20 minutes; who speaks with the post, who chairs, who signs."""
    _, rows = tables(agendas(desk))
    assert rows[1:] == [
        ["1", "09:00–09:05", "媒体入场", "", "5"],
        ["2", "09:05–09:35", "汇报", "陆怀川", "30"],
        ["3", "09:35", "签字", "韩砚舟、陆怀川", ""],
        ["4", "09:35–09:55", "讲话", "韩砚舟（主任）\n主持：罗静", "20"],
    ]


@pytest.mark.parametrize(
    ("language", "unit", "told"),
    [
        ("zh_CN", "省国资委", "韩砚舟（省国资委主任）"),
        ("zh_CN", "Türkiye", "韩砚舟（Türkiye 主任）"),
        ("en", "Türkiye", "韩砚舟 (Türkiye, 主任)"),
    ],
)
def test_who_speaks_is_told_with_the_unit(language: str, unit: str, told: str) -> None:
    """Seven ministers of energy speak one after the other: the state tells them apart."""
    known = register()
    people = tuple(
        replace(one, organisation=unit) if one.id == "han" else one for one in known.people
    )
    _, rows = tables(agendas(Desk(replace(known, people=people), _asked(), plan(), language)))
    assert rows[4][3].splitlines()[0] == told


def test_an_agenda_says_when_where_and_who_chairs(desk: Desk) -> None:
    """A session without points has none; a secret one stands nowhere."""
    paper = agendas(desk)
    form, _ = tables(paper)
    assert form == [
        ["时间", "11月25日 星期三 09:00–10:30"],
        ["地点", "澜州宾馆 一号厅"],
        ["主持", "陆怀川"],
    ]
    title, _, *sessions = lines(paper)
    assert (title, sessions) == ("东澜集团来访接待议程", ["工作汇报会"])


def test_a_chair_introduces_by_the_order_of_the_session(desk: Desk) -> None:
    """Only who is ranked and comes: the guest of rank 4 is of the other delegation."""
    _, rows = tables(chairs_lists(desk))
    assert rows[1:] == [
        ["1", "韩砚舟", "", "主任", "客方"],
        ["2", "白　彦", "", "秘书", "客方"],
        ["3", "陆怀川", "", "", "我方"],
    ]


def test_without_an_order_a_chair_introduces_heads_and_leaders() -> None:
    """The delegation's head, the chair and a leader; how a rare name is read stands below it."""
    known = register()
    people = tuple(
        replace(one, roles=(Role.LEADER,), reading="Luó Jìng") if one.id == "luo" else one
        for one in known.people
    )
    _, rows = tables(chairs_lists(Desk(replace(known, people=people), event(), plan())))
    assert [row[1] for row in rows[1:]] == ["陆怀川", "韩砚舟", "罗　静\nLuó Jìng"]
