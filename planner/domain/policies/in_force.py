"""Which packs an event uses, and which of their rules stand for whom.

The key `policies.packs` of an event's policies chooses them, `reception-2013; thrift-2025`, and
`无` none; without it every pack that is usual for what the event holds. Of texts of one tier the
later replaces the earlier, key by key; texts of several tiers hold beside one another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.errors import Refused
from planner.domain.policies.keys import BY_PERSON, KEYS
from planner.domain.policies.shipped import shipped
from planner.domain.policy import PolicyPack, Ruling, Scope, Tier
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from planner.domain.event import Event
    from planner.domain.people import Delegation

PACKS = "policies.packs"
NONE = ("无", "none")
MEETING_CLASS = "meeting.class"
"""The class of meeting that the event is, 二类."""
YUAN = "meeting.yuan"
"""What the budget gives for a person and day."""
YUAN_DIGITS = 6
LEVEL = "reception.level"
"""Of what level the office is that receives: 省, 市, 县."""


def chosen(policies: Mapping[str, str]) -> tuple[str, ...] | None:
    """The ids of the packs that an event chose; None where it leaves that to what is usual."""
    parts = [one.strip() for one in re.split("[;；、,，\n]", policies.get(PACKS, ""))]
    ids = tuple(dict.fromkeys(one for one in parts if one))
    if not ids:
        return None
    return tuple(one for one in ids if one not in NONE)


def meeting_class_of(policies: Mapping[str, str]) -> str:
    """The class of meeting that an event is; empty where it is none."""
    return policies.get(MEETING_CLASS, "").strip()


def level_of(policies: Mapping[str, str]) -> str:
    """Of what level who receives is, 市 for 市级; empty where nobody said."""
    return policies.get(LEVEL, "").strip().removesuffix("级")


def yuan_of(policies: Mapping[str, str]) -> int | None:
    """What the budget gives a person and day; None where nobody said, Refused where it is none."""
    text = policies.get(YUAN, "").strip().removesuffix("元")
    if not text:
        return None
    if not (text.isdecimal() and len(text) <= YUAN_DIGITS):
        what = sentence(N_("“{text}” is no number of yuan."), text=text)
        raise Refused(YUAN, what, sentence(N_("Write a number in policy {key}."), key=YUAN))
    return int(text)


def known_packs(own: Iterable[PolicyPack]) -> dict[str, PolicyPack]:
    """Every pack by id: those that come with the planner, then the office's own."""
    return {pack.id: pack for pack in (*shipped(), *own)}


def scopes_of(event: Event) -> frozenset[Scope]:
    """What rules may be about in an event: its guests, its meetings, itself."""
    receptions = {scope_of(delegation) for delegation in event.delegations}
    # What foreign ministers or a firm's clients hold is no meeting of ours.
    ours = not receptions or Scope.OFFICIAL in receptions or MEETING_CLASS in event.policies
    meetings = {Scope.MEETING} if event.sessions and ours else set()
    return frozenset(receptions | meetings | {Scope.EVENT})


def scope_of(delegation: Delegation) -> Scope:
    """What rules about the guests of a delegation are about."""
    return Scope(delegation.reception.value)


@dataclass(frozen=True)
class Policies:
    """The packs of one event that are in force on its first day."""

    packs: tuple[PolicyPack, ...]
    scopes: frozenset[Scope]
    unknown: tuple[str, ...] = ()
    """Ids that the event chose and nobody knows."""
    outdated: tuple[PolicyPack, ...] = ()
    """Packs that it chose, and that are not in force then."""

    def rulings(self, key: str, *among: Scope) -> tuple[Ruling, ...]:
        """The rules that stand for a key, about one of these: those of one text of each tier."""
        wanted = set(among) & set(KEYS[key].about)
        bearing = [
            pack
            for pack in self.packs
            if wanted.intersection(pack.scope) and any(rule.key == key for rule in pack.rules)
        ]
        latest: dict[Tier, PolicyPack] = {}
        for pack in bearing:
            if pack.tier not in latest or pack.age >= latest[pack.tier].age:
                latest[pack.tier] = pack
        standing = [latest[tier] for tier in Tier if tier in latest]
        return tuple(
            Ruling(pack, rule) for pack in standing for rule in pack.rules if rule.key == key
        )

    def by_person(self) -> Iterator[Ruling]:
        """What no plan can show, and someone is to look at."""
        for key in BY_PERSON:
            found = {
                id(ruling.rule): ruling
                for scope in Scope
                if scope in self.scopes
                for ruling in self.rulings(key.id, scope)
            }
            yield from found.values()


def policies_of(event: Event, own: Iterable[PolicyPack]) -> Policies:
    """The packs that an event uses on its first day."""
    known, scopes, day = known_packs(own), scopes_of(event), event.days()[0]
    ids = chosen(event.policies)
    if ids is None:
        ids = tuple(usual(known, scopes, day))
    wanted = [known[one] for one in ids if one in known]
    return Policies(
        packs=tuple(pack for pack in wanted if pack.in_force(day)),
        scopes=scopes,
        unknown=tuple(one for one in ids if one not in known),
        outdated=tuple(pack for pack in wanted if not pack.in_force(day)),
    )


def usual(known: Mapping[str, PolicyPack], scopes: Iterable[Scope], day: date) -> Iterator[str]:
    """The ids of the packs that are used where nothing is chosen."""
    for identifier, pack in known.items():
        if pack.usual and pack.in_force(day) and set(scopes).intersection(pack.scope):
            yield identifier
