"""Which packs an event uses, and which rule stands where several speak."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from planner.domain.event import Event
from planner.domain.people import Delegation, Reception
from planner.domain.policies.in_force import policies_of
from planner.domain.policies.shipped import shipped
from planner.domain.policy import PolicyPack, PolicyRule, Scope, Tier
from planner.domain.programme import Session


def _event(year: int, *receptions: Reception, **policies: str) -> Event:
    start = datetime(year, 6, 2, tzinfo=UTC)
    return Event(
        id="visit",
        name="来访",
        start=start,
        end=start.replace(hour=12),
        zone="UTC",
        delegations=tuple(Delegation(id=one.value, name=one, reception=one) for one in receptions),
        sessions=(Session(id="s", title="会", minutes=60),),
        policies={key.replace("__", "."): value for key, value in policies.items()},
    )


def _texts(event: Event, key: str, scope: Scope = Scope.OFFICIAL) -> list[tuple[str, str]]:
    found = policies_of(event, ()).rulings(key, scope)
    return [(one.pack.id, one.rule.text) for one in found]


def _shipped(identifier: str) -> PolicyPack:
    return next(pack for pack in shipped() if pack.id == identifier)


def test_alcohol_goes_by_the_year() -> None:
    """In 2012 no text speaks; from 2013 no expensive drink; from May 2025 no alcohol at all."""
    old = [("reception-2013", "工作餐不提供香烟和高档酒水。")]
    new = [("thrift-2025", "工作餐不提供香烟，不上酒。")]
    assert _texts(_event(2012, Reception.OFFICIAL), "drinks") == []
    assert _texts(_event(2024, Reception.OFFICIAL), "drinks") == old
    assert _texts(_event(2026, Reception.OFFICIAL), "drinks") == new


def test_flowers_and_backdrops_are_banned_since_2025() -> None:
    """For meetings of ours, not for those of clients or foreign guests."""
    told = [("thrift-2025", "工作会议不摆花草，不制作背景板。")]
    for year, text in ((2024, []), (2026, told)):
        event = _event(year, Reception.OFFICIAL)
        assert _texts(event, "decorations", Scope.MEETING) == text
    keys = {
        reception: [one.rule.key for one in policies_of(_event(2026, reception), ()).by_person()]
        for reception in Reception
    }
    assert {name: "decorations" in found for name, found in keys.items()} == {
        Reception.OFFICIAL: True,
        Reception.BUSINESS: False,
        Reception.FOREIGN: False,
    }


def test_what_the_later_text_leaves_alone_stands_in_the_earlier() -> None:
    """Companions are counted in 2026 by the text of 2013."""
    assert [pack for pack, _ in _texts(_event(2026, Reception.OFFICIAL), "companions")] == [
        "reception-2013"
    ]


def test_packs_are_those_of_the_kind_of_reception() -> None:
    """Business guests bring the company's pack, official ones the national texts."""
    for reception, expected in (
        (Reception.BUSINESS, "business-company"),
        (Reception.FOREIGN, "business-company"),
        (Reception.OFFICIAL, "reception-2013"),
    ):
        used = {pack.id for pack in policies_of(_event(2026, reception), ()).packs}
        assert used & {"business-company", "reception-2013"} == {expected}


def test_an_event_chooses_its_packs() -> None:
    """Only those; unknown ones and those not in force then are named; 无 is none at all."""
    event = _event(2024, Reception.OFFICIAL, policies__packs="reception-2013；thrift-2025; nowhere")
    found = policies_of(event, ())
    assert [pack.id for pack in found.packs] == ["reception-2013"]
    assert [pack.id for pack in found.outdated] == ["thrift-2025"]
    assert found.unknown == ("nowhere",)
    assert policies_of(_event(2024, Reception.OFFICIAL, policies__packs="无"), ()).packs == ()


def test_a_local_text_stands_beside_the_national_one() -> None:
    """Each tells its own number; a copy of the same tier stands for what it was copied from."""
    nation = _shipped("reception-2013")
    stricter = PolicyRule(
        key="work-meals",
        severity=nation.rules[0].severity,
        article="一",
        text="不安排。",
        parameters={"at_most": 0},
    )
    local = replace(nation, id="local", tier=Tier.LOCAL, rules=(stricter,))
    copy = replace(nation, id="copy", rules=(stricter,))
    event = _event(2026, Reception.OFFICIAL, policies__packs="reception-2013; local; copy")
    found = policies_of(event, (local, copy)).rulings("work-meals", Scope.OFFICIAL)
    assert [(one.pack.id, one.rule.figure("at_most")) for one in found] == [
        ("copy", 0),
        ("local", 0),
    ]
    other = policies_of(event, (local,)).rulings("work-meals", Scope.OFFICIAL)
    assert [(one.pack.id, one.rule.figure("at_most")) for one in other] == [
        ("reception-2013", 1),
        ("local", 0),
    ]


def test_a_pack_ends_before_the_day_it_is_valid_to() -> None:
    """Its last day is the one before."""
    pack = replace(
        _shipped("reception-2013"), valid_from=date(2026, 6, 2), valid_to=date(2026, 6, 3)
    )
    days = [date(2026, 6, day) for day in (1, 2, 3)]
    assert [pack.in_force(day) for day in days] == [False, True, False]


def test_a_source_names_issuer_title_year_and_article() -> None:
    """As papers cite; the year once, where the title has it."""
    (letter,) = policies_of(_event(2026, Reception.OFFICIAL), ()).rulings(
        "companions", Scope.OFFICIAL
    )
    assert letter.source == (
        "中共中央办公厅、国务院办公厅《党政机关国内公务接待管理规定》（2013）第十条"
    )
    (drinks,) = policies_of(_event(2026, Reception.OFFICIAL), ()).rulings("drinks", Scope.OFFICIAL)
    assert drinks.source == (
        "中共中央、国务院《党政机关厉行节约反对浪费条例》（2025年修订）公务接待一章"
    )
