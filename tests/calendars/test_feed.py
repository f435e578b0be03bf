"""The feeds of the small visit."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from planner.calendars.feed import calendars
from planner.domain.diary import engagements
from planner.domain.event import Event, Register
from planner.domain.people import Person
from planner.domain.plan import Plan, Slot
from planner.domain.programme import Session
from tests.calendars.reading import by_icalendar, by_vobject
from tests.visit import at, event, plan, register


def feeds(**changes: Any) -> dict[str, bytes]:
    """Every feed of the visit in Chinese."""
    return dict(calendars(register(), event(), plan(), **changes))


def summaries(feed: bytes) -> list[str]:
    """What a reader sees, in order."""
    return [entry.summary for entry in by_icalendar(feed)]


def test_everyone_and_everything_has_a_feed() -> None:
    """People of the event, its delegations, all rooms and vehicles have a file named by id."""
    assert sorted(feeds()) == [
        "delegations/A.ics", "delegations/C.ics",
        "people/aldo.ics", "people/bai.ics", "people/han.ics", "people/ji.ics", "people/lu.ics",
        "people/lucia.ics", "people/luo.ics", "people/rest.ics",
        "rooms/hall.ics", "rooms/small.ics", "rooms/whole.ics",
        "vehicles/V1.ics", "vehicles/V2.ics",
    ]  # fmt: skip


def test_a_person_sees_their_own_days() -> None:
    """The head's feed holds his train, rides, meetings, meal and visit, in order of time."""
    assert summaries(feeds()["people/han.ics"]) == [
        "乘 G6517 抵达澜州东站",
        "乘车前往澜州宾馆",
        "工作汇报会",
        "人事谈话",
        "工作餐",
        "乘车前往乙烯装置",
        "参观乙烯装置",
        "乘车前往澜州宾馆",
        "合影",
    ]


def test_a_party_apart_sees_only_its_own() -> None:
    """The wife who goes her own way has her visit, and none of the delegation's."""
    assert summaries(feeds()["people/lucia.ics"]) == ["参观湿地公园"]


def test_a_driver_reads_the_stops() -> None:
    """A vehicle's entry is a trip, with when to leave where and with how many."""
    trips = icalendar.Calendar.from_ical(feeds()["vehicles/V1.ics"]).walk("VEVENT")
    assert [str(trip["summary"]) for trip in trips] == [
        "澜州东站 → 澜州宾馆",
        "澜州宾馆 → 乙烯装置",
        "乙烯装置 → 澜州宾馆",
    ]
    assert str(trips[1]["description"]).splitlines() == [
        "14:03 澜州宾馆发车，车上 6 人",
        "14:32 到达乙烯装置",
        "参加：省国资委调研组（6 人）",
    ]


def test_a_hall_is_taken_when_its_part_is() -> None:
    """The whole hall shows what is held in a part, and the part what is held in the whole."""
    found = feeds()
    assert summaries(found["rooms/whole.ics"]) == ["工作汇报会", "已占用", "合影"]
    assert summaries(found["rooms/hall.ics"]) == ["工作汇报会", "合影"]


def test_a_secret_session_is_masked_in_the_room() -> None:
    """The room's feed says only that it is taken; those who take part read the title."""
    found = feeds()
    assert summaries(found["rooms/small.ics"]) == ["已占用", "合影"]
    assert "人事谈话".encode() not in found["delegations/A.ics"]


def test_nothing_private_is_written() -> None:
    """No feed holds a phone number or a diet."""
    everything = b"".join(feeds().values()).replace(b"\r\n ", b"")
    for private in ("1380000", "1390000", "1370000", "花生", "wheelchair"):
        assert private.encode() not in everything


def test_two_readers_read_the_same() -> None:
    """Every file gives icalendar and vobject the same uid, start, end, status and summary."""
    for path, feed in feeds().items():
        assert by_icalendar(feed) == by_vobject(feed), path


def test_the_same_revision_gives_the_same_bytes() -> None:
    """A second run, whenever it is, writes the same files."""
    assert feeds() == feeds()


def test_an_end_at_midnight_is_the_next_day() -> None:
    """A photo until 24:00 ends at 0:00 of the day after, and is tentative as its fact says."""
    photo = by_vobject(feeds()["rooms/whole.ics"])[-1]
    assert photo == (
        "session-S3@visit-2026.reception-planner",
        datetime(2026, 11, 25, 15, 40, tzinfo=UTC),
        datetime(2026, 11, 25, 16, 0, tzinfo=UTC),
        "TENTATIVE",
        "合影",
    )


def test_a_uid_outlives_time_room_and_people() -> None:
    """A session moved to another room, hour and company keeps its uid."""
    other = event()
    other.sessions[0].persons = ()
    moved = plan()
    moved.slots[0].room, moved.slots[0].start, moved.slots[0].end = "small", at(15), at(16)
    before = {one.uid for one in engagements(register(), event(), plan())}
    assert {one.uid for one in engagements(register(), other, moved)} == before


def test_stamp_and_sequence_come_from_the_revision() -> None:
    """DTSTAMP and LAST-MODIFIED are the revision's time; SEQUENCE is event's and plan's: 2 + 1."""
    first = icalendar.Calendar.from_ical(feeds()["rooms/hall.ics"]).walk("VEVENT")[0]
    made = datetime(2026, 11, 20, 10, 5, tzinfo=UTC)
    assert (first["dtstamp"].dt, first["last-modified"].dt, first["sequence"]) == (made, made, 3)


