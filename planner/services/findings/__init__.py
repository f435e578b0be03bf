"""What people must know or decide: one file a finding, in the order in which they are told.

A finder is a function of a `Scene`; it yields findings whose sentences name the cause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.services.findings.absent import absent
from planner.services.findings.companions import companions
from planner.services.findings.crowded_shuttles import crowded_shuttles
from planner.services.findings.early_arrival import early_arrival
from planner.services.findings.going_along import going_along
from planner.services.findings.large_events import large_events
from planner.services.findings.left_out import left_out
from planner.services.findings.letters import letters
from planner.services.findings.lodging_standard import lodging_standard
from planner.services.findings.meeting_class import meeting_class
from planner.services.findings.not_admitted import not_admitted
from planner.services.findings.not_by_turns import not_by_turns
from planner.services.findings.packs_chosen import packs_chosen
from planner.services.findings.pins import pins
from planner.services.findings.scene import Scene
from planner.services.findings.secret_sessions import secret_sessions
from planner.services.findings.station_welcome import station_welcome
from planner.services.findings.tentative import tentative
from planner.services.findings.too_many_people import too_many_people
from planner.services.findings.undriven import undriven
from planner.services.findings.unknown_seat import unknown_seat
from planner.services.findings.unmet import unmet
from planner.services.findings.unprintable import unprintable
from planner.services.findings.unsigned import unsigned
from planner.services.findings.weak_links import weak_links
from planner.services.findings.weather import weather

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.event import Event, Register
    from planner.domain.finding import Finding
    from planner.domain.plan import Plan

BY_POLICIES = (
    letters,
    companions,
    lodging_standard,
    station_welcome,
    going_along,
    meeting_class,
    large_events,
    secret_sessions,
    packs_chosen,
)
"""What policy packs ask."""
FINDERS = (
    left_out,
    undriven,
    crowded_shuttles,
    weak_links,
    absent,
    unmet,
    too_many_people,
    not_admitted,
    pins,
    weather,
    early_arrival,
    *BY_POLICIES,
    unknown_seat,
    not_by_turns,
    unsigned,
    tentative,
    unprintable,
)


def findings(register: Register, event: Event, plan: Plan) -> Iterator[Finding]:
    """Everything that the plan cannot mend and a person must know."""
    scene = Scene(register, event, plan)
    for find in FINDERS:
        yield from find(scene)


def by_policies(scene: Scene) -> Iterator[Finding]:
    """What the policy packs in use find, plan or none."""
    for find in BY_POLICIES:
        yield from find(scene)
