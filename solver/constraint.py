"""What a rule is: its id, level, weight, words, and how it is told and checked.

A leaf: it imports nothing of ours, so that the domain and the verifier may both read it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, ClassVar, Protocol


def N_(message: str) -> str:  # noqa: N802  # gettext's own name: marks a message for the catalogue
    """Mark `message` for translation and return it unchanged."""
    return message


MINUTES = "minutes"
"""The unit of every amount of time."""
HEAVIEST = 1_000_000
"""The highest weight of a rule: sums of penalties stay within what CP-SAT counts in."""


class Level(StrEnum):
    """How firmly a rule holds: levels are solved in this order and never mixed in one sum."""

    HARD = "hard"
    MEDIUM = "medium"
    SOFT = "soft"


@dataclass(frozen=True)
class Rule:
    """What an event changes of a constraint: on or off, its level, its weight, its parameters."""

    constraint: str
    on: bool = True
    level: Level | None = None
    weight: int | None = None
    parameters: Mapping[str, Any] = field(default_factory=dict)

    # Read by pydantic when `solver.form` makes an adapter: unknown names are refused.
    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    def __post_init__(self) -> None:
        if self.weight is not None and not 0 <= self.weight <= HEAVIEST:
            raise ValueError(
                f"weight of rule {self.constraint!r} is {self.weight}, not within 0 to {HEAVIEST}"
            )


class Ruled(Protocol):
    """Anything that carries rules: every Problem does."""

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that the event changed, by constraint id; the others stand as written."""

    @property
    def ticks_per_minute(self) -> int:
        """How many ticks of its times are a minute."""


@dataclass(frozen=True)
class NoParameters:
    """For a constraint with nothing to set."""


def adjustable(usual: int, words: str, *, most: int, least: int = 0) -> Any:
    """A parameter of a rule as a dataclass field: its value where nobody sets it, what it is in
    words, and within what it may be set. One whose name ends in `_minute` is a time of day."""
    return field(default=usual, metadata={"words": words, "least": least, "most": most})


@dataclass(frozen=True)
class Setting:
    """A constraint as it stands in one problem: level, weight, and its parameters read."""

    level: Level
    weight: int
    parameters: Any


@dataclass(frozen=True)
class Violation:
    """A rule broken once: data that knows its sentence; the caller says how an id is spoken.

    `amount` counts in `unit`, but time in ticks, of which `ticks_per_minute` are a minute: what is
    summed up is whole. `subjects` are (role, id) pairs, `values` further numbers of the sentence;
    a value whose role ends in `_at` is a moment in ticks.
    """

    constraint: str
    level: Level
    weight: int
    amount: int
    unit: str
    broken: str
    remedy: str
    subjects: tuple[tuple[str, str], ...] = ()
    values: tuple[tuple[str, int], ...] = ()
    ticks_per_minute: int = 1

    @property
    def measured(self) -> int | float:
        """The amount in its unit, as people are told it: ticks as minutes, to a hundredth."""
        if self.unit != MINUTES or self.amount % self.ticks_per_minute == 0:
            return self.amount // (self.ticks_per_minute if self.unit == MINUTES else 1)
        return round(self.amount / self.ticks_per_minute, 2)

    @property
    def penalty(self) -> int:
        """The price of this violation: amount times weight."""
        return self.amount * self.weight

    def sentence(
        self,
        speak: Callable[[str], str] = str,
        clock: Callable[[int], str] = str,
        translate: Callable[[str], str] = str,
    ) -> str:
        """Say what is wrong; `speak` names an id, `clock` a tick, `translate` a message."""
        return translate(self.broken).format(**self._words(speak, clock))

    def advice(
        self,
        speak: Callable[[str], str] = str,
        clock: Callable[[int], str] = str,
        translate: Callable[[str], str] = str,
    ) -> str:
        """Say what would mend it, in the same way as `sentence`."""
        return translate(self.remedy).format(**self._words(speak, clock))

    def _words(
        self, speak: Callable[[str], str], clock: Callable[[int], str]
    ) -> dict[str, str | int | float]:
        words: dict[str, str | int | float] = {
            role: speak(subject) for role, subject in self.subjects
        }
        for role, number in self.values:
            words[role] = clock(number) if role.endswith("_at") else number
        words["amount"] = self.measured
        return words


