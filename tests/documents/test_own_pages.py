"""Everyone's own paper, as text."""

from dataclasses import replace

from planner.documents.desk import Desk
from planner.documents.own_pages import OwnPages
from planner.documents.own_papers import own_makers
from planner.documents.plain_text import page_text
from tests.visit import event, plan, register


def test_a_guest_reads_rounded_times_and_own_seats() -> None:
    """韩砚舟's: the secret talk too, the seat in the car, and the liaison officer to call."""
    assert page_text(OwnPages(Desk(register(), event(), plan())).of_person("han")) == (
        "东澜集团来访接待\n"
        "韩砚舟日程安排\n"
        "第 3 版 · 2026-11-20 18:05\n"
        "\n"
        "【11月25日 周三】\n"
        "07:40 乘 G6517 抵达澜州东站\n"
        "09:00–10:30 工作汇报会\n"
        "  地点：澜州宾馆 一号厅\n"
        "  乘车：1号车 08:00 澜州东站发车\n"
        "10:40–11:10 人事谈话\n"
        "  地点：澜州宾馆 小会议室\n"
        "12:00–13:00 工作餐\n"
        "  地点：澜州宾馆\n"
        "14:35–15:15 参观乙烯装置\n"
        "  乘车：1号车 14:00 澜州宾馆发车\n"
        "  车内座位：1\n"
        "  备注：安全教育 10 分钟；佩戴安全帽，换穿劳保鞋；请勿拍照\n"
        "15:15–15:50 乘车前往澜州宾馆\n"
        "  乘车：1号车 15:15 乙烯装置发车\n"
        "23:40–24:00 合影\n"
        "  地点：澜州宾馆 多功能厅\n"
        "  备注：暂定\n"
        "\n"
        "联络员：纪元 13900000002\n"
    )


def test_a_driver_reads_minutes_and_whom_to_call() -> None:
    """周师傅's three trips, in place a quarter of an hour before, with the rests between."""
    assert page_text(OwnPages(Desk(register(), event(), plan())).of_driver("D1")) == (
        "东澜集团来访接待\n"
        "周师傅出车单\n"
        "第 3 版 · 2026-11-20 18:05\n"
        "\n"
        "【11月25日 周三】\n"
        "08:03–08:31 澜州东站 → 澜州宾馆\n"
        "  到位：07:48\n"
        "  车辆与乘员：1号车，3 人；韩砚舟、罗静、白彦\n"
        "  联系人：纪　元 13900000002\n"
        "08:31–13:48 休息\n"
        "14:03–14:32 澜州宾馆 → 乙烯装置\n"
        "  到位：13:48\n"
        "  车辆与乘员：1号车，6 人；韩砚舟、罗静、纪元\n"
        "  联系人：纪　元 13900000002\n"
        "14:32–15:03 休息\n"
        "15:18–15:47 乙烯装置 → 澜州宾馆\n"
        "  到位：15:03\n"
        "  车辆与乘员：1号车，3 人；韩砚舟、罗静、纪元\n"
        "  联系人：纪　元 13900000002\n"
    )


def test_who_receives_at_a_site_reads_who_comes_and_when() -> None:
    """陆怀川, who receives at the plant, reads the visit to the minute, though not one of them."""
    stock = register()
    sites = tuple(replace(one, contact="lu") if one.id == "plant" else one for one in stock.sites)
    text = page_text(OwnPages(Desk(replace(stock, sites=sites), event(), plan())).of_person("lu"))
    assert "14:32–15:18 参观乙烯装置\n  来宾：省国资委调研组（6人）\n" in text


def test_a_car_leader_who_does_not_ride_reads_the_trip() -> None:
    """纪元 leads the second car to the plant, in which others of the delegation ride."""
    text = page_text(OwnPages(Desk(register(), event(), plan())).of_person("ji"))
    assert "14:03–14:31 带2号车（4 人）：澜州宾馆 → 乙烯装置\n" in text


def test_own_papers_are_offered_by_path_and_made_when_asked() -> None:
    """Each who is at anything has a text and a picture, each driver one a day."""
    made = dict(own_makers(Desk(register(), event(), plan())))
    people = ("han", "luo", "bai", "rest", "aldo", "lucia", "lu", "ji")
    stems = [*(f"people/{one}" for one in people), "drivers/D1/2026-11-25", "drivers/D2/2026-11-25"]
    assert list(made) == [f"{stem}.{form}" for stem in stems for form in ("txt", "png")]
    assert "2号车，4 人" in made["drivers/D2/2026-11-25.txt"]().decode()
    assert made["drivers/D2/2026-11-25.png"]().startswith(b"\x89PNG")
