"""会议通知 to a delegation, and the 回执 it sends back."""

from dataclasses import replace

from planner.documents.desk import Desk
from planner.documents.notice import notice, reply_form
from planner.domain.people import Reception, Sex
from tests.documents.reading import lines, tables
from tests.visit import at, event, plan, register


def test_a_notice_tells_all_that_is_asked_for() -> None:
    """Name, time, place, people, agenda, what is asked, by when to reply, whom to ask."""
    asked = replace(event(), policies={"notice.reply_days": "3"})
    told = lines(notice(Desk(register(), asked, plan()), "A"))
    assert told == [
        "关于东澜集团来访接待有关事项的通知",
        "省国资委调研组：",
        "东澜集团来访接待定于2026年11月25日至26日进行，现将有关事项通知如下：",
        "一、时间地点",
        "时间：2026年11月25日至26日",
        "地点：澜州宾馆",
        "住宿：澜州宾馆",
        "二、参加人员",
        "韩砚舟（主任）等6人",
        "三、议程",
        "四、有关要求",
        "1. 请于2026年11月22日前反馈回执。",
        "2. 因故不能参加的，请说明理由并报替代人员。",
        "3. 饮食、住宿、用车等方面的需要，请在回执中注明。",
        "五、联系方式",
        "联络员：纪元 13900000002",
        "附件：回执",
        "2026年11月20日",
    ]


def test_its_agenda_is_the_delegations_own_and_rounded() -> None:
    """The sessions that it is asked to, and no secret one."""
    (agenda,) = tables(notice(Desk(register(), event(), plan()), "A"))
    assert agenda[1:] == [
        ["11月25日 周三", "09:00–10:30", "工作汇报会", "澜州宾馆 一号厅"],
        ["11月25日 周三", "23:40–24:00", "合影", "澜州宾馆 多功能厅"],
    ]


def test_where_the_day_to_reply_is_past_the_reply_is_asked_for_at_once() -> None:
    """Seven days before the 25th is the 18th: before the revision of the 20th."""
    assert "1. 请尽快反馈回执。" in lines(notice(Desk(register(), event(), plan()), "A"))
    early = replace(event(), revised_at=at(9, day=18))
    told = lines(notice(Desk(register(), early, plan()), "A"))
    assert "1. 请于2026年11月18日前反馈回执。" in told


def test_a_reply_has_a_row_for_each_and_room_for_who_is_not_named() -> None:
    """Three are named, three are not; what is known is there, and no phone."""
    known = register()
    people = tuple(replace(one, sex=Sex.FEMALE) if one.id == "luo" else one for one in known.people)
    rows, below = tables(reply_form(Desk(replace(known, people=people), event(), plan()), "A"))
    came = "G6517\n11月25日 07:40"
    assert rows[1:4] == [
        ["1", "韩砚舟", "", "", "主任", "", came, "", "", "", ""],
        ["2", "罗　静", "女", "", "", "", came, "", "", "", ""],
        ["3", "白　彦", "", "", "秘书", "", came, "", "", "", ""],
    ]
    assert [[row[0], *row[2:]] for row in rows[4:]] == [[n, *[""] * 9] for n in ("4", "5", "6")]
    assert [row[0] for row in below] == ["不能参加者", "事由", "填报人"]


def test_foreign_guests_tell_their_country() -> None:
    """Others tell their ethnic group."""
    home, abroad = (
        event().delegations[0],
        replace(event().delegations[0], reception=Reception.FOREIGN),
    )
    heads = []
    for one in (home, abroad):
        given = replace(event(), delegations=(one, *event().delegations[1:]))
        heads.append(tables(reply_form(Desk(register(), given, plan()), "A"))[0][0][3])
    assert heads == ["民族", "国籍"]
