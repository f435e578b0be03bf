"""Checks on the event, its rules, its ids, and the rows of a plan."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from difflib import get_close_matches
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from planner.documents.workbook.labels import label
from planner.documents.workbook.readings import Readings
from planner.documents.workbook.world import Row
from planner.domain.errors import Fault
from planner.domain.event import LONGEST_DAYS
from solver.catalogue import KINDS
from solver.constraint import N_, Constraint, Rule

FAMILIES = (
    ("person",),
    ("delegation", "party"),
    ("venue", "site", "hotel", "station", "other_place", "room"),
    ("vehicle",),
    ("driver",),
    ("journey",),
    ("session", "meal"),
    ("wish",),
    ("motorcade",),
    ("shuttle",),
    ("stay",),
    ("task",),
    ("duty",),
    ("visit",),
    ("past_arrival",),
)
"""Nouns whose ids are told apart by nothing but themselves."""


def one_event(read: Readings) -> Iterator[Fault]:
    """The event is one row, ends after it starts, and has a zone that exists."""
    for row in read.rows["event"][1:]:
        yield read.fault(
            "event",
            row,
            ("id",),
            what=N_("there is a second event in this workbook"),
            remedy=N_("keep each event in a workbook of its own"),
        )
    for row in read.rows["event"][:1]:
        zone = row.values.get("zone")
        if zone is not None and not _is_zone(zone):
            yield read.fault(
                "event",
                row,
                ("zone",),
                what=N_("there is no time zone “{zone}”"),
                remedy=N_("type it as Asia/Shanghai"),
                zone=zone,
            )


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def long_event(read: Readings) -> Iterator[Fault]:
    """The event is not longer than a person would plan in one workbook."""
    window = read.event_window()
    days = window.minutes // 1440 if window else 0
    if days > LONGEST_DAYS:
        yield read.fault(
            "event",
            read.rows["event"][0],
            ("end",),
            what=N_("the event lasts {days} days, more than {most}"),
            remedy=N_("correct its start and end"),
            days=days,
            most=LONGEST_DAYS,
        )


def empty_event(read: Readings) -> Iterator[Fault]:
    """There is an event."""
    if "event" in read.titles and not read.rows["event"]:
        yield read.fault(
            "event",
            Row(2, {}),
            (),
            what=N_("the event has no row"),
            remedy=N_("fill in its id, name, start and end"),
        )


def ids(read: Readings) -> Iterator[Fault]:
    """An id stands once in its family."""
    for family in FAMILIES:
        seen: dict[str, tuple[str, int]] = {}
        for noun in family:
            for row in read.rows[noun]:
                identifier = row.values.get("id")
                if identifier is None:
                    continue
                sheet, number = seen.setdefault(identifier, (read.titles[noun], row.number))
                if (sheet, number) != (read.titles[noun], row.number):
                    yield read.fault(
                        noun,
                        row,
                        ("id",),
                        what=N_("the id “{id}” stands twice; first on {sheet}, row {row}"),
                        remedy=N_("give one of them another id"),
                        id=identifier,
                        sheet=sheet,
                        row=number,
                    )


def repeated(read: Readings) -> Iterator[Fault]:
    """What can be said once only is not said twice."""
    for noun, names in (
        ("policy", ("key",)),
        ("rule", ("constraint",)),
        ("slot", ("session",)),
        ("meal_stop", ("meal", "party")),
    ):
        for row, first in read.repeated(noun, names):
            yield read.fault(
                noun,
                row,
                names,
                what=N_("this row says the same thing as row {row}"),
                remedy=N_("delete one of the two rows"),
                row=first.number,
            )


def ends(read: Readings) -> Iterator[Fault]:
    """What ends, ends after it starts."""
    for noun, first, last in (
        ("event", "start", "end"),
        ("slot", "start", "end"),
        ("visit", "start", "end"),
        ("meal_stop", "start", "end"),
        ("trip", "leave", "arrive"),
        ("limits", "assemble_from", "assemble_until"),
        ("limits", "rest_from", "rest_until"),
    ):
        for row in read.rows[noun]:
            start, end = row.values.get(first), row.values.get(last)
            if start is not None and end is not None and end <= start:
                yield read.fault(
                    noun,
                    row,
                    (last,),
                    what=N_("it ends before it starts"),
                    remedy=N_("correct one of the two times"),
                )


def legs(read: Readings) -> Iterator[Fault]:
    """A leg has both ends."""
    about = {"leave", "arrive", "persons", "people", "origin", "destination"}
    for row in read.rows["trip"]:
        blanks = {"origin", "destination"} - set(row.values)
        typed = about & set(row.values)
        if blanks and typed and not read.misread("trip", row, blanks):
            yield read.fault(
                "trip",
                row,
                sorted(blanks),
                what=N_("the leg lacks the place it leaves or the one it goes to"),
                remedy=N_("fill in 从 (From) and 到 (To)"),
            )


@dataclass(frozen=True)
class _Ruled:
    """A rule alone, as a constraint reads it."""

    rules: tuple[Rule, ...]
    ticks_per_minute: int = 1


def rules(read: Readings) -> Iterator[Fault]:
    """A rule exists, at a level it admits, with parameters it has."""
    known: dict[str, list[Constraint]] = {}
    for kind in KINDS.values():
        for constraint in kind.constraints:
            known.setdefault(constraint.id, []).append(constraint)
    for row in read.rows["rule"]:
        identifier = row.values.get("constraint")
        if identifier is None:
            continue
        if identifier not in known:
            yield _unknown_rule(read, row, known=list(known))
            continue
        yield from _rule(read, row, found=known[identifier])


def _unknown_rule(read: Readings, row: Row, *, known: list[str]) -> Fault:
    identifier = row.values["constraint"]
    close = get_close_matches(identifier, known, n=1, cutoff=0.5)
    remedy = N_("is “{close}” meant?") if close else N_("see docs/rules.md for those there are")
    return read.fault(
        "rule",
        row,
        ("constraint",),
        what=N_("there is no rule “{rule}”"),
        remedy=remedy,
        rule=identifier,
        close=close[0] if close else "",
    )


def _rule(read: Readings, row: Row, *, found: list[Constraint]) -> Iterator[Fault]:
    yield from _turned_off(read, row, found=found)
    level = row.values.get("level")
    admitted = dict.fromkeys(level for constraint in found for level in constraint.levels)
    if level is not None and level not in admitted:
        yield read.fault(
            "rule",
            row,
            ("level",),
            what=N_("the rule cannot have this level"),
            remedy=N_("choose one of: {words}"),
            words=", ".join(f"{label(word, 'zh_CN')} {word.value}" for word in admitted),
        )
    names = {entry.name for constraint in found for entry in fields(constraint.parameters)}
    given = row.values.get("parameters", {})
    if unknown := sorted(set(given) - names):
        yield read.fault(
            "rule",
            row,
            ("parameters",),
            what=N_("the rule has no parameter “{name}”"),
            remedy=N_("those it has: {names}"),
            name=unknown[0],
            names=", ".join(sorted(names)) or "-",
        )
        return
    if not any(_accepts(constraint, Rule(constraint.id, parameters=given)) for constraint in found):
        yield read.fault(
            "rule",
            row,
            ("parameters",),
            what=N_("the rule does not admit these values"),
            remedy=N_("see docs/rules.md for what it can be set to"),
        )


def _turned_off(read: Readings, row: Row, *, found: list[Constraint]) -> Iterator[Fault]:
    """What a plan is made of stays on."""
    if not row.values.get("on", True) and not all(constraint.may_be_off for constraint in found):
        yield read.fault(
            "rule",
            row,
            ("on",),
            what=N_("the rule cannot be turned off: a plan is made of it"),
            remedy=N_("leave it on"),
        )


def _accepts(constraint: Constraint, rule: Rule) -> bool:
    try:
        constraint.setting(_Ruled((rule,)))
    except (ValueError, TypeError):
        return False
    return True


CHECKS = (one_event, long_event, empty_event, ids, repeated, ends, legs, rules)
