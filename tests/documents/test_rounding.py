"""Five minutes for guests: leave down, arrive up."""

from datetime import datetime

import pytest

from planner.documents.rounding import Reader, shown
from planner.domain.engagement import Engagement, EngagementKind
from planner.domain.interval import Interval
from planner.domain.sentence import Sentence
from tests.visit import at


def told(kind: EngagementKind, start: datetime, end: datetime, reader: Reader) -> Interval:
    """The times that a reader is told."""
    one = Engagement(
        uid="x", kind=kind, subject="x", interval=Interval(start, end), what=Sentence("x")
    )
    return shown(one, reader)


@pytest.mark.parametrize(
    ("kind", "start", "end"),
    [
        (EngagementKind.RIDE, at(14), at(14, 35)),  # leave down, arrive up
        (EngagementKind.VISIT, at(14, 5), at(14, 30)),  # arrive up, leave down
        (EngagementKind.MEAL, at(14, 5), at(14, 30)),
        (EngagementKind.SESSION, at(14), at(14, 30)),  # be there, leave down
        (EngagementKind.JOURNEY, at(14, 3), at(14, 31)),  # as on the ticket
    ],
)
def test_each_kind_is_rounded_its_way(kind: EngagementKind, start: datetime, end: datetime) -> None:
    """14:03 to 14:31 is told to guests so that nobody comes late."""
    assert told(kind, at(14, 3), at(14, 31), Reader.GUEST) == Interval(start, end)
    assert told(kind, at(14, 3), at(14, 31), Reader.STAFF) == Interval(at(14, 3), at(14, 31))


def test_round_times_stay() -> None:
    """A time on the five minutes is not moved."""
    times = Interval(at(14, 5), at(15))
    assert told(EngagementKind.RIDE, times.start, times.end, Reader.GUEST) == times


def test_what_would_vanish_is_exact() -> None:
    """A visit of four minutes cannot be rounded, and is told as it is."""
    times = Interval(at(14, 1), at(14, 4))
    assert told(EngagementKind.VISIT, times.start, times.end, Reader.GUEST) == times
