"""What can be done about a late change at a sitting: each way with exactly who moves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from planner.domain.added_chair import chair_name
from planner.domain.errors import Refused
from planner.domain.event import missing
from planner.domain.seat_change import (
    Deed,
    Move,
    SeatChange,
    Seating,
    changes_at,
    moves,
)
from planner.domain.sentence import Sentence, sentence
from planner.services.solving.changed_rooms import without_ghosts
from planner.services.solving.hurrying import Hurrying
from planner.services.solving.laid import Laid, person_of, side_of
from planner.services.solving.pinned import hold
from planner.services.solving.room_sittings import gatherings, lay_room
from planner.services.solving.seat_wishes import with_wishes
from planner.services.solving.seating import answer_of, sitting_of
from solver.catalogue import KINDS
from solver.constraint import N_, Score
from solver.seating.problem import Placement, Plan, Problem
from solver.seating.reseating import reseated
from solver.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planner.domain.plan import Plan as DomainPlan
    from planner.services.opened import Opened
    from solver.seating.problem import Sitting

TABLES_OFFERED = 4
"""Of many tables those where the fewest would move: more are not read when there is no time."""


class Wish(StrEnum):
    """What has happened."""

    LEAVES = "leaves"
    COMES = "comes"
    EXCHANGE = "exchange"


@dataclass(frozen=True)
class Wanted:
    """A change that is asked for: who leaves, comes, or changes places with whom."""

    wish: Wish
    person: str
    other: str = ""
    """A substitute, or who is exchanged with."""
    rank: int | None = None
    """The place in the order of honour of who comes; None: after all others."""


@dataclass(frozen=True)
class Way:
    """A way to do it, not yet tried; `drops` are the changes that are taken back for it."""

    key: str
    title: Sentence
    change: SeatChange
    drops: tuple[SeatChange, ...] = ()
    barred: Sentence | None = None
    """Why it is never done."""


@dataclass(frozen=True)
class Offer:
    """A way to do it, with what comes of it."""

    key: str
    title: Sentence
    moves: tuple[Move, ...]
    """Who gets up and sits elsewhere."""
    comes: tuple[Move, ...]
    """Who had no seat there before, and has one now."""
    changes: tuple[SeatChange, ...]
    """All late changes at the sitting, with this one."""
    sits: Mapping[str, str]
    """By guest, the chair."""
    score: Score
    barred: Sentence | None = None
    """Why it is not done."""


class Room:
    """One session or meal as it is seated now, in which changes are tried."""

    def __init__(self, opened: Opened, subject: str) -> None:
        if opened.plan is None:
            raise missing(subject)
        self.register, self.event, self.subject = opened.register, opened.event, subject
        self.plan: DomainPlan = hold(opened.register, opened.event, opened.plan)
        persons = gatherings(self.register, self.event, self.plan).get(subject)
        if persons is None:
            raise missing(subject)
        self.persons = persons
        self.changes = changes_at(self.event.pins, subject)

    def laid(self, changes: tuple[SeatChange, ...]) -> Laid:
        """The room after changes, with the chairs of those who left but are reckoned with."""
        called = (self.persons, changes)
        found = lay_room(self.register, self.event, self.plan, subject=self.subject, called=called)
        if found is None:
            raise missing(self.subject)
        return found

    @cached_property
    def now(self) -> Laid:
        """The room as it is."""
        return self.laid(self.changes)

    @cached_property
    def sits(self) -> dict[str, str]:
        """By guest, the chair; those who left, whose chair was carried off, on that chair."""
        thin = without_ghosts(self.now, self.changes)
        asked = Problem(sittings=(sitting_of(thin, ()),))
        answer = answer_of(self.register, self.event, asked, self.plan)
        left = {change.person: change.seat for change in self.changes if change.ghost}
        return {one.guest: one.seat for one in answer.placements} | left

    @cached_property
    def score(self) -> Score:
        """What the seating breaks as it is."""
        return self.judged(self.now, self.sits, self.changes)

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Everyone there, in order of honour."""
        ranked = sorted(self.now.guests, key=lambda guest: guest.rank or len(self.now.guests))
        return tuple(dict.fromkeys(person_of(guest.id) for guest in ranked))

    @property
    def at_tables(self) -> bool:
        """Whether people sit at round tables, where a chair stays at its table."""
        return self.now.seats.at_tables

    def asked(self, laid: Laid, changes: Sequence[SeatChange]) -> Sitting:
        """The sitting as its rules are asked: whom a change is about, no pin holds any more."""
        about = {one for change in changes for one in (change.person, change.other)}
        held = [one for one in self.plan.seats(self.subject) if one.person not in about]
        return with_wishes(sitting_of(laid, held), self.event, self._hurrying)

    @cached_property
    def _hurrying(self) -> Hurrying:
        return Hurrying(self.register, self.event, self.plan)

    def judged(self, laid: Laid, sits: Mapping[str, str], changes: Sequence[SeatChange]) -> Score:
        """What a seating breaks, each who moved counted."""
        sitting = self.asked(without_ghosts(laid, changes), changes)
        guests = {guest.id for guest in sitting.guests}
        before = tuple(
            Placement(sitting=self.subject, guest=guest, seat=seat)
            for guest, seat in self.sits.items()
            if guest in guests
        )
        known = {constraint.id for constraint in KINDS["seating"].constraints}
        rules = tuple(rule for rule in self.event.rules if rule.constraint in known)
        asked = Problem(sittings=(sitting,), planned=before, rules=rules)
        placed = Plan(
            placements=tuple(
                Placement(sitting=self.subject, guest=guest, seat=seat)
                for guest, seat in sits.items()
                if guest in guests
            )
        )
        return verify(KINDS["seating"], asked, placed).score

    def tried(self, way: Way) -> Offer:
        """The seating after a change, with what it breaks."""
        changes = (*(one for one in self.changes if one not in way.drops), way.change)
        laid = self.laid(changes)
        begun = _begun(self.sits, way.change, laid)
        sits = reseated(self.asked(laid, changes), begun)
        changes = tuple(
            replace(one, seat=sits.get(one.person, one.seat)) if one.ghost else one
            for one in changes
        )
        ghosts = {one.person for one in changes if one.ghost}
        left = {guest: seat for guest, seat in sits.items() if guest not in ghosts}
        found = moves(Seating(self.now.seats, self.sits), Seating(laid.seats, left))
        score = self.judged(laid, sits, changes)
        broken = sentence(N_("It would break a rule that must hold."))
        return Offer(
            key=way.key,
            title=way.title,
            moves=tuple(move for move in found if move.before),
            comes=tuple(move for move in found if not move.before),
            changes=changes,
            sits=sits,
            score=score,
            barred=way.barred or (broken if score.hard > self.score.hard else None),
        )


