"""Every calendar of a planned event is read alike by two readers that share nothing."""

from __future__ import annotations

import icalendar
import pytest

from tests.calendars.reading import by_icalendar, by_vobject
from tests.journeys import planned as journey

pytestmark = journey.TOGETHER


@pytest.mark.parametrize("name", journey.QUICK)
def test_two_readers_agree_on_every_calendar(name: str) -> None:
    """Uid, start, end, status and summary are the same to both, uids unique, the zone within.

    A feed may be empty: it tells that there is nothing."""
    written = sorted((journey.planned(name) / "calendars").rglob("*.ics"))
    assert len(written) >= 10
    for path in written:
        feed = path.read_bytes()
        entries = by_icalendar(feed)
        assert entries == by_vobject(feed), path.name
        assert len({entry.uid for entry in entries}) == len(entries)
        zones = icalendar.Calendar.from_ical(feed).walk("VTIMEZONE")
        assert [str(zone["tzid"]) for zone in zones] == ["Asia/Shanghai"]
