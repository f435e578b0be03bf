"""Checks on the policies: those with a form of their own can be read, and name what there is."""

import re
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches

from planner.documents.workbook.honour_policies import (
    CUSTOM,
    FIRST_LETTER,
    PROXY_RANK,
    TIES,
    custom,
)
from planner.documents.workbook.owed_classes import CLASS_BY_RANK, owed_classes
from planner.documents.workbook.readings import Readings
from planner.documents.workbook.vehicle_policies import (
    KM_PER_HOUR,
    POSTS,
    STANDBY,
    VEHICLES_MOST,
    km_per_hour,
    posts,
    standbys,
    unknown_place,
    vehicles_most,
)
from planner.documents.workbook.world import Row
from planner.domain.errors import Fault, Refused
from planner.domain.lead_times import (
    GATE,
    LIGHTS,
    REPLY_DAYS,
    SEATED,
    STAFF,
    lead_times,
    reply_days,
)
from planner.domain.peaks import PEAKS, peak_hours
from planner.domain.policies.in_force import (
    LEVEL,
    MEETING_CLASS,
    PACKS,
    YUAN,
    chosen,
    level_of,
    meeting_class_of,
    yuan_of,
)
from planner.domain.pooling import POOLED_RIDES, RIDE_APART, named_apart, pooling, unknown_apart
from planner.domain.print_settings import (
    BADGE,
    KEY_LABEL,
    PLACE_CARD,
    PLACE_CARDS_SAY,
    TABLE_NUMBER,
    print_settings,
)
from planner.domain.punctuality import ON_TIME, on_time_wanted
from solver.constraint import N_

READERS: dict[str, Callable[[Mapping[str, str]], object]] = {
    PEAKS: peak_hours,
    CLASS_BY_RANK: owed_classes,
    ON_TIME: on_time_wanted,
    POOLED_RIDES: pooling,
    RIDE_APART: named_apart,
    VEHICLES_MOST: vehicles_most,
    POSTS: posts,
    KM_PER_HOUR: km_per_hour,
    STANDBY: standbys,
    CUSTOM: custom,
    PROXY_RANK: custom,
    TIES: custom,
    FIRST_LETTER: custom,
    PACKS: chosen,
    MEETING_CLASS: meeting_class_of,
    YUAN: yuan_of,
    LEVEL: level_of,
    STAFF: lead_times,
    LIGHTS: lead_times,
    SEATED: lead_times,
    GATE: lead_times,
    REPLY_DAYS: reply_days,
    PLACE_CARD: print_settings,
    PLACE_CARDS_SAY: print_settings,
    TABLE_NUMBER: print_settings,
    BADGE: print_settings,
    KEY_LABEL: print_settings,
}
"""Policies that have a form of their own, by key."""
SUBJECTS = frozenset(one.partition(".")[0] for one in READERS)
"""What keys of such policies begin with: no other key does."""
LISTS = (PEAKS, CLASS_BY_RANK, ON_TIME, POSTS, STANDBY)
"""Those of several entries, each of which is told where it cannot be read."""
PLACES = ("venue", "site", "hotel", "station", "other_place")


def policies(read: Readings) -> Iterator[Fault]:
    """Policies that have a form of their own can be read."""
    for row in read.rows["policy"]:
        name, value = row.values.get("key", ""), row.values.get("value", "")
        for entry in re.split("[;；、]", value) if name in LISTS else [value]:
            if (refused := _refused(name, entry)) is not None:
                yield _told(read, row, refused)


def _refused(name: str, value: str) -> Refused | None:
    try:
        if name in READERS:
            READERS[name]({name: value})
    except Refused as refused:
        return refused
    return None


def _told(read: Readings, row: Row, refused: Refused) -> Fault:
    remedy = refused.remedy or refused.what
    return Fault(read.titles["policy"], row.cell("value"), refused.what, remedy)


def keys(read: Readings) -> Iterator[Fault]:
    """A key that begins as those of vehicles do is one of them: a slip would change nothing."""
    for row in read.rows["policy"]:
        name = row.values.get("key", "")
        if name in READERS or name.partition(".")[0] not in SUBJECTS:
            continue
        close = get_close_matches(name, READERS, n=1, cutoff=0.5)
        remedy = N_("is “{close}” meant?") if close else N_("write one of: {names}")
        yield read.fault(
            "policy",
            row,
            ("key",),
            what=N_("there is no policy “{key}”"),
            remedy=remedy,
            key=name,
            close=close[0] if close else "",
            names=", ".join(sorted(READERS)),
        )


def delegations(read: Readings) -> Iterator[Fault]:
    """Delegations that ride apart are some of those that come."""
    for row in _rows(read, RIDE_APART):
        for name in named_apart({RIDE_APART: row.values["value"]}):
            if name not in _names(read, "delegation"):
                yield _told(read, row, unknown_apart(name))


def places(read: Readings) -> Iterator[Fault]:
    """Where vehicles stand by is a place of the workbook."""
    for row in _rows(read, STANDBY):
        if _refused(STANDBY, row.values["value"]) is None:
            for asked in standbys({STANDBY: row.values["value"]}):
                if asked.place and asked.place not in _names(read, *PLACES):
                    yield _told(read, row, unknown_place(asked.place))


def _rows(read: Readings, key: str) -> Iterator[Row]:
    for row in read.rows["policy"]:
        if row.values.get("key") == key and "value" in row.values:
            yield row


def _names(read: Readings, *nouns: str) -> set[str]:
    """Ids and names of all rows of these sheets."""
    rows = (row for noun in nouns for row in read.rows[noun])
    return {row.values[field] for row in rows for field in ("id", "name") if field in row.values}


CHECKS = (policies, keys, delegations, places)
