"""Every fault of a cell is found, at its cell, in a sentence, and nothing else is."""

from pathlib import Path

import pytest

from planner.language import CHINESE, translator
from tests.documents.workbook.small import book, column, faults, with_cell

CELLS = [
    # sheet, header, row, what is typed, the sentence
    ("代表团", "团长", 2, "韩雁舟", "there is no 人员 (person) “韩雁舟”"),
    ("到离", "时间", 2, "5月13日 25:00", "there is no such time of day as “25:00”"),
    ("车辆", "座位", 2, 0, "0 is not between 1 and 100"),
    ("参观意愿", "点位", 2, "展览馆", "there is no 点位 (site) “展览馆”"),
    ("会议", "会议厅", 2, "小礼堂", "there is no 会议厅 (room) “小礼堂”"),
    ("代表团", "宾馆", 2, "湖滨", "there is no 宾馆 (hotel) “湖滨”"),
    ("到离", "站点", 2, "机场T9", "there is no 站点 (station) “机场T9”"),
    ("计划-车次", "车辆", 2, "9号车", "there is no 车辆 (vehicle) “9号车”"),
    ("计划-车次", "司机", 2, "王五", "there is no 司机 (driver) “王五”"),
    ("礼宾次序", "次序", 3, 1, "the rank 1 stands twice; first in row 2"),
    ("礼宾次序", "人员", 3, "han", "this person stands twice; first in row 2"),
    ("礼宾次序", "签批人", 3, "罗一鸣", "this list says otherwise in row 2"),
    ("礼宾次序", "签批时间", 3, "2026-05-13 09:00", "this list says otherwise in row 2"),
    ("人员", "编号", 7, "lu", "the id “lu” stands twice; first on 人员, row 5"),
    ("到离", "时间", 2, "03/04/2026 10:42", "the date “03/04/2026” can be read in two ways"),
    (
        *("到离", "时间", 2, "5月13日(周五) 10:42"),
        "“5月13日(周五) 10:42” names a weekday that the date is not: it is a 周三 Wed",
    ),
    ("活动", "结束", 2, "2026-05-12 09:00", "it ends before it starts"),
    ("人员", "步行上限(米)", 2, -300, "-300 is not between 0 and 1000000"),
    ("会议", "时长(分钟)", 2, "一个半小时", "“一个半小时” is not a number"),
    ("人员", "手机", 2, "139OOOO0001", "“139OOOO0001” is not a phone number"),
    ("人员", "姓名", 7, None, "“姓名” (Name) is missing"),
    ("人员", "性别", 2, "先生", "“先生” is not one of the words for this column"),
    ("会议", "开始", 3, "2026-06-13 09:00", "the time lies outside the event"),
    ("到离", "时间", 2, "2026-05-20 09:00", "the time lies outside the event"),
    ("用餐", "日期", 2, "2026-05-20", "the time lies outside the event"),
    (
        *("人员", "编号", 7, "qin mu"),
        "“qin mu” is not an id: it has spaces or signs, or is too long",
    ),
    ("人员", "代表团", 2, "A、B", "“A、B” names 2 delegations"),
    ("人员", "编号", 7, "../ji", "“../ji” is not an id: it has spaces or signs, or is too long"),
    ("代表团", "公函人数", 2, "五人左右", "“五人左右” is not a number"),
    ("车辆", "规划座", 2, 19, "19 seats are planned, and the vehicle has 12"),
    ("点位", "开放时间", 2, "上班时间", "“上班时间” is not opening hours"),
    ("点位", "开放时间", 2, "每天 9:00-12:00, 11:00-15:00", "overlap"),
    ("会议", "时长(分钟)", 2, 300, "it takes 300 min, and its window is 240 min long"),
    ("人员", "姓名", 7, "纪\u200b元朗", "the text holds a hidden character, U+200B"),
    ("场馆", "纬度", 2, 136.5, "136.5 is not between -90 and 90"),
    ("场馆", "经度", 2, None, "纬度 (Latitude) and 经度 (Longitude) need each other"),
    ("会议", "开始", 2, "2026-05-13 13:00", "the fixed time lies outside the window"),
    ("会议", "可排时段", 2, "5月13日 12:00-09:00", "ends before it starts"),
    ("路程", "到", 2, "集团总部", "the way leads to where it begins"),
    ("会议", "时长(分钟)", 2, 90.5, "90.5 is not a whole number"),
    ("人员", "轮椅", 2, "也许", "“也许” is neither yes nor no"),
    ("会议", "顶替", 2, "陆怀川", "“陆怀川” does not say who goes for whom"),
    ("会议厅", "容量", 2, "剧院式", "“剧院式” is not a word with a number"),
    ("人员", "跟随", 3, None, "关系 (Link) and 跟随 (Linked to) need each other"),
    ("活动", "时区", 2, "Asia/Lanzhou", "there is no time zone “Asia/Lanzhou”"),
    ("人员", "人数", 2, 2, "韩砚舟 stands for 2 people but is named"),
    ("计划-参观", "结束", 2, "2026-05-13 13:00", "it ends before it starts"),
    ("计划-会议", "固定项", 2, "时间", "“时间” cannot be held here"),
    ("计划-会议", "会议", 3, "汇报会", "this row says the same thing as row 2"),
    ("计划-车次", "从", 3, None, "the leg lacks the place it leaves or the one it goes to"),
    ("分组", "成员", 2, "陆怀川", "陆怀川 is not of this party's delegation"),
    ("代表团", "团长", 2, "陆怀川", "the head 陆怀川 is not a member of 调研组"),
    ("固定", "内容", 2, "大礼堂", "“大礼堂” is not field=value"),
    ("车辆", "车牌", 2, "苏" * 21, "the text has 21 letters, more than 20"),
    ("活动", "名称", 2, "长" * 81, "the text has 81 letters, more than 80"),
    ("人员", "职务", 2, "#REF!", "the cell shows the error #REF!"),
    ("会议", "座次约定", 2, "右为上", "“右为上” is not a convention with its value"),
    ("会议", "座次约定", 2, "主席台=右为上", "there is no convention “主席台” of seating"),
    (
        *("会议", "座次约定", 2, "主席台双数=居中"),
        "“居中” is not one of the words for this column",
    ),
    ("会议厅", "座次约定", 2, "会场各排=26/多", "“26/多” is not what this convention can be"),
    ("会议厅", "座次约定", 2, "每桌人数=99", "“99” is not what this convention can be"),
    ("政策", "键", 2, "seating.rostrum", "there is no convention “rostrum” of seating"),
]


