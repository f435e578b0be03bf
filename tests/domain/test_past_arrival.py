"""What came to a station before."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from planner.domain.past_arrival import PastArrival, id_of

DUE = datetime(2026, 5, 13, 9, tzinfo=ZoneInfo("Asia/Shanghai"))


def _came(after: timedelta | None) -> int | None:
    came = None if after is None else DUE + after
    return PastArrival(id="p", carrier="G1", station="east", due=DUE, came=came).minutes_late


def test_minutes_late_are_whole_and_negative_where_it_was_early() -> None:
    """A minute and a half early is two minutes early; what never came was not late."""
    assert _came(timedelta(minutes=35)) == 35
    assert _came(timedelta(seconds=-90)) == -2
    assert _came(None) is None


def test_it_is_known_by_its_carrier_and_day() -> None:
    """Its id says the hour as well, for a shuttle comes several times a day."""
    assert id_of("G1", DUE) == "G1-20260513-0900"
    assert PastArrival(id="p", carrier="G1", station="east", due=DUE).name == "G1 2026-05-13"
