"""A policy pack: rules of one official text, by whom and when it was issued, and for what it holds.

Packs come with the planner and are made by the office; the numbers of a rule stand here alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from planner.domain.finding import Severity

Parameter = int | tuple[str, ...]
"""A number, or words: ranks, classes, levels."""


class Scope(StrEnum):
    """What a rule can be about: guests by kind of reception, meetings, any event."""

    OFFICIAL = "official"
    BUSINESS = "business"
    FOREIGN = "foreign"
    MEETING = "meeting"
    EVENT = "event"


class Tier(StrEnum):
    """How far a text reaches; of one tier the later text replaces the earlier, rule by rule."""

    NATIONAL = "national"
    LOCAL = "local"
    OWN = "own"


class Force(StrEnum):
    """How much it weighs that a rule is not kept."""

    HARD = "hard"
    WARN = "warn"
    INFO = "info"


SEVERITIES = {
    Force.HARD: Severity.BINDING,
    Force.WARN: Severity.POLICY,
    Force.INFO: Severity.NOTICE,
}


@dataclass(frozen=True)
class PolicyRule:
    """One rule of a pack: what it asks about (`key`), its figures, and its article."""

    key: str
    severity: Force
    article: str
    text: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict)

    def number(self, name: str) -> int | None:
        """A number of the rule; None where it sets none."""
        found = self.parameters.get(name)
        return found if isinstance(found, int) else None

    def figure(self, name: str) -> int:
        """A number that the rule must have."""
        found = self.number(name)
        if found is None:
            raise ValueError(f"rule {self.key} has no number {name!r}")
        return found

    def words(self, name: str) -> tuple[str, ...]:
        """Words of the rule; none where it sets none."""
        found = self.parameters.get(name)
        return found if isinstance(found, tuple) else ()


@dataclass(frozen=True, kw_only=True)
class PolicyPack:
    """The rules of one text; a date that is None is not known, or does not limit it."""

    id: str
    issuer: str
    title: str
    tier: Tier = Tier.OWN
    dated: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    """The first day on which it is no longer in force."""
    scope: tuple[Scope, ...] = ()
    usual: bool = False
    """Whether it is used where an event does not choose its packs."""
    note: str = ""
    """Where its figures come from, and what to know before it is used."""
    rules: tuple[PolicyRule, ...] = ()

    def in_force(self, day: date) -> bool:
        """Whether it is in force on a date."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day < self.valid_to)

    @property
    def age(self) -> tuple[date, date]:
        """What the later of two texts is told by."""
        first = self.valid_from or self.dated or date.min
        return first, self.dated or first


@dataclass(frozen=True)
class Ruling:
    """A rule with the pack that it stands in: what a finding is told with."""

    pack: PolicyPack
    rule: PolicyRule

    @property
    def severity(self) -> Severity:
        """What a finding weighs that says it is not kept."""
        return SEVERITIES[self.rule.severity]

    @property
    def source(self) -> str:
        """Issuer, title, year and article in one line, as papers cite."""
        return _in_one_line(self.pack.issuer, self.article)

    @property
    def article(self) -> str:
        """The same without who issued it: title, year and article."""
        when = self.pack.dated or self.pack.valid_from
        known = when is None or str(when.year) in self.pack.title
        year = "" if known or when is None else f"（{when.year}）"
        return _in_one_line(f"{self.pack.title}{year}", self.rule.article)


def _in_one_line(first: str, second: str) -> str:
    """One after the other; where a Chinese bracket ends or begins, it is space enough."""
    apart = " " if first and second and first[-1] not in "》）" and second[0] not in "《（" else ""
    return f"{first}{apart}{second}"
