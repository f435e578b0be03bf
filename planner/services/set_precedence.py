"""Change a list of honour: take a proposal, put somebody by hand, sign it off.

Nobody is ranked anew by the way: each of these is an edit by a person who saw the list as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.domain.errors import Refused
from planner.domain.proposal import Override, Place, entries, overridden
from planner.domain.sentence import Sentence, sentence
from planner.persistence.entries import fingerprint
from planner.persistence.events import change_event, load_event
from planner.persistence.registers import load_register
from planner.services.propose_precedence import Hands, propose
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from planner.domain.customs import Custom
    from planner.domain.event import Event, Register
    from planner.domain.precedence import PrecedenceEntry, PrecedenceList
    from planner.persistence.store import Store

    Change = Callable[[Register, Event, PrecedenceList], PrecedenceList]

LONGEST_REASON = 200


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A list that somebody is about to change, and the mark of how they saw it."""

    event: str
    listed: str
    mark: str


def mark_of(listed: PrecedenceList) -> str:
    """The mark of a list as it is: what changes it says so with this."""
    return fingerprint(listed)


def take_proposal(store: Store, seen: Seen, *, custom: Custom, hands: Hands, by: str) -> None:
    """Put the people of a list in the order that a custom proposes."""

    def taken(register: Register, event: Event, listed: PrecedenceList) -> PrecedenceList:
        places = propose(register, event, listed, custom=custom, hands=hands)
        return listed.reordered(entries(places))

    _change(store, seen, taken, by=by)


def put_person(store: Store, seen: Seen, person: str, *, rank: int, reason: str, by: str) -> None:
    """Give somebody a place by hand, for a reason; the others keep their order.

    Refused without a reason, or where there is no such place.
    """

    def put(register: Register, event: Event, listed: PrecedenceList) -> PrecedenceList:
        del event
        places = _places(listed)
        if not 1 <= rank <= len(places):
            what = sentence(N_("There is no place {place} in this list."), place=rank)
            raise _refused(seen, what, N_("Choose one from 1 to {most}."), most=len(places))
        _require_known(seen, register, listed, person)
        override = Override(person=person, rank=rank, reason=_reason(seen, reason))
        return listed.reordered(entries(overridden(places, [override])))

    _change(store, seen, put, by=by)


def add_person(store: Store, seen: Seen, person: str, *, by: str) -> None:
    """Add somebody at the end of a list."""

    def added(register: Register, event: Event, listed: PrecedenceList) -> PrecedenceList:
        del event
        if person in listed.order():
            name = register.person(person).name
            what = sentence(N_("{name} is in this list already."), name=name)
            raise _refused(seen, what, N_("Choose somebody else."))
        place = Place(person=register.person(person).id, why=())
        return listed.reordered(entries([*_places(listed), place]))

    _change(store, seen, added, by=by)


def take_out(store: Store, seen: Seen, person: str, *, by: str) -> None:
    """Take somebody out of a list; who stood below moves up."""

    def without(register: Register, event: Event, listed: PrecedenceList) -> PrecedenceList:
        del event
        _require_known(seen, register, listed, person)
        return listed.reordered(entries(one for one in _places(listed) if one.person != person))

    _change(store, seen, without, by=by)


def sign_off(store: Store, seen: Seen, *, signer: str, by: str) -> None:
    """Sign a list off as it stands, in the name of a person, now.

    Refused without a name, or where nobody is in the list.
    """

    def signed(register: Register, event: Event, listed: PrecedenceList) -> PrecedenceList:
        del register, event
        if not signer.strip():
            what = sentence(N_("Nobody is named who signs this list."))
            raise _refused(seen, what, N_("Name who signed it off."))
        if not listed.entries:
            what = sentence(N_("There is nobody in this list."))
            raise _refused(seen, what, N_("Add its people first."))
        # To the minute, as workbooks and papers tell it.
        now = store.clock().replace(second=0, microsecond=0)
        return replace(listed, signed_by=signer.strip(), signed_at=now, as_signed=listed.order())

    _change(store, seen, signed, by=by)


def _change(store: Store, seen: Seen, change: Change, *, by: str) -> None:
    """Change the list; Refused where it is not as it was seen."""
    with store.writing(by, about=seen.event) as session:
        register, event = load_register(session, seen.event), load_event(session, seen.event)
        found = event.precedence_list(seen.listed)
        if mark_of(found) != seen.mark:
            what = sentence(N_("This list has been changed since you opened it."))
            remedy = N_("Open the page again, and make your change there.")
            raise _refused(seen, what, remedy)
        now = change(register, event, found)
        lists = tuple(now if one.id == found.id else one for one in event.precedence)
        change_event(session, event, {"precedence": lists})


def _places(listed: PrecedenceList) -> list[Place]:
    """The list as it stands, each with the reason for which somebody put them there."""
    standing: list[PrecedenceEntry] = sorted(listed.entries)
    return [Place(person=one.person, why=(), moved=one.reason) for one in standing]


def _require_known(seen: Seen, register: Register, listed: PrecedenceList, person: str) -> None:
    if person not in listed.order():
        name = register.person(person).name
        what = sentence(N_("{name} is not in this list."), name=name)
        raise _refused(seen, what, N_("Choose somebody who is."))


def _reason(seen: Seen, reason: str) -> str:
    if not reason.strip():
        what = sentence(N_("A place given by hand needs its reason."))
        raise _refused(seen, what, N_("Say why: it is signed with the list."))
    return reason.strip()[:LONGEST_REASON]


def _refused(seen: Seen, what: Sentence, remedy: str, **values: int) -> Refused:
    return Refused(seen.listed, what, sentence(remedy, **values))