@pytest.mark.parametrize(
    ("sheet", "header", "row", "typed", "words"),
    CELLS,
    ids=[f"{case[0]}-{case[1]}-{case[3]}" for case in CELLS],
)
def test_a_fault_is_told_with_its_cell(
    sheet: str,
    header: str,
    row: int,
    typed: object,
    words: str,
    tmp_path: Path,
) -> None:
    """One cell typed over gives one fault, at that cell."""
    spoilt = with_cell(sheet, header, row=row, value=typed)
    cell = spoilt[sheet].cell(row, column(spoilt[sheet], header)).coordinate
    found = faults(spoilt, tmp_path)
    assert [(fault.sheet, fault.cell) for fault in found] == [(sheet, cell)]
    assert words in found[0].what.said()


def test_a_small_workbook_has_no_fault(tmp_path: Path) -> None:
    """What is written is read without a fault, in both languages."""
    assert faults(book(), tmp_path) == ()
    assert faults(book("en"), tmp_path) == ()


def test_all_faults_are_told_at_once_in_order(tmp_path: Path) -> None:
    """Three faults on two sheets come together, as they stand."""
    spoilt = with_cell("车辆", "座位", row=2, value=0)
    people = spoilt["人员"]
    people.cell(3, column(people, "手机")).value = "abc"
    people.cell(2, column(people, "性别")).value = "x"
    found = faults(spoilt, tmp_path)
    assert [f"{fault.sheet}!{fault.cell}" for fault in found] == ["人员!G2", "人员!N3", "车辆!F2"]


def test_what_refers_to_a_misread_name_is_no_second_fault(tmp_path: Path) -> None:
    """A hidden character in a name that others use is told once, where it stands."""
    found = faults(with_cell("人员", "姓名", row=2, value="韩\u200b砚舟"), tmp_path)
    assert [(fault.sheet, fault.cell) for fault in found] == [("人员", "B2")]


def test_a_person_in_two_rows_is_of_one_delegation(tmp_path: Path) -> None:
    """The same name and phone in two delegations are one person twice."""
    spoilt = book()
    spoilt["代表团"].append(["B", "督导组"])
    people = spoilt["人员"]
    for header, value in (("姓名", "韩　砚舟"), ("手机", "１３９ 0000 0001"), ("代表团", "B")):
        people.cell(7, column(people, header)).value = value
    # The name is then borne by two ids, which the cells that use it tell as well.
    (fault,) = (fault for fault in faults(spoilt, tmp_path) if fault.cell == "O7")
    assert fault.what.said() == "韩砚舟 is in the delegation A as well, in row 2"


