"""Save what was changed in the wish matrix; forbid a site to everyone, or allow it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.domain.errors import Refused, Stale
from planner.domain.itinerary import VisitWish, Wish
from planner.domain.people import Party
from planner.domain.sentence import Sentence, sentence
from planner.language import ENGLISH, translator
from planner.persistence.events import change_event, load_event
from planner.persistence.registers import load_register
from planner.services.figures import no_whole_number, whole_number
from planner.services.wish_cells import MINUTES, NONE, STEPS, VALUE, WAS, WISH, Cell, cell_of
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.domain.event import Event, Register
    from planner.persistence.store import Store

MOST = {VALUE: 1000, MINUTES: 24 * 60}
"""Nobody values a site higher, or stays longer."""
LEAST = {VALUE: 0, MINUTES: 1}
Faults = dict[str, Sentence]
"""By field of the form, what is wrong with it."""


@dataclass(frozen=True)
class _Sent:
    """One cell that was changed: as it is stored, the party, and what is to be."""

    cell: Cell
    party: Party
    told: Mapping[str, str]


def set_wishes(
    store: Store, event: str, sent: Mapping[str, str], *, by: str, language: str = ENGLISH
) -> Faults:
    """Save the cells that the form changed; nothing is saved where there are faults.

    Stale where someone else has changed one of the same cells since the form was opened.
    """
    with store.writing(by, about=event) as session:
        found = load_event(session, event)
        changed = list(_changed(load_register(session, event), found, sent, language))
        faults = dict(fault for one in changed for fault in _faults(one))
        if faults:
            return faults
        for one in changed:
            _refuse_pinned(found, one.party.id, one.cell, one.told[WISH])
        wishes = list(found.wishes)
        for one in changed:
            wishes = _put(wishes, one)
        change_event(session, found, {"wishes": tuple(wishes)})
    return {}


def forbid_site(store: Store, event: str, site: str, *, by: str) -> None:
    """Nobody who was to see a site sees it."""
    _turn(store, event, site, wish=Wish.MUST_NOT, by=by)


def allow_site(store: Store, event: str, site: str, *, by: str) -> None:
    """Everyone who must not see a site may see it."""
    _turn(store, event, site, wish=Wish.MAY, by=by)


def _turn(store: Store, event: str, site: str, *, wish: Wish, by: str) -> None:
    turned = {Wish.MUST, Wish.MAY} if wish is Wish.MUST_NOT else {Wish.MUST_NOT}
    with store.writing(by, about=event) as session:
        found, register = load_event(session, event), load_register(session, event)
        for party in found.party_list(register) if wish is Wish.MUST_NOT else ():
            _refuse_pinned(found, party.id, cell_of(found, party, site), wish.value)
        wishes = (
            replace(one, wish=wish) if one.site == site and one.wish in turned else one
            for one in found.wishes
        )
        change_event(session, found, {"wishes": tuple(wishes)})


def _changed(
    register: Register, event: Event, sent: Mapping[str, str], language: str
) -> Iterator[_Sent]:
    """The cells that the form changed; Stale where one is not as it was."""
    for party in event.party_list(register):
        for site in register.sites:
            cell = cell_of(event, party, site.id)
            was = sent.get(cell.field(WAS))
            if was is None or sent.get(cell.field(WISH)) not in STEPS:
                continue
            before = (*was.split("/"), "", "")
            told = dict(zip((WISH, VALUE, MINUTES), before, strict=False)) | {
                name: sent[cell.field(name)].strip()
                for name in (WISH, VALUE, MINUTES)
                if cell.field(name) in sent
            }
            mark = "/".join(told.values())
            if mark not in (was, cell.mark):
                if was != cell.mark:
                    raise _stale(site.name, cell, told, language)
                yield _Sent(cell, party, told)


def _stale(site: str, cell: Cell, told: Mapping[str, str], language: str) -> Stale:
    say = translator(language)
    what = sentence(
        N_("The wish of {party} for {site} has been saved by someone else since you opened it."),
        party=cell.party_name,
        site=site,
    )
    remedy = sentence(N_("Open the wishes again, and make your change there."))
    where = f"{cell.party_name} · {site}"
    saved, tried = (
        {where: say(STEPS[wish]), say(N_("Value")): value, say(N_("Minutes of a visit")): minutes}
        for wish, value, minutes in (
            (cell.wish, cell.value, cell.minutes),
            (told[WISH], told[VALUE], told[MINUTES]),
        )
    )
    return Stale(cell.site, what, remedy, saved=saved, tried=tried)


def _faults(one: _Sent) -> Iterator[tuple[str, Sentence]]:
    for name, most in MOST.items():
        words, least = one.told[name], LEAST[name]
        if words and whole_number(words, least=least, most=most) is None:
            yield one.cell.field(name), no_whole_number(words, least=least, most=most)


def _refuse_pinned(event: Event, party: str, cell: Cell, wish: str) -> None:
    """Refused where a visit that is to be forbidden is pinned."""
    for pin in event.pins:
        fields = dict(pin.fields)
        here = (fields.get("party"), fields.get("site")) == (party, cell.site)
        if pin.kind == "visit" and here and wish == Wish.MUST_NOT:
            what = sentence(
                N_("The visit of {party} is pinned; it cannot be forbidden too."),
                party=cell.party_name,
            )
            raise Refused(pin.subject, what, sentence(N_("Unpin the visit first.")))


def _put(wishes: Iterable[VisitWish], one: _Sent) -> list[VisitWish]:
    """The wishes with that cell as it was sent."""
    mine = (one.party.id, one.cell.site)
    told = {name: int(one.told[name]) if one.told[name] else None for name in MOST}
    left = [wish for wish in wishes if (wish.party_id, wish.site) != mine]
    if one.told[WISH] == NONE:
        return left
    step = Wish(one.told[WISH])
    if len(left) == len(wishes := list(wishes)):
        return [*wishes, _new(one, step, told)]
    return [
        replace(wish, wish=step, value=told[VALUE], minutes=told[MINUTES])
        if (wish.party_id, wish.site) == mine
        else wish
        for wish in wishes
    ]


def _new(one: _Sent, wish: Wish, told: Mapping[str, int | None]) -> VisitWish:
    apart = one.party.id != one.party.delegation
    return VisitWish(
        id=f"wish-{one.party.id}-{one.cell.site}",
        delegation=one.party.delegation,
        party=one.party.id if apart else None,
        site=one.cell.site,
        wish=wish,
        value=told[VALUE],
        minutes=told[MINUTES],
    )
