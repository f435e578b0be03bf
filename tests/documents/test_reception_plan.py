"""接待方案: what leaders approve, section by section."""

from dataclasses import replace

from planner.documents.desk import Desk
from planner.documents.reception_plan import reception_plan
from planner.domain.people import Person, Role, Side
from planner.domain.programme import AgendaKind, AgendaPoint
from planner.language import CHINESE, ENGLISH
from tests import lodged
from tests.documents.reading import lines, tables
from tests.visit import event, plan, register


def _written() -> list[str]:
    return lines(reception_plan(Desk(register(), event(), plan())))


def test_sections_are_numbered_through_and_empty_ones_left_out() -> None:
    """Without a car there are five sections, and the last is still the next number."""
    without_cars = replace(plan(), trips=())
    for given, titles in (
        (plan(), ["基本情况", "日程安排", "食宿安排", "会见座谈", "用车安排", "分工及联系人"]),
        (without_cars, ["基本情况", "日程安排", "食宿安排", "会见座谈", "分工及联系人"]),
    ):
        told = lines(reception_plan(Desk(register(), event(), given)))
        numbered = [
            f"{number}、{title}" for number, title in zip("一二三四五六", titles, strict=False)
        ]
        assert [line for line in told if "、" in line[:3]] == numbered


def test_a_delegation_is_told_with_its_head_number_and_way_here() -> None:
    """Unnamed places count; who goes along of ours does not."""
    told = _written()
    start = told.index("（一）省国资委调研组")
    assert told[start + 1 : start + 3] == [
        "由韩砚舟（主任）带队，一行6人；接待类别：公务接待。",
        "抵达：11月25日 周三 07:40 G6517 澜州东站（3人）",
    ]


def test_the_days_tell_sessions_visits_and_meals_but_no_ride() -> None:
    """Who is driven where stands in the lists of cars."""
    table = tables(reception_plan(Desk(register(), event(), plan())))[0]
    assert [row[1] for row in table] == [
        "事项", "工作汇报会", "工作餐", "参观湿地公园（夫人线路）", "参观乙烯装置", "合影",
    ]  # fmt: skip


def test_parties_that_eat_together_are_one_meal() -> None:
    """Both delegations lunch at twelve in one hotel: seven guests and their host."""
    every = tables(reception_plan(Desk(register(), event(), plan())))
    (meals,) = [table for table in every if "餐次" in table[0]]
    assert meals[1:] == [["11月25日", "12:00–13:00", "工作餐", "澜州宾馆", "7", "1"]]


def test_what_a_meal_may_cost_stands_beside_it_where_anyone_has_said() -> None:
    """Eighty yuan a person; without a word of it there is no column."""
    given = event()
    priced = replace(given, meals=tuple(replace(one, rate=80) for one in given.meals))
    every = [tables(reception_plan(Desk(register(), one, plan()))) for one in (given, priced)]
    heads = [next(rows[0] for rows in own if "餐次" in rows[0]) for own in every]
    told = next(rows for rows in every[1] if "餐次" in rows[0])
    assert ("餐标（元）" in heads[0], heads[1][-1], told[1][-1]) == (False, "餐标（元）", "80")


def test_a_talk_names_both_sides_and_its_agenda() -> None:
    """The host who chairs is told by name and post, and so is each guest."""
    asked = event()
    (report, *others) = asked.sessions
    points = (AgendaPoint("汇报", 30, AgendaKind.REPORT, speaker="lu"), AgendaPoint("讲话"))
    asked.sessions = (replace(report, agenda=points), *others)
    every = tables(reception_plan(Desk(register(), asked, plan())))
    (form,) = [table for table in every if table[0][0] == "时间" and table[1][0] == "地点"]
    assert form == [
        ["时间", "11月25日 星期三 09:00–10:30"],
        ["地点", "澜州宾馆 一号厅"],
        ["主持", "陆怀川"],
        ["我方", "陆怀川"],
        ["省国资委调研组", "韩砚舟（主任）、罗静、白彦（秘书）、随行人员 × 3"],
        ["议程", "1. 汇报（陆怀川）\n2. 讲话"],
    ]


