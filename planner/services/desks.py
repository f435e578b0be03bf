"""What papers are written from: an opened event with its plan, and how its rooms are laid."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from planner.documents.desk import Desk
from planner.domain.plan import Plan
from planner.services.seated_rooms import seated_rooms
from planner.services.solving.driven import driven

if TYPE_CHECKING:
    from planner.services.opened import Opened


def desk_of(opened: Opened, language: str) -> Desk:
    """What the papers of a stored event are made from."""
    register, event, plan = opened.register, opened.event, plan_of(opened)
    chances = driven(register, event, plan).chances
    lay_rooms = partial(seated_rooms, register, event, plan)
    return Desk(register, event, plan, language, chances, lay_rooms)


def plan_of(opened: Opened) -> Plan:
    """Its plan, an empty one where nothing is planned yet."""
    return opened.plan or Plan(event=opened.event.id)