def test_a_cancelled_engagement_stays() -> None:
    """What an earlier revision held and this one does not is kept, and says that it is off."""
    dropped = without_the_second_visit(plan())
    earlier = engagements(register(), event(), plan())
    feed = dict(calendars(register(), event(), dropped, cancelled=earlier))["people/lucia.ics"]
    assert by_vobject(feed) == [
        (
            "visit-spouse-lake@visit-2026.reception-planner",
            at(14).astimezone(UTC),
            at(15).astimezone(UTC),
            "CANCELLED",
            "【取消】参观湿地公园",
        )
    ]


def without_the_second_visit(whole: Plan) -> Plan:
    """The plan without the second visit."""
    whole.visits = whole.visits[:1]
    return whole


def test_a_feed_is_no_invitation() -> None:
    """No METHOD, ATTENDEE, ORGANIZER or alarm stands in any feed."""
    everything = b"".join(feeds().values())
    for name in (b"METHOD", b"ATTENDEE", b"ORGANIZER", b"VALARM"):
        assert name not in everything


def test_the_head_says_name_and_refresh() -> None:
    """Both names and both refresh hints are there, the duration marked as one."""
    lines = feeds()["delegations/A.ics"].decode().split("\r\n")
    assert lines[:11] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Reception Planner//Calendars//EN",
        "CALSCALE:GREGORIAN",
        "NAME:省国资委调研组 · 东澜集团来访接待",
        "X-WR-CALNAME:省国资委调研组 · 东澜集团来访接待",
        "LAST-MODIFIED:20261120T100500Z",
        "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
        "UID:delegations-A@visit-2026.reception-planner",
        "X-PUBLISHED-TTL:PT15M",
        "X-WR-TIMEZONE:Asia/Shanghai",
    ]


def test_lines_are_folded_at_75_octets() -> None:
    """Each line ends in CRLF, has at most 75 octets, and breaks no Chinese character."""
    long = event()
    long.sessions[0].title = "东澜石化集团安全生产与绿色低碳转型工作情况专题汇报会" * 5
    feed = dict(calendars(register(), long, plan()))["rooms/hall.ics"]
    lines = feed.split(b"\r\n")
    assert max(len(line) for line in lines) in (73, 74, 75)
    assert all(line.decode() is not None and b"\n" not in line for line in lines)
    assert by_vobject(feed)[0].summary == long.sessions[0].title


def test_what_would_break_a_reader_is_stripped() -> None:
    """Control characters vanish from titles; commas, semicolons and backslashes come back."""
    odd = event()
    odd.sessions[0].title = "汇\x00报\x07会; 一, 二\\三"
    feed = dict(calendars(register(), odd, plan()))["rooms/hall.ics"]
    assert by_icalendar(feed)[0].summary == by_vobject(feed)[0].summary == "汇报会; 一, 二\\三"


@pytest.mark.parametrize(
    ("zone", "day", "hour", "offset"),
    [
        ("Asia/Shanghai", (2026, 7, 1), 9, 8),
        ("Europe/Rome", (2026, 7, 1), 9, 2),
        ("Europe/Rome", (2026, 12, 1), 9, 1),
        ("America/New_York", (2026, 11, 1), 9, -5),
        ("America/New_York", (2026, 10, 31), 9, -4),
        ("UTC", (2026, 7, 1), 9, 0),
    ],
)
def test_zones_with_and_without_summer_time(
    zone: str, day: tuple[int, int, int], hour: int, offset: int
) -> None:
    """Nine o'clock in the event's zone is the same instant to every reader."""
    start = datetime(*day, hour, tzinfo=ZoneInfo(zone))
    held = Event(
        id="e",
        name="Visit",
        zone=zone,
        start=start.replace(hour=0),
        end=start.replace(hour=23),
        sessions=(Session(id="S", title="Talk", minutes=60),),
    )
    slots = (Slot(session="S", room="hall", start=start, end=start.replace(hour=hour + 1)),)
    feed = dict(calendars(register(), held, Plan(event="e", slots=slots)))["rooms/hall.ics"]
    expected = datetime(*day, hour - offset, tzinfo=UTC)
    assert [entry.start for entry in by_icalendar(feed)] == [expected]
    assert by_vobject(feed) == by_icalendar(feed)
    assert icalendar.Calendar.from_ical(feed).get_missing_tzids() == set()


def test_ids_are_safe_as_file_names() -> None:
    """An id with a slash or a colon makes no folder; ids that differ in case make two files."""
    people = tuple(Person(id=id, name="张三", delegation="A") for id in ("../etc:x", "luo", "LUO"))
    held = Event(id="e", name="Visit", start=at(0), end=at(1), delegations=event().delegations[:1])
    paths = [path for path, _ in calendars(Register(people=people), held, Plan(event="e"))]
    assert paths == [
        "people/%2E%2E%2Fetc%3Ax.ics",
        "people/luo.ics",
        "people/LUO~2.ics",
        "delegations/A.ics",
    ]


def test_an_english_feed_speaks_english() -> None:
    """The language of the words is chosen; names stay as the office typed them."""
    found = feeds(language="en")["people/lucia.ics"]
    assert summaries(found) == ["Visit 湿地公园"]