def _begun(sits: Mapping[str, str], change: SeatChange, laid: Laid) -> dict[str, str]:
    """Where everyone sits before the order is restored."""
    begun = dict(sits)
    mine, other = begun.get(change.person), begun.get(change.other)
    if change.deed is Deed.SUBSTITUTE and mine is not None:
        del begun[change.person]
        begun[change.other] = mine
    elif change.deed is Deed.EXCHANGE and mine is not None and other is not None:
        begun[change.person], begun[change.other] = other, mine
    elif change.deed is Deed.JOIN and change.seat:
        begun[change.person] = change.seat
    known = {guest.id for guest in laid.guests}
    return {guest: seat for guest, seat in begun.items() if guest in known}


def offers(opened: Opened, subject: str, wanted: Wanted) -> tuple[Offer, ...]:
    """Every way to do what is wanted, those by which the fewest move first, barred ones last.

    Refused where someone has no seat there, or has one already; NotFound for no sitting.
    """
    room = Room(opened, subject)
    found = [room.tried(way) for way in ways(room, wanted)]

    def order(offer: Offer) -> tuple[bool, int, Score]:
        return offer.barred is not None, len(offer.moves), offer.score

    return tuple(sorted(found, key=order))


def offer(opened: Opened, subject: str, wanted: Wanted, key: str) -> Offer:
    """The one way of that key; Refused where there is none, or where it is barred."""
    room = Room(opened, subject)
    way = next((one for one in ways(room, wanted) if one.key == key), None)
    if way is None:
        raise _closed(subject, sentence(N_("There is no such way.")))
    found = room.tried(way)
    if found.barred is not None:
        raise _closed(subject, found.barred)
    return found


def _closed(subject: str, why: Sentence) -> Refused:
    return Refused(subject, why, sentence(N_("Choose another way.")))


def ways(room: Room, wanted: Wanted) -> tuple[Way, ...]:
    """What can be tried for what is wanted."""
    _require_sense(room, wanted)
    return tuple(_WAYS[wanted.wish](room, wanted))


def _require_sense(room: Room, wanted: Wanted) -> None:
    left = {change.person for change in room.changes if change.ghost}
    seated = set(room.sits) - left
    for person in (wanted.person, wanted.other):
        name = room.register.person(person).name if person else ""
        if person and room.register.person(person).people != 1:
            what = sentence(N_("{person} stands for several people."), person=name)
            raise Refused(person, what, sentence(N_("Name them first.")))
    if wanted.wish is Wish.COMES and wanted.person in seated:
        raise _refused(room, wanted.person, N_("{person} has a seat there already."))
    if wanted.wish is not Wish.COMES and wanted.person not in seated:
        raise _refused(room, wanted.person, N_("{person} has no seat there."))
    if wanted.wish is Wish.EXCHANGE and wanted.other not in seated - {wanted.person}:
        raise _refused(room, wanted.other, N_("{person} has no seat there."))


