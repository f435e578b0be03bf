"""What of someone's own page is not as it was read before: what was, and what is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from planner.documents.phone_page import CAR_SEAT, NOTE, SEAT
from planner.language import sentence, times, translator
from planner.language.wording import remarks
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from planner.documents.phone_page import PhonePage, PhoneRow

HEAD = N_("Title and contact")
"""What changed where it is no row: the name of the event, whose page it is, whom to call."""
TIME, WHAT = "time", "what"
NO_MORE = (TIME, WHAT, SEAT, CAR_SEAT, NOTE)
"""What is not told of what will not be: where one would sit, what to heed there."""


class Became(StrEnum):
    """What has become of something."""

    OTHER = "other"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Change:
    """One thing that is not as it was: when and what it is, and what of it was and is."""

    became: Became
    day: date | None
    """None: of the whole page."""
    time: str
    """As it is; of what is dropped, as it was."""
    what: str
    was: tuple[str, ...]
    now: tuple[str, ...]

    @property
    def order(self) -> tuple[str, str, str]:
        """What changes are sorted by: what is of the whole page last."""
        return (self.day.isoformat() if self.day else "~", self.time, self.what)


def changed_page(before: PhonePage | None, after: PhonePage | None) -> tuple[Change, ...]:
    """What differs between two pages of one person, as it is read; None: there is no such page.

    The version that each page names is no difference; a rest is one only where nothing else is,
    since it ends and begins with what stands beside it.
    """
    whole = after or before
    assert whole is not None
    old, new = (page.rows if page else () for page in (before, after))
    pairs = list(_pairs(_busy(old), _busy(new))) or _pairs(old, new)
    changes = [_change(*pair, whole.language) for pair in pairs]
    if before and after and _around(before) != _around(after):
        say = translator(whole.language)
        was = tuple(line for line in _around(before) if line not in _around(after))
        now = tuple(line for line in _around(after) if line not in _around(before))
        changes.append(Change(Became.OTHER, None, "", say(HEAD), was, now))
    return tuple(sorted(changes, key=lambda one: one.order))


def _busy(rows: tuple[PhoneRow, ...]) -> tuple[PhoneRow, ...]:
    return tuple(row for row in rows if not row.rests)


def _around(page: PhonePage) -> tuple[str, ...]:
    return tuple(line for line in (page.title, page.subtitle, page.zone, *page.foot) if line)


def _pairs(
    before: tuple[PhoneRow, ...], after: tuple[PhoneRow, ...]
) -> Iterator[tuple[PhoneRow | None, PhoneRow | None]]:
    """The rows that are not read alike: each as it was, and as it is."""
    old, new = _without(before, after), _without(after, before)
    for known in (_by_key, _by_name, _by_hour):
        yield from _matched(old, new, known)
    yield from ((one, None) for one in old)
    yield from ((None, one) for one in new)


def _without(rows: Iterable[PhoneRow], others: Iterable[PhoneRow]) -> list[PhoneRow]:
    """The rows that are not among the others, as they are read; each counts once."""
    same = Counter(one.read for one in others)
    left = []
    for row in rows:
        if same[row.read]:
            same[row.read] -= 1
        else:
            left.append(row)
    return left


def _matched(
    old: list[PhoneRow], new: list[PhoneRow], known: Callable[[PhoneRow], Hashable]
) -> Iterator[tuple[PhoneRow, PhoneRow]]:
    """Those of both that are known by the same; they are taken out."""
    for before in tuple(old):
        name = known(before)
        after = next((one for one in new if name and known(one) == name), None)
        if after is not None:
            old.remove(before)
            new.remove(after)
            yield before, after


def _by_key(row: PhoneRow) -> Hashable:
    return row.key


def _by_name(row: PhoneRow) -> Hashable:
    """A ride into another car is another ride, on the same day to the same place."""
    return (row.day, row.what)


def _by_hour(row: PhoneRow) -> Hashable:
    return (row.day, row.start) if row.start else ()


def _change(before: PhoneRow | None, after: PhoneRow | None, language: str) -> Change:
    if before is None or after is None:
        row = after or before
        assert row is not None
        # When and what stand beside it.
        parts = _parts(row, language)
        if after is None:
            was = tuple(words for part, words in parts.items() if part not in NO_MORE)
            return Change(Became.DROPPED, row.day, row.time, row.what, was, ())
        told = tuple(words for part, words in parts.items() if part not in (TIME, WHAT))
        return Change(Became.NEW, row.day, row.time, row.what, (), told)
    old, new = _parts(before, language), _parts(after, language)
    if before.day != after.day:
        for parts, row in ((old, before), (new, after)):
            parts[TIME] = f"{times.short_day(row.day, language)} {row.time}"
    was = tuple(words for part, words in old.items() if words != new.get(part))
    now = tuple(words for part, words in new.items() if words != old.get(part))
    return Change(Became.OTHER, after.day, after.time, after.what, was, now)


def _parts(row: PhoneRow, language: str) -> dict[str, str]:
    """Each thing that is read of a row."""
    told = dict(row.lines)
    if row.doubt:
        told[NOTE] = (row.doubt, *told.pop(NOTE, ()))
    parts = {TIME: row.time, WHAT: row.what}
    for message, words in told.items():
        parts[message] = sentence(message, language, words=remarks(list(words), language))
    return parts
