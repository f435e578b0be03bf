"""The itinerary to paste into a chat."""

from planner.documents.plain_text import plain_text
from planner.documents.sayings import Sayings
from planner.documents.schedule import delegation_schedule
from planner.domain.diary import engagements
from planner.language import CHINESE
from tests.visit import event, plan, register


def test_the_whole_text() -> None:
    """Dates with weekday, times, what, where, which car, and whom to call."""
    held = engagements(register(), event(), plan())
    schedule = delegation_schedule(register(), event(), held, delegation="A")
    assert plain_text(Sayings(schedule, CHINESE)) == (
        "东澜集团来访接待\n"
        "省国资委调研组日程安排\n"
        "第 3 版 · 2026-11-20 18:05\n"
        "\n"
        "【11月25日 周三】\n"
        "07:40 乘 G6517 抵达澜州东站（韩砚舟等3人）\n"
        "09:00–10:30 工作汇报会\n"
        "  地点：澜州宾馆 一号厅\n"
        "  乘车：1号车 08:00 澜州东站发车\n"
        "12:00–13:00 工作餐\n"
        "  地点：澜州宾馆\n"
        "14:35–15:15 参观乙烯装置\n"
        "  乘车：1号车、2号车 14:00 澜州宾馆发车\n"
        "  备注：安全教育 10 分钟；佩戴安全帽，换穿劳保鞋；请勿拍照\n"
        "15:15–15:50 乘车前往澜州宾馆（韩砚舟、罗静）\n"
        "  乘车：1号车 15:15 乙烯装置发车\n"
        "23:40–24:00 合影\n"
        "  地点：澜州宾馆 多功能厅\n"
        "  备注：暂定\n"
        "\n"
        "联络员：纪元 13900000002\n"
    )
