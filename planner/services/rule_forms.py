"""Every rule as a form, made from the rule itself: its step, the figures behind it, what it can be.

A rule that admits no level but *must* is what a plan is made of: nobody turns it off here, and
only its parameters, where it has any, are set.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any, cast

from planner.language import translator
from planner.services.speak import STAGES
from solver.catalogue import KINDS
from solver.constraint import HEAVIEST, N_, Level, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from dataclasses import Field

    from planner.domain.event import Event
    from solver.catalogue import Kind
    from solver.constraint import Constraint


class Step(StrEnum):
    """How firmly the office wants a rule: three steps suffice, with figures behind them."""

    MUST = "must"
    WISH = "wish"
    OFF = "off"


STEPS = {
    Step.MUST: N_("must hold"),
    Step.WISH: N_("as far as possible"),
    Step.OFF: N_("never mind"),
}
WHOLE = N_("The whole plan")
KINDS_OF_WISH = {
    Level.MEDIUM: N_("before any question of taste"),
    Level.SOFT: N_("as a question of taste"),
}
STEP, LEVEL, WEIGHT, WAS = "step", "level", "weight", "was"


@dataclass(frozen=True)
class Figure:
    """A number of a rule that can be set; one of a clock is typed as 07:30."""

    name: str
    words: str
    typed: str
    usual: str
    least: int
    most: int
    clock: bool = False


@dataclass(frozen=True)
class RuleForm:
    """One rule as it stands in an event."""

    id: str
    statement: str
    step: Step
    steps: tuple[tuple[str, str], ...]
    """Those it can have; none where it always holds."""
    usual: str
    """Its step as written, in words."""
    level: str
    levels: tuple[tuple[str, str], ...]
    """What a wish can be, where there is a choice."""
    figures: tuple[Figure, ...]
    changed: bool
    """Whether the event has it otherwise than written."""

    def field(self, name: str) -> str:
        """The name in the form of a field of this rule."""
        return f"{name} {self.id}"

    @property
    def mark(self) -> str:
        """What stood in the form when it was made: who saves says so with this."""
        return "/".join((self.step, self.level, *(figure.typed for figure in self.figures)))


@dataclass(frozen=True)
class RuleGroup:
    """The rules that are about one thing."""

    id: str
    name: str
    checked: bool
    """Whether they are only asked about a plan that is made, not while it is made."""
    rules: tuple[RuleForm, ...]

    @property
    def changed(self) -> int:
        """How many stand otherwise than written."""
        return sum(rule.changed for rule in self.rules)


def rule_groups(event: Event, language: str) -> tuple[RuleGroup, ...]:
    """Every rule of every kind, in the catalogue's order, those of the whole plan last."""
    say, order = translator(language), (*STAGES, "event")
    return tuple(
        RuleGroup(
            id=kind.name,
            name=say(STAGES.get(kind.name, WHOLE)),
            checked=kind.model is None,
            rules=tuple(rule_form(event, rule, language) for rule in kind.constraints),
        )
        for kind in (KINDS[name] for name in order)
    )


def every_rule() -> Iterator[Constraint]:
    """The rules of all kinds."""
    kinds: tuple[Kind, ...] = tuple(KINDS.values())
    return (rule for kind in kinds for rule in kind.constraints)


def stored_rule(event: Event, constraint: str) -> Rule:
    """What an event says of a rule; nothing but its id where the rule stands as written."""
    return next((one for one in event.rules if one.constraint == constraint), Rule(constraint))


def always(rule: Constraint) -> bool:
    """Whether a plan is not a plan without it."""
    return rule.levels == (Level.HARD,)


def step_of(rule: Constraint, stored: Rule) -> Step:
    """How firmly it is wanted."""
    if not stored.on:
        return Step.OFF
    return Step.MUST if (stored.level or rule.level) is Level.HARD else Step.WISH


def rule_form(event: Event, rule: Constraint, language: str) -> RuleForm:
    """One rule as the event has it."""
    say, stored = translator(language), stored_rule(event, rule.id)
    steps = () if always(rule) and stored.on else _steps(rule, stored)
    return RuleForm(
        id=rule.id,
        statement=say(rule.statement),
        step=step_of(rule, stored),
        steps=tuple((step.value, say(STEPS[step])) for step in steps),
        usual=say(STEPS[step_of(rule, Rule(rule.id))]),
        level=level_of_wish(rule, stored),
        levels=tuple((level.value, say(KINDS_OF_WISH[level])) for level in _wishes(rule)),
        figures=tuple(_figures(rule, stored, language)),
        changed=stored != Rule(rule.id),
    )


def _steps(rule: Constraint, stored: Rule) -> Iterator[Step]:
    if Level.HARD in rule.levels:
        yield Step.MUST
    if _wishes(rule):
        yield Step.WISH
    if not always(rule) or not stored.on:
        yield Step.OFF


def _wishes(rule: Constraint) -> tuple[Level, ...]:
    return tuple(level for level in KINDS_OF_WISH if level in rule.levels)


def level_of_wish(rule: Constraint, stored: Rule) -> str:
    """What it counts as where it is a wish: as set, as written, else as taste."""
    for level in (stored.level, rule.level, Level.SOFT, *_wishes(rule)):
        if level in _wishes(rule):
            return level.value
    return ""


def _figures(rule: Constraint, stored: Rule, language: str) -> Iterator[Figure]:
    say = translator(language)
    if not always(rule):
        weight = rule.weight if stored.weight is None else stored.weight
        words = say(N_("weight"))
        yield Figure(WEIGHT, words, str(weight), str(rule.weight), least=0, most=HEAVIEST)
    for entry in fields(rule.parameters):
        yield _figure(entry, stored.parameters.get(entry.name, entry.default), language)


def _figure(entry: Field[Any], number: int, language: str) -> Figure:
    clock, usual = entry.name.endswith("_minute"), cast("int", entry.default)
    typed = _time if clock else str
    return Figure(
        name=entry.name,
        words=translator(language)(entry.metadata["words"]),
        typed=typed(number),
        usual=typed(usual),
        least=entry.metadata["least"],
        most=entry.metadata["most"],
        clock=clock,
    )


def _time(minute: int) -> str:
    """07:30 for the 450th minute of the day."""
    return f"{minute // 60:02d}:{minute % 60:02d}"