@dataclass(frozen=True, order=True)
class Score:
    """The sum of penalties by level; lower is better, compared level by level."""

    hard: int = 0
    medium: int = 0
    soft: int = 0

    @classmethod
    def of(cls, violations: Iterable[Violation]) -> Score:
        """Add up the penalties of `violations` by level."""
        sums = dict.fromkeys(Level, 0)
        for violation in violations:
            sums[violation.level] += violation.penalty
        return cls(**{level.value: total for level, total in sums.items()})

    def at(self, level: Level) -> int:
        """The penalty at one level."""
        return int(getattr(self, level.value))


class Constraint:
    """A rule, said once: one subclass a file, one frozen instance in its problem's CONSTRAINTS.

    `post` tells the solver through the model's verbs and may be clever; `check` is the
    specification, must be obvious, and shares nothing with `post`.
    """

    id: ClassVar[str]
    level: ClassVar[Level] = Level.HARD
    levels: ClassVar[tuple[Level, ...]] = tuple(Level)
    """The levels that an event may give this rule; a structural rule admits its own only."""
    may_be_off: ClassVar[bool] = True
    """Whether an event may turn it off; not where other rules read a plan as if it held."""
    weight: ClassVar[int] = 1
    unit: ClassVar[str] = ""
    statement: ClassVar[str]
    broken: ClassVar[str]
    remedy: ClassVar[str]
    parameters: ClassVar[type] = NoParameters

    def setting(self, problem: Ruled) -> Setting | None:
        """This rule as `problem` sets it, or None where the problem turns it off.

        Raises ValueError for a level or a parameter that the rule does not admit, and where it is
        turned off and may not be.
        """
        rule = next((rule for rule in problem.rules if rule.constraint == self.id), Rule(self.id))
        if not rule.on and not self.may_be_off:
            raise ValueError(f"rule {self.id!r} cannot be turned off")
        if not rule.on:
            return None
        level = rule.level or self.level
        if level not in self.levels:
            raise ValueError(f"rule {self.id!r} cannot be {level.value}")
        weight = self.weight if rule.weight is None else rule.weight
        return Setting(level, weight, self._parameters(rule.parameters))

    def _parameters(self, given: Mapping[str, Any]) -> Any:
        known = {entry.name for entry in fields(self.parameters)}
        if unknown := sorted(set(given) - known):
            raise ValueError(f"rule {self.id!r} has no parameter {', '.join(unknown)}")
        return self.parameters(**given)

    def active(self, problem: Ruled) -> Setting:
        """The setting of a rule that is on: for use inside `post` and `check`, asked only then."""
        setting = self.setting(problem)
        if setting is None:
            raise ValueError(f"rule {self.id!r} is off in this problem")
        return setting

    def violation(self, *, amount: int = 1, **facts: str | int) -> Violation:
        """A violation of this rule: text facts are ids of subjects, whole numbers are values."""
        return Violation(
            constraint=self.id,
            level=self.level,
            weight=self.weight,
            amount=amount,
            unit=self.unit,
            broken=self.broken,
            remedy=self.remedy,
            subjects=tuple((r, v) for r, v in facts.items() if isinstance(v, str)),
            values=tuple((r, v) for r, v in facts.items() if isinstance(v, int)),
        )

    def post(self, problem: Any, model: Any) -> None:
        """Tell the solver, under `model.require` or `model.penalise`."""
        raise NotImplementedError

    def check(self, problem: Any, plan: Any) -> Iterator[Violation]:
        """Yield every violation of this rule in `plan`, obviously."""
        raise NotImplementedError

    def found(self, problem: Ruled, plan: Any) -> tuple[Violation, ...]:
        """The violations in `plan` at the level and weight of `problem`; none where it is off."""
        setting = self.setting(problem)
        if setting is None:
            return ()
        return tuple(
            replace(
                violation,
                level=setting.level,
                weight=setting.weight,
                ticks_per_minute=problem.ticks_per_minute,
            )
            for violation in self.check(problem, plan)
        )