def test_it_ends_with_who_signs_and_the_day_of_the_revision() -> None:
    """The hosts' organisation, and never the clock's date."""
    known = register()
    hosts = tuple(replace(one, organisation="东澜集团") for one in known.people)
    told = lines(reception_plan(Desk(replace(known, people=hosts), event(), plan())))
    assert told[-2:] == ["东澜集团", "2026年11月20日"]


def test_a_secret_talk_is_not_sent_for_approval() -> None:
    """It stands neither among the days nor among the talks."""
    paper = reception_plan(Desk(register(), event(), plan()))
    cells = [cell for table in tables(paper) for row in table for cell in row]
    assert not [text for text in (*cells, *lines(paper)) if "人事谈话" in text]


def test_in_english_sections_and_talks_have_figures() -> None:
    """1. and (1), as English papers count."""
    told = lines(reception_plan(Desk(register(), event(), plan(), ENGLISH)))
    assert [line for line in told if line[0] in "1("] == [
        "1. Particulars", "(1) 省国资委调研组", "(2) 曦和工程", "(1) 工作汇报会",
        "1. Programme of 东澜集团来访接待",
    ]  # fmt: skip
    assert "25–26 Nov 2026" in told[2]


def test_who_answers_for_what_has_a_phone() -> None:
    """The liaison officers, then who receives at a site that is shown."""
    known = register()
    plant = replace(known.sites[0], contact="lu")
    desk = Desk(replace(known, sites=(plant, known.sites[1])), event(), plan())
    (*_, duties) = tables(reception_plan(desk))
    assert duties[1:] == [
        ["联络省国资委调研组", "纪元", "13900000002"],
        ["联络曦和工程", "林小满", "13900000003"],
        ["现场接待：乙烯装置", "陆怀川", "13900000001"],
    ]


def test_tasks_that_were_divided_stand_before_whom_to_call() -> None:
    """Each group's together, who leads with a phone, by when; without tasks there is no table."""
    desk = Desk(lodged.register(), lodged.event(), plan())
    *_, tasks, _ = tables(reception_plan(desk))
    assert tasks == [
        ["工作组", "任务", "牵头单位、责任人", "时限"],
        ["会务组", "布场", "办公室\n纪元 13900000002", "11月25日 08:00"],
        ["会务组", "桌签", "", ""],
        ["车辆组", "安检", "车队", ""],
    ]


def test_reporters_who_come_along_are_named() -> None:
    """The press of a delegation is part of what is approved."""
    known = register()
    people = tuple(
        replace(one, roles=(Role.PRESS,)) if one.id == "bai" else one for one in known.people
    )
    told = lines(reception_plan(Desk(replace(known, people=people), event(), plan())))
    assert [line for line in told if line.startswith("随行记者")] == ["随行记者：白彦"]


def test_an_event_without_guests_has_no_particulars() -> None:
    """Nothing is told of nobody."""
    ours = replace(register(), people=tuple(p for p in register().people if p.delegation is None))
    empty = replace(event(), delegations=(), parties=(), sessions=(), meals=(), journeys=())
    desk = Desk(ours, empty, replace(plan(), slots=(), visits=(), meals=(), trips=()))
    assert reception_plan(desk).blank


def test_who_chairs_is_marked_apart_from_the_name() -> None:
    """Of four hosts in one line; Chinese needs no space before its brackets."""
    known = register()
    more = tuple(Person(id=f"h{one}", name=f"Host {one}", side=Side.HOST) for one in range(4))
    asked = event()
    report, *others = asked.sessions
    persons = (*report.persons, *(one.id for one in more))
    asked.sessions = (replace(report, persons=persons), *others)
    for language, marked in (
        (CHINESE, "陆怀川（主持）、Host 0"),
        (ENGLISH, "陆怀川 (chair), Host 0"),
    ):
        desk = Desk(replace(known, people=(*known.people, *more)), asked, plan(), language)
        assert tables(reception_plan(desk))[0][1][3].startswith(marked)
