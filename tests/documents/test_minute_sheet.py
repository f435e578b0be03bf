"""执行单: each day minute by minute."""

from dataclasses import replace

from planner.documents.desk import Desk
from planner.documents.minute_sheet import minute_sheet
from planner.domain.event import Event
from planner.domain.fact import Confirmation
from planner.domain.people import Role
from planner.domain.plan import Plan
from planner.domain.programme import AgendaPoint, SessionKind
from planner.language.text import counted
from tests.documents.reading import lines, tables
from tests.visit import event, plan, register


def _with_agenda() -> Event:
    """A report of half an hour, then a speech without a time; a projector; a contact by name."""
    asked = event()
    report, *others = asked.sessions
    points = (AgendaPoint("汇报", 30, speaker="lu"), AgendaPoint("讲话", people=("han",)))
    asked.sessions = (replace(report, agenda=points, equipment=("投影",)), *others)
    asked.confirmations = (Confirmation("S1", contact="lin"),)
    return asked


def _rows(asked: Event, given: Plan) -> list[list[str]]:
    known = register()
    people = tuple(
        replace(one, roles=(Role.LEADER,)) if one.id == "lu" else one for one in known.people
    )
    written = tables(minute_sheet(Desk(replace(known, people=people), asked, given)))
    return [row for table in written for row in table[1:]]


def _only_the_meeting() -> Plan:
    return replace(plan(), slots=plan().slots[:1], visits=(), meals=(), trips=())


def test_a_session_is_made_ready_step_by_step() -> None:
    """60, 30, 15 and 10 minutes before nine; then its points, then its end."""
    rows = _rows(replace(_with_agenda(), journeys=()), _only_the_meeting())
    hall = "澜州宾馆 一号厅"
    assert [[*row[:4], row[8]] for row in rows] == [
        ["08:00", "工作人员到位、走场：工作汇报会", hall, "林小满", ""],
        ["08:30", "灯光、空调、门、投影开启：工作汇报会", hall, "林小满", "投影"],
        ["08:45", "参会人员就座、茶水到位：工作汇报会", hall, "林小满", ""],
        ["08:50", "主方领导到门口迎候：工作汇报会", hall, "陆怀川", ""],
        ["09:00", "工作汇报会开始", hall, "陆怀川", ""],
        ["09:00", "工作汇报会：汇报（30分钟）", hall, "陆怀川", ""],
        ["09:30", "工作汇报会：讲话", hall, "", "韩砚舟"],
        ["10:30", "工作汇报会结束", hall, "", ""],
    ]
    assert {tuple(row[4:8]) for row in rows} == {("", "", "", "")}


def test_the_office_sets_how_long_before() -> None:
    """Two hours for staff, by a policy of the event."""
    asked = replace(_with_agenda(), journeys=(), policies={"lead.staff": "120"})
    assert _rows(asked, _only_the_meeting())[0][0] == "07:00"


def test_a_meeting_among_us_is_not_made_ready() -> None:
    """Nobody waits at the gate of an internal meeting."""
    asked = replace(event(), journeys=())
    report, *others = asked.sessions
    asked.sessions = (replace(report, kind=SessionKind.INTERNAL), *others)
    rows = _rows(asked, _only_the_meeting())
    assert [row[1] for row in rows] == ["工作汇报会开始", "工作汇报会结束"]


def test_cars_that_leave_together_are_one_step() -> None:
    """Two cars to the plant at 14:03, ten aboard, with both drivers."""
    rows = [row for row in _rows(event(), plan()) if row[0] == "14:03"]
    assert [row[:4] for row in rows] == [
        ["14:03", "1号车、2号车发车，前往乙烯装置（10人）", "澜州宾馆", "周师傅、吴大有"],
    ]


def test_one_car_leaves_and_two_leave() -> None:
    """In English the number of cars tells the verb."""
    (table,) = tables(minute_sheet(Desk(register(), event(), plan(), "en")))[:1]
    told = [row[1].partition(" for ")[0] for row in table if " aboard" in row[1]]
    assert set(told) == {"1号车 leaves", "1号车, 2号车 leave"}


def test_a_train_is_met_and_a_visit_is_told_with_its_guests() -> None:
    """When its people are out of the station; who comes to the plant, and what to wear."""
    rows = {row[0]: row for row in _rows(event(), plan())}
    assert rows["07:40"][1:4] == ["G6517 到达：省国资委调研组（3人）", "澜州东站", "纪　元"]
    assert rows["07:40"][8] == "07:52出站"
    assert rows["14:32"][1] == "参观乙烯装置开始\n省国资委调研组（6人）"
    assert rows["14:32"][8].splitlines()[0] == "安全教育 10 分钟"


def test_one_train_is_met_once() -> None:
    """Both delegations of G6517 are one step: three people, then two."""
    asked = event()
    first, *others = asked.journeys
    fellow = replace(first, id="J9", delegation="C", persons=(), people=2)
    asked.journeys = (first, fellow, *others)
    arrived = [row for row in _rows(asked, plan()) if row[0] == "07:40"]
    names = f"{asked.delegation(first.delegation).name}、{asked.delegation('C').name}"
    assert [row[1] for row in arrived] == [f"G6517 到达：{names}（5人）"]


