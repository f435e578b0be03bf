"""Odd but legal events are planned, or told in a sentence why not; nothing falls."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from planner.domain.errors import NotFound
from planner.language import CHINESE
from planner.services.check_plan import check
from planner.services.export_plan import export_plan
from planner.services.plan_event import Outcome, plan_event
from solver.limits import Limits
from tests.services import odd_events
from tests.services.odd_events import ODD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.services.odd_events import World

LOST = (
    odd_events.a_site_nobody_knows_the_way_to,
    odd_events.a_hall_nobody_knows_the_way_to,
    odd_events.a_station_nobody_knows_the_way_to,
)
PLANNED = tuple(odd for odd in ODD if odd not in LOST)


def _planned(world: World) -> Outcome:
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=0.1, workers=1)
    return plan_event(*world, limits)


def _said(outcome: Outcome) -> list[str]:
    return [finding.what.said() for finding in outcome.findings]


@pytest.mark.parametrize("odd", PLANNED, ids=lambda odd: odd.__name__)
def test_an_odd_event_is_planned_without_breaking_a_hard_rule(
    odd: Callable[[], World],
) -> None:
    """What cannot be is left out and said in a finding; the plan reads back without a fault."""
    world = odd()
    outcome = _planned(world)
    assert outcome.code == 0
    assert [stage.result.score.hard for stage in outcome.stages if stage.result.score] == [0] * 4
    left = sum(stage.result.score.medium for stage in outcome.stages if stage.result.score)
    assert not left or any(finding.severity == "cannot-be" for finding in outcome.findings)
    register, event, _ = world
    assert [v.constraint for v in check(register, event, outcome.plan).broken] == []


@pytest.mark.parametrize("odd", LOST, ids=lambda odd: odd.__name__)
def test_an_unknown_way_is_refused_by_the_names_of_its_ends(odd: Callable[[], World]) -> None:
    """Without minutes or coordinates nothing is guessed: the office is told both places."""
    with pytest.raises(NotFound) as refused:
        _planned(odd())
    places = {place.name for place in odd()[0].places}
    assert len([name for name in places if name in refused.value.line()]) == 2


def test_who_has_no_vehicle_is_told_by_way_and_hour() -> None:
    """Without cars everyone's ways are named: from the train, to the plant and back, to it."""
    told = [said for said in _said(_planned(odd_events.no_vehicles())) if "vehicle" in said]
    assert [said.split(" at ")[0] for said in told] == [
        "1 people have no vehicle from 东站 to 宾馆",
        "1 people have no vehicle from 宾馆 to 东站",
        "5 people have no vehicle from 宾馆 to 工厂",
        "5 people have no vehicle from 工厂 to 宾馆",
    ]


def test_who_has_no_vehicle_is_told_by_a_finding_alone() -> None:
    """All whom the rules of the whole plan find left behind are named by findings, hour and all:
    their sentences are not told beside it."""
    outcome = _planned(odd_events.no_vehicles())
    left = {
        who for one in outcome.whole.violations for role, who in one.subjects if role == "person"
    }
    told = {who for finding in outcome.findings for who in finding.subjects}
    assert (left, left - told, outcome.broken) == ({"bai", "han", "luo"}, set(), ())


def test_who_is_held_too_long_does_not_hold_up_the_others() -> None:
    """The head sits in a meeting until 10:30; his five people see the plant without him."""
    said = _said(_planned(odd_events.by_own_car_without_station()))
    assert [one for one in said if "cannot be at" in one] == [
        "1 people cannot be at 工厂 by 11/25 10:40: they leave 宾馆 at 11/25 10:30 at the earliest."
    ]


def test_a_pin_that_is_not_kept_is_told() -> None:
    """The pin of a visit that no plan has is told."""
    said = _said(_planned(odd_events.pinned()))
    assert [one for one in said if "pin" in one] == [
        "The pin of nobody is not kept: the plan has nothing like it any more."
    ]


def test_a_seat_that_no_chart_has_is_told() -> None:
    """The office typed seat 1 of a car whose seats have other names: nobody is seated twice."""
    outcome = _planned(odd_events.half_blank_rows())
    assert [one for one in _said(outcome) if "no seat" in one] == [
        "2 号车 has no seat 1, which is typed for 白三."
    ]
    assert [placed.seat for placed in outcome.plan.seats("T2") if placed.person == "bai"] == ["1"]


WRITTEN = (
    odd_events.an_empty_register,
    odd_events.clocks_put_back,
    odd_events.every_kind_of_session,
    odd_events.half_blank_rows,
)


@pytest.mark.parametrize("odd", WRITTEN, ids=lambda odd: odd.__name__)
def test_an_odd_event_is_written_in_full(odd: Callable[[], World], tmp_path: Path) -> None:
    """Workbook, charts, papers and calendars are made of what is there, were it nothing."""
    export_plan(_planned(odd()), tmp_path / "out", language=CHINESE)
    assert (tmp_path / "out" / "plan.xlsx").exists()
