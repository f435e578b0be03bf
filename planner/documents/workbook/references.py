"""Cells that name something on another sheet, by its id or by a name that it alone bears."""

import difflib
import re
from dataclasses import dataclass
from typing import Any

from planner.documents.workbook import text as typed
from planner.documents.workbook.column import Context, Known
from planner.documents.workbook.kinds import Plain, text_of
from planner.documents.workbook.misread import Misread
from planner.domain.programme import Substitute
from solver.constraint import N_

ARROW = re.compile(r"\s*(?:→|->|=>|=)\s*")

NOUNS: dict[str, tuple[str, ...]] = {
    "party": ("party", "delegation"),
    "place": ("venue", "site", "hotel", "station", "other_place"),
    "spot": ("venue", "site", "hotel", "station", "other_place", "room"),
    "seated": ("session", "meal"),
    "anything": (
        *("person", "delegation", "party", "venue", "site", "hotel", "station", "other_place"),
        *("room", "vehicle", "driver", "journey", "session", "meal", "wish", "precedence"),
        *("motorcade", "visit", "trip", "event"),
    ),
}
"""Nouns that stand for several sheets."""

SPOKEN = {
    "person": "人员 (person)",
    "delegation": "代表团 (delegation)",
    "party": "团组 (party)",
    "room": "会议厅 (room)",
    "site": "点位 (site)",
    "hotel": "宾馆 (hotel)",
    "station": "站点 (station)",
    "vehicle": "车辆 (vehicle)",
    "driver": "司机 (driver)",
    "session": "会议 (session)",
    "meal": "用餐 (meal)",
    "seated": "会议或用餐 (session or meal)",
    "trip": "车次 (trip)",
    "precedence": "礼宾次序 (precedence list)",
    "place": "地点 (place)",
    "spot": "地点 (place)",
    "anything": "对象 (thing)",
}
"""How a noun is named in a fault, in both languages at once: the sheets are named so too."""


def known(noun: str, context: Context) -> list[Known]:
    """What is known of a noun, or of each that it stands for."""
    return [context.known[single] for single in NOUNS.get(noun, (noun,)) if single in context.known]


def resolve(words: str, noun: str, context: Context) -> str:
    """The id that `words` means: an id, or a name borne by one only; else Misread."""
    sources = known(noun, context)
    narrow = typed.narrow(words)
    for candidate in (words, narrow):
        if any(candidate in source.ids for source in sources):
            return candidate
    found = {one for source in sources for one in source.by_name.get(typed.key(words), ())}
    if len(found) == 1:
        return found.pop()
    if found:
        raise Misread(
            N_("“{text}” is the name of several: {ids}"),
            N_("type the id instead"),
            text=narrow,
            ids=", ".join(sorted(found)),
        )
    raise _unknown(narrow, noun, sources)


def _unknown(words: str, noun: str, sources: list[Known]) -> Misread:
    names = [name for source in sources for name in (*source.ids, *source.names.values())]
    close = difflib.get_close_matches(words, sorted(names), n=1, cutoff=0.6)
    if close:
        return Misread(
            N_("there is no {noun} “{text}”"),
            N_("is “{close}” meant? Else add it to its sheet"),
            noun=SPOKEN[noun],
            text=words,
            close=close[0],
        )
    return Misread(
        N_("there is no {noun} “{text}”"), N_("add it to its sheet"), noun=SPOKEN[noun], text=words
    )


def spoken(identifier: str, noun: str, context: Context) -> str:
    """The name of an id where that is unmistakable, else the id."""
    sources = known(noun, context)
    names = [source.names[identifier] for source in sources if identifier in source.names]
    if len(names) != 1:
        return identifier
    bearers = {one for source in sources for one in source.by_name.get(typed.key(names[0]), ())}
    taken = any(names[0] in source.ids for source in sources)
    return names[0] if bearers == {identifier} and not taken else identifier


@dataclass(frozen=True)
class Ref(Plain):
    """One thing of another sheet."""

    noun: str

    def read(self, raw: Any, context: Context) -> str:
        """Its id."""
        return resolve(text_of(raw), self.noun, context)

    def write(self, value: Any, context: Context) -> str | None:
        """Its name where that is unmistakable, else its id."""
        return None if value is None else spoken(value, self.noun, context)

    def describe(self) -> str:
        """The form, with the noun."""
        return f"{self.noun.replace('_', ' ')}: id or name"


@dataclass(frozen=True)
class Home(Ref):
    """The one delegation of a person: two in one cell are refused."""

    noun: str = "delegation"

    def read(self, raw: Any, context: Context) -> str:
        """Its id."""
        words = text_of(raw)
        parts = typed.split(words)
        if len(parts) > 1:
            raise Misread(
                N_("“{text}” names {count} delegations"),
                N_("a person belongs to one delegation: leave the others out"),
                text=words,
                count=len(parts),
            )
        return super().read(raw, context)


@dataclass(frozen=True)
class Refs(Plain):
    """Several things of another sheet."""

    noun: str

    def read(self, raw: Any, context: Context) -> tuple[str, ...]:
        """Their ids, in order."""
        words = text_of(raw)
        return tuple(resolve(part, self.noun, context) for part in typed.split(words))

    def write(self, value: Any, context: Context) -> str | None:
        """Their names or ids with 、 between them."""
        return "、".join(spoken(one, self.noun, context) for one in value) or None

    def describe(self) -> str:
        """The form, with the noun."""
        return f"list of {self.noun.replace('_', ' ')}: ids or names, with 、 between"


@dataclass(frozen=True)
class Substitutes(Plain):
    """Who goes where another cannot be had: 陆怀川→秦牧之."""

    form = "person→person, with 、 between"

    def read(self, raw: Any, context: Context) -> tuple[Substitute, ...]:
        """The substitutes, in order."""
        found = []
        for part in typed.split(text_of(raw)):
            ends = ARROW.split(part)
            if len(ends) != 2:
                raise Misread(
                    N_("“{text}” does not say who goes for whom"),
                    N_("type it as 陆怀川→秦牧之"),
                    text=part,
                )
            found.append(Substitute(*(resolve(end, "person", context) for end in ends)))
        return tuple(found)

    def write(self, value: Any, context: Context) -> str | None:
        """Person→person, with 、 between."""
        pairs = (
            f"{spoken(pair.person, 'person', context)}→{spoken(pair.substitute, 'person', context)}"
            for pair in value
        )
        return "、".join(pairs) or None