def test_merged_cells_are_found_once(tmp_path: Path) -> None:
    """A merge in the table is one fault, at its first cell."""
    spoilt = book()
    spoilt["人员"].merge_cells("D2:D4")
    (fault,) = faults(spoilt, tmp_path)
    assert (fault.cell, fault.what.said()) == ("D2", "the cells D2:D4 are merged")


def test_a_title_above_the_headers_may_be_merged(tmp_path: Path) -> None:
    """Two rows of title are no part of the table."""
    titled = book()
    page = titled["车辆"]
    page.insert_rows(1, 2)
    page["A1"] = "车辆一览表"
    page.merge_cells("A1:H1")
    assert faults(titled, tmp_path) == ()


def test_an_uncached_formula_is_seen_as_one(tmp_path: Path) -> None:
    """A formula that was never calculated is no blank."""
    spoilt = with_cell("车辆", "座位", row=2, value="=6+6")
    (fault,) = faults(spoilt, tmp_path)
    assert fault.what.said() == "the formula has never been calculated"


def test_an_unknown_header_is_told_with_the_nearest(tmp_path: Path) -> None:
    """职务名 is not a header; 职务 may be meant."""
    spoilt = book()
    page = spoilt["人员"]
    page.cell(1, column(page, "职务")).value = "职务名"
    (fault,) = faults(spoilt, tmp_path)
    assert (fault.cell, fault.remedy.said()) == (
        "E1",
        "is “职务” meant? Else take the column out",
    )


def test_a_header_stands_once(tmp_path: Path) -> None:
    """The same header over two columns is a fault at the second."""
    spoilt = book()
    page = spoilt["人员"]
    page.cell(1, column(page, "职级")).value = "职务"
    (fault,) = faults(spoilt, tmp_path)
    assert (fault.cell, fault.what.said()) == ("F1", "the header “职务” stands twice")


def test_a_required_column_is_missed(tmp_path: Path) -> None:
    """Without its 座位 column the sheet of vehicles cannot be read."""
    spoilt = book()
    page = spoilt["车辆"]
    page.delete_cols(column(page, "座位"))
    (fault,) = faults(spoilt, tmp_path)
    assert (fault.sheet, fault.what.said()) == ("车辆", "the column “座位” (Seats) is missing")


def test_a_required_sheet_is_missed(tmp_path: Path) -> None:
    """Without people there is no event."""
    spoilt = book()
    del spoilt["代表团"]
    found = faults(spoilt, tmp_path)
    assert found[-1].what.said() == "the sheet “代表团” (Delegations) is missing or empty"


def test_a_sheet_with_a_near_name_is_asked_about(tmp_path: Path) -> None:
    """点位表 may be 点位."""
    spoilt = book()
    spoilt["其他地点"].title = "其它地点"
    (fault,) = (fault for fault in faults(spoilt, tmp_path) if fault.sheet == "其它地点")
    assert fault.remedy.said() == "is “其他地点” meant? Rename the sheet"


def test_cells_need_a_header(tmp_path: Path) -> None:
    """What is typed beside the table is not silently left out."""
    spoilt = book()
    page = spoilt["天气"]
    page.cell(2, page.max_column + 1).value = "也许有雨"
    (fault,) = faults(spoilt, tmp_path)
    assert fault.cell == "E2"


def test_a_sheet_that_never_ends_is_not_walked(tmp_path: Path) -> None:
    """One cell at the far corner would mean sixteen thousand million to look at."""
    spoilt = book()
    spoilt["天气"].cell(1_048_576, 16_384).value = "."
    (fault,) = faults(spoilt, tmp_path)
    assert (fault.sheet, fault.cell) == ("天气", "XFD1048576")


def test_a_circle_of_sessions_is_found_at_each(tmp_path: Path) -> None:
    """If each follows the other, both are told."""
    spoilt = with_cell("会议", "在…之后", row=2, value="反馈会")
    found = faults(spoilt, tmp_path)
    assert [fault.cell for fault in found] == ["S2", "S3"]


def test_a_rule_must_exist(tmp_path: Path) -> None:
    """An unknown rule is told; its level is a word of the column."""
    spoilt = book()
    spoilt["规则"].append(["no-such-rule", None, "铁律"])
    found = faults(spoilt, tmp_path)
    assert [fault.cell for fault in found] == ["A2", "C2"]


def test_what_a_plan_is_made_of_stays_on(tmp_path: Path) -> None:
    """A guest has one seat, whatever is typed; another rule may be turned off."""
    spoilt = book()
    spoilt["规则"].append(["guest-seated-twice", "否"])
    spoilt["规则"].append(["room-too-small", "否"])
    (fault,) = faults(spoilt, tmp_path)
    assert (fault.cell, fault.what.said()) == (
        "B2",
        "the rule cannot be turned off: a plan is made of it",
    )


