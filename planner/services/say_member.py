"""Say what an event holds in lists of its own, or by an id only, as the office would name it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.domain.event import Pin
from planner.domain.names import names_of
from planner.language import translator
from planner.services.opened import Opened
from planner.services.rule_forms import STEPS, every_rule, step_of
from planner.services.say_pin import say_pin
from solver.constraint import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.services.editing.scene import Scene


def say_member(scene: Scene, member: object) -> str:
    """The sentence of a pin or of a rule that was set; empty for anything else."""
    if isinstance(member, Pin):
        opened = Opened(scene.world.register, scene.world.event, None, ())
        return say_pin(opened, member, scene.language)
    return _rule(scene.language, member) if isinstance(member, Rule) else ""


def _rule(language: str, stored: Rule) -> str:
    say = translator(language)
    written = next((rule for rule in every_rule() if rule.id == stored.constraint), None)
    if written is None:
        return stored.constraint
    return f"{say(written.statement)} {say(STEPS[step_of(written, stored)])}"


def say_row(scene: Scene, row: Mapping[str, Any]) -> str:
    """The name of a row: its own, or of a wish whose it is and for which site; else its id."""
    if "wish" not in row:
        return row.get("title") or row.get("name") or str(row["id"])
    names = names_of(scene.world.register, scene.world.event)
    who, site = row.get("party") or row["delegation"], row["site"]
    return f"{names.get(who, who)} · {names.get(site, site)}"
