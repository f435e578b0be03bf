"""日程安排 as guests and the office read it."""

from dataclasses import replace

from docx.oxml.ns import qn

from planner.documents.desk import Desk
from planner.documents.itinerary import itinerary
from planner.documents.paper import Paper
from planner.documents.sayings import Sayings
from planner.documents.schedule import delegation_schedule, whole_schedule
from planner.domain.diary import engagements
from planner.domain.people import Person, Side
from planner.language import CHINESE, ENGLISH
from tests.documents.reading import lines, opened, tables
from tests.visit import event, plan, register


def guests_paper(delegation: str, language: str = CHINESE) -> Paper:
    """A delegation's itinerary."""
    return itinerary(Desk(register(), event(), plan(), language).delegation(delegation))


def office_paper() -> Paper:
    """The whole event's itinerary."""
    return itinerary(Desk(register(), event(), plan()).office)


def test_guests_read_their_day_rounded() -> None:
    """Leave 14:03 is told as 14:00, arrive 14:32 as 14:35, the train as printed."""
    assert tables(guests_paper("A")) == [
        [
            ["时间", "事项", "地点", "主方领导", "乘车", "备注"],
            ["07:40", "乘 G6517 抵达澜州东站（韩砚舟等3人）", "", "", "", ""],
            [
                "09:00–10:30",
                "工作汇报会",
                "澜州宾馆 一号厅",
                "陆怀川\n（主持）",
                "1号车 08:00 澜州东站发车",
                "",
            ],
            ["12:00–13:00", "工作餐", "澜州宾馆", "陆怀川", "", ""],
            [
                "14:35–15:15",
                "参观乙烯装置",
                "乙烯装置",
                "",
                "1号车、2号车 14:00 澜州宾馆发车",
                "安全教育 10 分钟\n佩戴安全帽，换穿劳保鞋\n请勿拍照",
            ],
            [
                "15:15–15:50",
                "乘车前往澜州宾馆（韩砚舟、罗静）",
                "",
                "",
                "1号车 15:15 乙烯装置发车",
                "",
            ],
            ["23:40–24:00", "合影", "澜州宾馆 多功能厅", "陆怀川", "", "暂定"],
        ]
    ]


def test_the_office_reads_minutes() -> None:
    """The office's paper has the visit at 14:32 to 15:18, who comes and whom to ask."""
    visit = next(row for row in tables(office_paper())[0] if row[1] == "参观乙烯装置")
    assert visit == [
        "14:32–15:18",
        "参观乙烯装置",
        "乙烯装置",
        "",
        "省国资委调研组（6人）",
        "1号车、2号车 14:03 澜州宾馆发车",
        "纪\u3000元 13900000002",
        "安全教育 10 分钟\n佩戴安全帽，换穿劳保鞋\n请勿拍照",
    ]


def test_weekday_liaison_and_zone_stand_above() -> None:
    """Each table has its date with weekday; guests from abroad are told the zone."""
    assert lines(guests_paper("A")) == [
        "东澜集团来访接待",
        "省国资委调研组日程安排",
        "联络员：纪元 13900000002",
        "11月25日 星期三",
    ]
    assert lines(guests_paper("C", ENGLISH)) == [
        "东澜集团来访接待",
        "Programme of 曦和工程",
        "Liaison officer: 林小满 13900000003",
        "All times are local: China Standard Time (UTC+8)",
        "Wednesday 25 November",
    ]


def test_a_party_apart_is_named() -> None:
    """The wife's own visit stands in her delegation's paper, with the party's name."""
    assert [row[1] for row in tables(guests_paper("C"))[0][1:]] == [
        "工作餐",
        "参观湿地公园（夫人线路）",
        "合影（Aldo Ferrante）",
    ]


def test_it_looks_as_official_papers_do() -> None:
    """Title 小标宋 22 pt in the middle; body 仿宋 16 pt; heads repeated; rows never split; A4."""
    document = opened(guests_paper("A"))
    title = document.paragraphs[0]
    fonts = title.runs[0]._element.rPr.rFonts  # noqa: SLF001  # docx shows Latin fonts only
    assert (fonts.get(qn("w:eastAsia")), title.runs[0].font.size.pt) == ("方正小标宋简体", 22)
    normal = document.styles["Normal"]
    east_asian = normal.element.rPr.rFonts.get(qn("w:eastAsia"))
    assert (east_asian, normal.font.size.pt) == ("仿宋_GB2312", 16)
    page = document.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    rows = document.tables[0]._tbl.tr_lst  # noqa: SLF001  # as above
    assert [row.trPr.find(qn("w:tblHeader")) is not None for row in rows] == [True] + [False] * 6
    assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)


def test_many_hosts_are_counted_for_guests() -> None:
    """Six of ours: the office reads all their names, guests who chairs and how many."""
    stock = register()
    named = ("秦牧之", "何静", "严之洲", "尚可为", "方砺")
    hosts = tuple(Person(id=f"h{n}", name=name, side=Side.HOST) for n, name in enumerate(named))
    stock = replace(stock, people=(*stock.people, *hosts))
    of = event()
    of.sessions[0].persons = ("lu", *(host.id for host in hosts))
    held = engagements(stock, of, plan())
    guests = delegation_schedule(stock, of, held, delegation="A")
    office = whole_schedule(stock, of, held)
    said = [
        next(sayings.hosts(row) for row in schedule.rows if row.engagement.uid == "session-S1")
        for schedule in (guests, office)
        for sayings in (Sayings(schedule, CHINESE),)
    ]
    assert said == ["陆怀川等6人", "陆怀川（主持）、秦牧之、何静、严之洲、尚可为、方砺"]


def test_the_page_number_is_a_field() -> None:
    """Word counts the pages itself."""
    footer = opened(guests_paper("A")).sections[0].footer.paragraphs[0]
    assert [said.text for said in footer._p.iter(qn("w:instrText"))] == ["PAGE"]  # noqa: SLF001  # as above
    assert footer.text == "第 3 版 · 2026-11-20 18:05    第  页"


def test_what_many_do_at_once_is_one_row_of_the_offices() -> None:
    """Both delegations lunch at noon in one hotel: one row, with both and how many they are."""
    rows = [row for table in tables(office_paper()) for row in table if row[1] == "工作餐"]
    assert [row[4] for row in rows] == ["省国资委调研组（6人）\n曦和工程（1人）"]
