"""What the office set of vehicles for an event: motorcades, speed, what is kept free.

`motorcade.vehicles_most = 8`, `motorcade.posts = 前导车; 备用车`, `travel.km_per_hour = 40`, and
`vehicles.standby = 1辆考斯特 08:00-20:00; 20座; 1辆轿车 @ 澜州宾馆`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING

from planner.documents.workbook.labels import words_by_key
from planner.documents.workbook.text import key
from planner.domain.errors import Refused
from planner.domain.fleet import VehicleClass
from planner.domain.motorcade import Post
from planner.domain.sentence import sentence
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

VEHICLES_MOST = "motorcade.vehicles_most"
POSTS = "motorcade.posts"
KM_PER_HOUR = "travel.km_per_hour"
STANDBY = "vehicles.standby"
USUAL_KM_PER_HOUR = 40
"""How fast one drives where the sheet of ways says minutes alone, no kilometres."""
FASTEST = 120
WORDS_OF = {
    Post.LEAD: ("lead", "leadcar", "前导车", "引导车"),
    Post.MEDICAL: ("medical", "medicalcar", "医疗车", "救护车"),
    Post.SPARE: ("spare", "sparecar", "备用车", "机动车"),
}
_ASKED = re.compile(
    r"(?P<many>\d{1,3})\s*(?P<seats>座|seats?\b)?\s*辆?\s*(?P<kind>[^\d@\s][^\d@]*?)?\s*"
    r"(?:(?P<start>\d{1,2}:\d{2})\s*[-–~至]\s*(?P<end>\d{1,2}:\d{2}))?\s*(?:@\s*(?P<place>.+))?"
)


@dataclass(frozen=True)
class KeptFree:
    """So many vehicles, or seats, of a class or of any; at hours of each day, or always."""

    said: str
    many: int
    seats: bool
    vehicle_class: VehicleClass | None
    hours: tuple[time, time] | None
    place: str
    """Id or name of where they stand by; empty: anywhere."""


def vehicles_most(policies: Mapping[str, str]) -> int | None:
    """How many vehicles a motorcade may have; None where nobody said."""
    return _number(policies, VEHICLES_MOST, most=100)


def km_per_hour(policies: Mapping[str, str]) -> int:
    """How fast one drives where no kilometres are typed."""
    return _number(policies, KM_PER_HOUR, most=FASTEST) or USUAL_KM_PER_HOUR


def _number(policies: Mapping[str, str], name: str, *, most: int) -> int | None:
    text = policies.get(name, "").strip()
    if not text:
        return None
    if not (text.isdecimal() and len(text) < 4 and 1 <= int(text) <= most):
        what = sentence(N_("“{text}” is no number from 1 to {most}."), text=text, most=most)
        raise Refused(name, what, sentence(N_("Write a number in policy {key}."), key=name))
    return int(text)


def posts(policies: Mapping[str, str]) -> tuple[Post, ...]:
    """The cars that every motorcade is to have; Refused where a word is none of them."""
    return tuple(dict.fromkeys(_post(part) for part in _parts(policies, POSTS)))


def _post(text: str) -> Post:
    for post, words in WORDS_OF.items():
        if key(text) in map(key, words):
            return post
    what = sentence(N_("“{text}” is no car that goes with a motorcade."), text=text)
    remedy = sentence(N_("Write policy {key} as 前导车; 医疗车; 备用车."), key=POSTS)
    raise Refused(POSTS, what, remedy)


def standbys(policies: Mapping[str, str]) -> tuple[KeptFree, ...]:
    """What is kept free for the unexpected, each once; Refused where an entry cannot be read."""
    return tuple(_kept_free(part) for part in dict.fromkeys(_parts(policies, STANDBY)))


def _parts(policies: Mapping[str, str], name: str) -> list[str]:
    text = policies.get(name, "").replace("：", ":")  # as it is typed in Chinese
    return [part.strip() for part in re.split("[;；、]", text) if part.strip()]


def _kept_free(text: str) -> KeptFree:
    found = _ASKED.fullmatch(text)
    kind = found and found["kind"]
    vehicle_class = words_by_key(VehicleClass).get(key(kind)) if kind else None
    if found is None or (kind and vehicle_class is None):
        raise _unreadable(text)
    return KeptFree(
        said=text,
        many=int(found["many"]),
        seats=found["seats"] is not None,
        vehicle_class=VehicleClass(vehicle_class) if vehicle_class else None,
        hours=_hours(text, found["start"], found["end"]),
        place=(found["place"] or "").strip(),
    )


def _hours(text: str, start: str | None, end: str | None) -> tuple[time, time] | None:
    if start is None or end is None:
        return None
    try:
        first, last = (time.fromisoformat(one.zfill(5)) for one in (start, end))
    except ValueError:
        raise _unreadable(text) from None
    if last <= first:
        raise _unreadable(text)
    return first, last


def unknown_place(name: str) -> Refused:
    """What is said where vehicles are to stand by at a place that there is not."""
    what = sentence(N_("There is no place “{name}” to stand by at."), name=name)
    return Refused(
        STANDBY, what, sentence(N_("Name a place of the workbook in policy {key}."), key=STANDBY)
    )


def _unreadable(text: str) -> Refused:
    what = sentence(N_("“{text}” does not say what is kept free."), text=text)
    remedy = sentence(
        N_("Write policy {key} as a number, a class, hours and @ a place, as much as matters."),
        key=STANDBY,
    )
    return Refused(STANDBY, what, remedy)