def test_peak_hours_must_be_such(tmp_path: Path) -> None:
    """What cannot be read as hours is told at its cell; other policies say what they will."""
    spoilt = book()
    spoilt["政策"].append(["travel.peaks", "7点半到9点"])
    (fault,) = faults(spoilt, tmp_path)
    row = spoilt["政策"].max_row
    assert (fault.cell, fault.what.said()) == (f"B{row}", "“7点半到9点” is no peak hour.")


@pytest.mark.parametrize(
    ("key", "text", "what"),
    [
        (
            "vehicles.class_by_rank",
            "正厅: 飞毯",
            "“正厅: 飞毯” is no rank with a class of vehicle.",
        ),
        ("vehicles.standby", "飞毯一条", "“飞毯一条” does not say what is kept free."),
        ("motorcade.posts", "飞毯", "“飞毯” is no car that goes with a motorcade."),
        ("lead.gate", "十分钟", "“十分钟” is no number from 1 to 480."),
        ("meeting.yuan", "六百", "“六百” is no number of yuan."),
        ("print.badge_mm", "小", "“小” is no size that can be printed on A4."),
        ("print.place_cards", "职务", "“职务” does not say what place cards bear."),
        ("notice.reply_days", "0", "“0” is no number from 1 to 90."),
        ("motorcade.vehicles_most", "许多", "“许多” is no number from 1 to 100."),
        ("travel.km_per_hour", "121", "“121” is no number from 1 to 120."),
        ("transfers.on_time", "厅: 45%", "“厅: 45%” is no share of cases from 50% to 99%."),
    ],
)
def test_a_policy_of_a_form_of_its_own_must_have_it(
    key: str, text: str, what: str, tmp_path: Path
) -> None:
    """What would be refused when planning is told at its cell already."""
    spoilt = book()
    spoilt["政策"].append([key, text])
    (fault,) = faults(spoilt, tmp_path)
    assert (fault.cell, fault.what.said()) == (f"B{spoilt['政策'].max_row}", what)


def test_a_place_to_part_at_needs_its_time(tmp_path: Path) -> None:
    """A party that is apart for the whole event never parts: its place is told to be of no use."""
    spoilt = with_cell("分组", "分开地点", row=2, value="集团总部")
    (fault,) = faults(spoilt, tmp_path)
    assert fault.what.said() == "nobody knows when the party parts or joins here"
    assert fault.cell == spoilt["分组"].cell(2, column(spoilt["分组"], "分开地点")).coordinate
    spoilt["分组"].cell(2, column(spoilt["分组"], "时段")).value = "2026-05-13 09:00-11:00"
    assert faults(spoilt, tmp_path) == ()


def test_a_name_that_two_bear_needs_an_id(tmp_path: Path) -> None:
    """Two people of one name are told apart by id."""
    spoilt = with_cell("人员", "姓名", row=6, value="陆怀川")
    spoilt["会议"].cell(2, column(spoilt["会议"], "主持")).value = "陆怀川"
    spoilt["会议"].cell(2, column(spoilt["会议"], "顶替")).value = None
    said = [fault.what.said() for fault in faults(spoilt, tmp_path)]
    assert "“陆怀川” is the name of several: lu, qin" in said


def test_two_events_are_one_too_many(tmp_path: Path) -> None:
    """One workbook, one event."""
    spoilt = book()
    spoilt["活动"].append(["b", "又一个", None, "2026-05-13 08:00", "2026-05-14 08:00"])
    (fault,) = faults(spoilt, tmp_path)
    assert fault.what.said() == "there is a second event in this workbook"


@pytest.mark.parametrize(
    ("language", "sheet", "header", "words"),
    [
        ("zh_CN", "人员", "性别", "choose one of: 男, 女"),
        ("en", "People", "Sex", "choose one of: male, female"),
    ],
)
def test_words_are_offered_in_the_language_of_the_sheets(
    language: str, sheet: str, header: str, words: str, tmp_path: Path
) -> None:
    """Who keeps an English workbook chooses among English words."""
    spoilt = book(language)
    spoilt[sheet].cell(2, column(spoilt[sheet], header)).value = "?"
    (fault,) = faults(spoilt, tmp_path)
    assert fault.remedy.said() == words


def test_faults_are_said_in_chinese(tmp_path: Path) -> None:
    """`人员!N2` with what is wrong and what mends it, in Chinese."""
    (fault,) = faults(with_cell("人员", "手机", row=2, value="12a"), tmp_path)
    line = "人员!N2: “12a”不是电话号码 — 请只填数字，必要时加 + 和 -"
    assert fault.line(translator(CHINESE)) == line
