"""Seats that the office typed and that the room or car, as it is laid out, does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.layouts.labels import read_label
from planner.domain.sentence import sentence
from planner.services.solving.seating import sittings
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.services.findings.scene import Scene


def unknown_seat(scene: Scene) -> Iterator[Finding]:
    """Hold each typed seat against the chairs of its sitting."""
    plan = scene.plan
    if not any(placed.held for placed in (*plan.placements, *plan.car_seats)):
        return
    for laid in sittings(scene.register, scene.event, plan):
        chairs = {seat.id for seat in laid.seats.seats}
        for placed in plan.seats(laid.id):
            if placed.held and placed.person and read_label(placed.seat) not in chairs:
                yield Finding(
                    (placed.person, laid.id),
                    Severity.NOTICE,
                    sentence(
                        N_("{sitting} has no seat {seat}, which is typed for {person}."),
                        sitting=laid.title,
                        seat=placed.seat,
                        person=scene.names[placed.person],
                    ),
                    sentence(N_("Type one of the seats on its chart.")),
                )
