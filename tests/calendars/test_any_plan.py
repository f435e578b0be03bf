"""Whatever is planned, every reader reads the same."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

from planner.calendars.feed import calendars
from planner.domain.event import Event, Register
from planner.domain.people import Delegation, Person
from planner.domain.plan import Plan, Slot
from planner.domain.programme import Session
from planner.domain.venue import Room, Venue
from tests.calendars.reading import by_icalendar, by_vobject

ZONES = ("Asia/Shanghai", "Europe/Rome", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata")
STOCK = Register(
    people=(Person(id="p", name="韩砚舟", delegation="A"),),
    venues=(Venue(id="v", name="宾馆; 东楼"),),
    rooms=(Room(id="r1", name="一号厅", venue="v"), Room(id="r2", name="Hall, 2", venue="v")),
)
CHANGES = st.sampled_from(
    (
        datetime(2026, 10, 24, 22, tzinfo=UTC),  # Rome, at 1:00 UTC of the 25th
        datetime(2026, 3, 28, 22, tzinfo=UTC),
        datetime(2026, 11, 1, 3, tzinfo=UTC),  # New York, at 6:00 UTC
        datetime(2026, 4, 4, 12, tzinfo=UTC),  # Lord Howe, by half an hour, at 15:00 UTC
    )
)
"""Some hours before clocks are changed."""
ANY_TIME = st.integers(0, 364 * 24 * 60).map(
    lambda minute: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)
)
TITLES = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"], max_codepoint=0x2FFFF),
        st.sampled_from("汇报会\\;,:\"'^\n\r\t\x00\x0b"),
    ),
    min_size=1,
    max_size=60,
)


@st.composite
def planned(draw: st.DrawFn) -> tuple[Event, Plan]:
    """Up to five sessions at any minute of a year that changes its clocks twice."""
    zone = ZoneInfo(draw(st.sampled_from(ZONES)))
    titles = draw(st.lists(TITLES, min_size=1, max_size=5))
    start = draw(st.one_of(CHANGES, ANY_TIME)).astimezone(zone)
    sessions, slots = [], []
    for number, title in enumerate(titles):
        minutes = draw(st.integers(1, 3000))
        begin = start.astimezone(UTC) + timedelta(minutes=draw(st.integers(1, 500)))
        sessions.append(Session(id=f"S{number}", title=title, minutes=minutes, delegations=("A",)))
        end = (begin + timedelta(minutes=minutes)).astimezone(zone)
        # An interval whose wall clock stands still cannot be said in the domain.
        assume(end > begin.astimezone(zone))
        room = draw(st.sampled_from((None, "r1", "r2")))
        slots.append(Slot(session=f"S{number}", room=room, start=begin.astimezone(zone), end=end))
    event = Event(
        id="e",
        name="Visit",
        zone=zone.key,
        start=start,
        end=start + timedelta(days=8),
        sessions=tuple(sessions),
        delegations=(Delegation(id="A", name="甲团"),),
    )
    return event, Plan(event="e", slots=tuple(slots))


@given(planned())
def test_two_readers_agree_on_any_plan(drawn: tuple[Event, Plan]) -> None:
    """icalendar and vobject find the same entries, none lost, at the planned instants."""
    feeds = dict(calendars(STOCK, *drawn))
    for feed in feeds.values():
        assert by_icalendar(feed) == by_vobject(feed)
    instants = sorted(slot.start.timestamp() for slot in drawn[1].slots if slot.start)
    assert sorted(one.start.timestamp() for one in by_vobject(feeds["people/p.ics"])) == instants


@given(planned())
def test_any_plan_is_written_as_the_standard_says(drawn: tuple[Event, Plan]) -> None:
    """Lines have at most 75 octets, end in CRLF and hold no control character."""
    for _, feed in calendars(STOCK, *drawn):
        for line in feed.split(b"\r\n"):
            assert len(line) <= 75
            assert min(line, default=32) >= 32
