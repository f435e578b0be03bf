"""座签清单 and 座签调整单: the plates of each room in the order of its chairs, and what is done
with each between two sittings in one hall.

As many plates as people seated: who comes without a seat, and a chair without a plate, are named.
As an Excel file the first is what a printer's merge reads. Two people check the second: plates that
stay are counted, so that what stands in the room afterwards can be counted too.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from planner.documents.desk import Desk
from planner.documents.lists import Head, columns_of, list_paper, sign
from planner.documents.paper import Paper
from planner.domain.layouts.labels import say_label
from planner.domain.people import Person, Side
from planner.domain.plates import Deed, PlateMove, SeatedRoom, changes, plate_moves
from planner.language import CHINESE, sentence, times, translator
from planner.language.wording import listed
from solver.constraint import N_

PLATES: tuple[Head, ...] = (
    (N_("No."), 16.0, True),
    (N_("Seat"), 48.0, True),
    (N_("Name on the plate"), 50.0, True),
    (N_("Post"), 75.0, False),
    (N_("Unit"), 64.0, False),
)
MOVES: tuple[Head, ...] = (
    (N_("No."), 16.0, True),
    (N_("Name on the plate"), 50.0, True),
    (N_("What is done"), 40.0, True),
    (N_("Stands at"), 55.0, True),
    (N_("Is put to"), 55.0, True),
    (N_("Checked"), 37.0, True),
)
COUNTED = N_("{chairs} chairs, {plates} plates; without a seat: {waiting}; empty chairs: {empty}.")
WITHOUT = N_("Coming, without a seat: {names}.")
ABSENT = N_("Expected, but not here at that time: {names}.")
EMPTY = N_("Empty: {seats}.")
UP_TO = N_("{first} to {last}")
BETWEEN = N_("{hall}, {day}: from “{before}” to “{after}”")
LAID_ANEW = N_(
    "The hall is laid differently: take all {number} plates away, and set {new} by the list."
)
NOBODY_STAYS = N_("Nobody is at both: take all {number} plates away, and set {new} by the list.")
TO_DO = N_("Stay: {stays}. Take away: {goes}. Put elsewhere: {moves}. New: {comes}.")
FRAME = N_("Left and right are as the hall sees the stage.")
DEEDS = {Deed.GOES: N_("Take away"), Deed.COMES: N_("New plate"), Deed.MOVES: N_("Put elsewhere")}
ASIDE = {True: N_("{number} to the right"), False: N_("{number} to the left")}


def plates(desk: Desk) -> Paper:
    """Every room's plates, those to be set first first."""
    paper = list_paper(desk.office, N_("Name plates of {name}"))
    columns = columns_of(desk.office, PLATES)
    for room in desk.rooms:
        paper.heading(_heading(desk, room))
        for line in _reconciled(desk, room):
            paper.line(line)
        # A short list stays with its heading; one that is longer than a page cannot.
        paper.block(columns, _plates(desk, room))
    sign(paper, desk.office)
    return paper


def plate_changes(desk: Desk) -> Paper:
    """What is done with the plates of each hall between two sittings of one day."""
    paper = list_paper(desk.office, N_("Changes of name plates of {name}"))
    columns, language = columns_of(desk.office, MOVES), desk.language
    for before, after in changes(desk.rooms):
        ends = {"before": _timed(before), "after": _timed(after), "hall": _hall(desk, after)}
        day = times.day(after.day, language) if after.day else ""
        paper.heading(sentence(BETWEEN, language, day=day, **ends))
        moves = plate_moves(before, after)
        counts = Counter(move.deed for move in moves)
        anew = LAID_ANEW if before.layout is not after.layout else NOBODY_STAYS
        if anew is LAID_ANEW or not counts[Deed.STAYS] + counts[Deed.MOVES]:
            numbers = {"number": len(before.plates), "new": len(after.plates)}
            paper.line(sentence(anew, language, **numbers))
            continue
        paper.line(sentence(TO_DO, language, **{deed.value: counts[deed] for deed in Deed}))
        paper.line(sentence(FRAME, language) if any(move.aside for move in moves) else "")
        if moved := list(_moves(desk, moves)):
            paper.block(columns, moved)
    sign(paper, desk.office)
    return paper


def _heading(desk: Desk, room: SeatedRoom) -> str:
    when = ""
    if room.start:
        when = f"{times.day(room.start.date(), desk.language)} {times.clock(room.start)}"
    return "  ".join(part for part in (room.title, _hall(desk, room), when) if part)


def _timed(room: SeatedRoom) -> str:
    return f"{room.title} {times.clock(room.start)}" if room.start else room.title


def _hall(desk: Desk, room: SeatedRoom) -> str:
    halls = {place.id: place.name for place in desk.register.places}
    return (halls | {one.id: one.name for one in desk.register.rooms}).get(room.hall, "")


def _reconciled(desk: Desk, room: SeatedRoom) -> Iterator[str]:
    """The counts, and by name what does not come out even."""
    language, taken = desk.language, len(room.plates)
    numbers = {"chairs": len(room.chairs), "plates": taken, "waiting": len(room.waiting)}
    yield sentence(COUNTED, language, empty=len(room.chairs) - taken, **numbers)
    for message, people in ((WITHOUT, room.waiting), (ABSENT, room.absent)):
        if people:
            yield sentence(message, language, names=_names(desk, people))
    if gaps := [_run(desk, *gap) for gap in room.gaps()]:
        yield sentence(EMPTY, language, seats=listed(gaps, language))


def _names(desk: Desk, people: Iterable[str]) -> str:
    """Each once, with how many places where it is more than one."""
    counts = Counter(people)
    names = (desk.register.person(person).name for person in counts)
    many = (f" × {number}" if number > 1 else "" for number in counts.values())
    return listed([f"{n}{m}" for n, m in zip(names, many, strict=True)], desk.language)


def _run(desk: Desk, first: str, last: str) -> str:
    ends = {"first": _label(desk, first), "last": _label(desk, last)}
    return ends["first"] if first == last else sentence(UP_TO, desk.language, **ends)


def _label(desk: Desk, seat: str) -> str:
    return say_label(seat, in_chinese=desk.language == CHINESE) if seat else ""


def _plates(desk: Desk, room: SeatedRoom) -> Iterator[tuple[str, ...]]:
    for number, chair in enumerate(room.plates, start=1):
        person = desk.register.person(chair.person or "")
        seat, unit = _label(desk, chair.seat), _unit(desk, person)
        yield str(number), seat, person.name, person.post, unit


def _unit(desk: Desk, person: Person) -> str:
    """A visitor's delegation; a host's own house."""
    names = {one.id: one.name for one in desk.event.delegations}
    visiting = names.get(person.delegation or "") if person.side is Side.GUEST else None
    return visiting or person.organisation


def _moves(desk: Desk, moves: Iterable[PlateMove]) -> Iterator[tuple[str, ...]]:
    touched = [move for move in moves if move.deed is not Deed.STAYS]
    for number, move in enumerate(touched, start=1):
        name = desk.register.person(move.person).name
        ends = _label(desk, move.source), _label(desk, move.target)
        yield str(number), name, _deed(desk, move), *ends, ""


def _deed(desk: Desk, move: PlateMove) -> str:
    if move.deed is Deed.MOVES and move.aside:
        return sentence(ASIDE[move.aside > 0], desk.language, number=abs(move.aside))
    return translator(desk.language)(DEEDS[move.deed])