def _refused(room: Room, person: str, what: str) -> Refused:
    name = room.register.person(person).name if person else "–"
    remedy = sentence(N_("Choose another person."))
    return Refused(person or room.subject, sentence(what, person=name), remedy)


CLOSE, GAP = N_("Close up"), N_("Leave a gap")
TAKES = N_("{person} takes the seat")
BY_RANK, LAST = N_("By rank"), N_("On the last seat")
TABLE, FREE = N_("One chair more at table {number}"), N_("On the empty chair of table {number}")
EXCHANGED = N_("They change places")


def _leaving(room: Room, wanted: Wanted) -> Iterator[Way]:
    """Leave a gap, close up, or have a substitute take the seat."""
    person, seat = wanted.person, room.sits[wanted.person]
    joined = any(one.deed is Deed.JOIN and one.person == person for one in room.changes)
    kept = seat if room.at_tables and not joined else ""
    yield Way("close-up", sentence(CLOSE), SeatChange(Deed.CLOSE_UP, person, seat=kept))
    chair = room.now.seats.seat(seat)
    in_front = chair.area == "rostrum" and chair.row == 1
    why = sentence(N_("No seat in the first row of the rostrum stays empty."))
    gap = SeatChange(Deed.LEAVE_GAP, person, seat=seat)
    yield Way("leave-gap", sentence(GAP), gap, barred=why if in_front else None)
    if wanted.other:
        name = room.register.person(wanted.other).name
        taken = SeatChange(Deed.SUBSTITUTE, person, wanted.other)
        yield Way("substitute", sentence(TAKES, person=name), taken)


def _coming(room: Room, wanted: Wanted) -> Iterator[Way]:
    """By rank or last in a row; at tables on a chair that is left, or on one more."""
    back = tuple(one for one in room.changes if one.person == wanted.person and one.deed in _LEFT)
    if room.at_tables:
        yield from _at_tables(room, wanted, back)
        return
    join = SeatChange(Deed.JOIN, wanted.person, rank=wanted.rank)
    yield Way("by-rank", sentence(BY_RANK if wanted.rank else LAST), join, drops=back)
    up = sum(seat.area == "rostrum" for seat in room.now.seats.seats)
    if up and wanted.rank is not None and wanted.rank <= up:
        yield Way("last", sentence(LAST), replace(join, rank=up + 1), drops=back)


_LEFT = (Deed.CLOSE_UP, Deed.LEAVE_GAP)


def _at_tables(room: Room, wanted: Wanted, back: tuple[SeatChange, ...]) -> Iterator[Way]:
    side = side_of(room.register.person(wanted.person))
    rank = wanted.rank or len(room.order) + 1
    for gone in room.changes:
        if not gone.ghost or gone.person == wanted.person:
            continue
        chair = room.now.seats.seat(gone.seat)
        if chair.side == side:
            # Where the others have closed up, it is the lowest chair: who takes it comes last.
            last = len(room.order) if gone.deed is Deed.CLOSE_UP else None
            stands = SeatChange(Deed.SUBSTITUTE, gone.person, wanted.person, last)
            title = sentence(FREE, number=chair.table.rpartition("-")[2])
            yield Way(f"free-{chair.id}", title, stands, drops=(gone, *back))
    below = _below(room, side, rank)
    for table in sorted(room.now.seats.hosted, key=lambda one: below[one])[:TABLES_OFFERED]:
        chair_id = chair_name(room.now.seats, table)
        join = SeatChange(Deed.JOIN, wanted.person, rank=rank, seat=chair_id)
        title = sentence(TABLE, number=table.rpartition("-")[2])
        yield Way(table, title, join, drops=back)


def _below(room: Room, side: str, rank: int) -> Counter[str]:
    """How many of a side sit at each table below a rank: those whom a guest of it would push on."""
    table = {seat.id: seat.table for seat in room.now.seats.seats if seat.side == side}
    return Counter(
        table[seat]
        for guest in room.now.guests
        if (guest.rank or 0) >= rank and (seat := room.sits.get(guest.id)) in table
    )


def _exchanging(room: Room, wanted: Wanted) -> Iterator[Way]:
    exchange = SeatChange(Deed.EXCHANGE, wanted.person, wanted.other)
    yield Way("exchange", sentence(EXCHANGED), exchange)


_WAYS = {Wish.LEAVES: _leaving, Wish.COMES: _coming, Wish.EXCHANGE: _exchanging}
