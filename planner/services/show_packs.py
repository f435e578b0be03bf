"""The policy packs before an event: which it uses, what each says, what a person is to look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.domain.event import Event, missing
from planner.domain.policies.in_force import chosen, known_packs, policies_of, scopes_of
from planner.domain.policies.keys import KEYS
from planner.domain.policies.shipped import shipped
from planner.domain.policy import PolicyPack, Scope, Tier
from planner.language import translator
from planner.language.wording import listed
from planner.persistence.entries import fingerprint
from planner.services.choose_packs import SETTINGS, mark
from planner.services.stored_events import open_event
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.persistence.store import Store

SCOPES = {
    Scope.OFFICIAL: N_("official guests"),
    Scope.BUSINESS: N_("business guests"),
    Scope.FOREIGN: N_("foreign guests"),
    Scope.MEETING: N_("meetings"),
    Scope.EVENT: N_("every event"),
}
TIERS = {
    Tier.NATIONAL: N_("national"),
    Tier.LOCAL: N_("local"),
    Tier.OWN: N_("our own"),
}


@dataclass(frozen=True)
class PackLine:
    """One pack in the list of an event."""

    pack: PolicyPack
    own: bool
    """Whether the office made it, and may change it."""
    chosen: bool
    in_force: bool
    """On the first day of the event."""
    suits: bool
    """Whether the event holds anything that it is about."""
    about: str
    tier: str


@dataclass(frozen=True)
class LookAt:
    """A rule that no plan can show."""

    about: str
    text: str
    source: str


@dataclass(frozen=True)
class PacksTold:
    """The packs of an event."""

    event: Event
    lines: tuple[PackLine, ...]
    usual: bool
    """Whether the event left the choice to what is usual."""
    was: str
    """What it chose when the page was made: who saves says so with this."""
    settings: tuple[tuple[str, str, str], ...]
    """Key, words and value of what packs ask of an event and only the office knows."""
    by_person: tuple[LookAt, ...]


def show_packs(store: Store, event: str, language: str) -> PacksTold:
    """Every pack there is, those in use marked; NotFound where there is no such event."""
    opened, say = open_event(store, event), translator(language)
    own = {pack.id for pack in opened.register.packs}
    policies = policies_of(opened.event, opened.register.packs)
    used = {pack.id for pack in (*policies.packs, *policies.outdated)}
    scopes, day = scopes_of(opened.event), opened.event.days()[0]
    lines = tuple(
        PackLine(
            pack=pack,
            own=pack.id in own,
            chosen=pack.id in used,
            in_force=pack.in_force(day),
            suits=bool(scopes.intersection(pack.scope)),
            about=listed([say(SCOPES[scope]) for scope in pack.scope], language),
            tier=say(TIERS[pack.tier]),
        )
        for pack in known_packs(opened.register.packs).values()
    )
    return PacksTold(
        event=opened.event,
        lines=tuple(sorted(lines, key=lambda one: (not one.suits, not one.own))),
        usual=chosen(opened.event.policies) is None,
        was=mark(opened.event),
        settings=tuple(
            (key, say(words), opened.event.policies.get(key, "")) for key, words in SETTINGS.items()
        ),
        by_person=tuple(
            LookAt(say(KEYS[one.rule.key].words), one.rule.text, one.source)
            for one in policies.by_person()
        ),
    )


@dataclass(frozen=True)
class PackOpened:
    """One pack before someone who reads or changes it."""

    event: Event
    pack: PolicyPack
    own: bool
    made_from: str
    """The fingerprint of the pack: who saves says so with this."""


def open_pack(store: Store, event: str, identifier: str) -> PackOpened:
    """A pack of the office, or one that is shipped; NotFound where there is none."""
    opened = open_event(store, event)
    pack = known_packs(opened.register.packs).get(identifier)
    if pack is None:
        raise missing(identifier)
    return PackOpened(opened.event, pack, own=pack not in shipped(), made_from=fingerprint(pack))