def test_who_comes_without_a_carrier_is_met_too() -> None:
    """Two delegations whose trains are not known are two steps, told by the station."""
    asked = event()
    first = replace(asked.journeys[0], carrier="")
    fellow = replace(first, id="J9", delegation="C", persons=(), people=2)
    asked.journeys = (first, fellow)
    arrived = [row for row in _rows(asked, plan()) if row[0] == "07:40"]
    assert [row[1:3] for row in arrived] == [
        [f"抵达澜州东站：{asked.delegation('A').name}（3人）", "澜州东站"],
        [f"抵达澜州东站：{asked.delegation('C').name}（2人）", "澜州东站"],
    ]


def test_what_opens_a_session_is_told_with_its_begin() -> None:
    """Photographs for two minutes are nobody's own part; the talk after them is."""
    asked = replace(event(), journeys=())
    report, *others = asked.sessions
    points = (AgendaPoint("拍照", 2), AgendaPoint("交流", 30))
    asked.sessions = (replace(report, kind=SessionKind.INTERNAL, agenda=points), *others)
    rows = _rows(asked, _only_the_meeting())
    assert [row[:2] for row in rows] == [
        ["09:00", "工作汇报会开始：拍照（2分钟）"],
        ["09:02", "工作汇报会：交流（30分钟）"],
        ["10:30", "工作汇报会结束"],
    ]


def test_a_guest_who_speaks_is_told_with_the_delegation() -> None:
    """Han speaks for A: who holds the microphone need not know the face."""
    asked = replace(event(), journeys=())
    report, *others = asked.sessions
    points = (AgendaPoint("讲话", 10, speaker="han"),)
    asked.sessions = (replace(report, kind=SessionKind.INTERNAL, agenda=points), *others)
    _, speech, _ = _rows(asked, _only_the_meeting())
    assert (speech[3], speech[8]) == ("韩砚舟", "省国资委调研组")


def test_a_host_who_goes_along_does_not_speak_for_the_guests() -> None:
    """Lu goes along with A and speaks for the house."""
    asked, known = replace(event(), journeys=()), register()
    report, *others = asked.sessions
    points = (AgendaPoint("致辞", 10, speaker="lu"),)
    asked.sessions = (replace(report, kind=SessionKind.INTERNAL, agenda=points), *others)
    people = [replace(one, delegation="A") if one.id == "lu" else one for one in known.people]
    known = replace(known, people=tuple(people))
    table, *_ = tables(minute_sheet(Desk(known, asked, _only_the_meeting())))
    (speech,) = [row for row in table if "致辞" in row[1]]
    assert (speech[3], speech[8]) == ("陆怀川", "")


def test_a_house_of_many_rooms_is_named_once() -> None:
    """Three halls of the hotel are in use: it is named above, the halls alone below."""
    given = _only_the_meeting()
    known, asked = register(), replace(event(), journeys=())
    hall = known.rooms[0]
    halls = (hall, *(replace(hall, id=f"R{n}", name=f"{n}号会议室") for n in (2, 3)))
    known = replace(known, rooms=halls)
    talks = [replace(asked.sessions[0], id=f"S{n}0", secret=False) for n in (2, 3)]
    asked.sessions = (*asked.sessions, *talks)
    slots = [replace(given.slots[0], session=f"S{n}0", room=f"R{n}") for n in (2, 3)]
    paper = minute_sheet(Desk(known, asked, replace(given, slots=(*given.slots, *slots))))
    assert "未注明所在地的会场均在澜州宾馆。" in lines(paper)
    assert {row[2] for row in tables(paper)[0][1:]} == {"一号厅", "2号会议室", "3号会议室"}


def test_of_houses_with_as_many_rooms_the_first_by_id_is_named() -> None:
    """Three halls in each of eight hotels: at every start the same hotel is named above."""
    given, known, asked = _only_the_meeting(), register(), replace(event(), journeys=())
    houses = [replace(known.hotels[0], id=f"h{n}", name=f"{n}号楼") for n in range(8)]
    halls = [
        replace(known.rooms[0], id=f"{house.id}-{n}", name=f"{n}号会议室", venue=house.id)
        for house in houses
        for n in range(3)
    ]
    known = replace(known, hotels=(*known.hotels, *houses), rooms=(*known.rooms, *halls))
    asked.sessions = tuple(replace(asked.sessions[0], id=hall.id, secret=False) for hall in halls)
    slots = tuple(replace(given.slots[0], session=hall.id, room=hall.id) for hall in halls)
    paper = minute_sheet(Desk(known, asked, replace(given, slots=slots)))
    assert "未注明所在地的会场均在0号楼。" in lines(paper)


def test_cars_stand_by_their_numbers() -> None:
    """Car 2 before car 10."""
    assert sorted(["Car 10", "Car 2", "A1"], key=counted) == ["A1", "Car 2", "Car 10"]


def test_a_secret_talk_is_no_step() -> None:
    """Whoever reads the sheet does not learn of it."""
    assert not [row for row in _rows(event(), plan()) if "人事谈话" in row[1]]
