"""How the conventions of seating are typed: their names, and the words of each."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from planner.documents.workbook.text import key
from planner.domain.layouts.choices import (
    Call,
    Calling,
    ChairsPlace,
    Fill,
    Flags,
    Head,
    Interpreter,
    Lectern,
    Mixing,
    Numbering,
    Receiving,
    RostrumEnd,
    Service,
    Sexes,
    Signing,
    Units,
)
from planner.domain.layouts.conventions import (
    Aligning,
    Conventions,
    Facing,
    Hand,
    Legs,
    Placing,
)
from planner.domain.layouts.patterns import Hosting, Pattern

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

CONVENTION_NAMES: Mapping[str, str] = {
    "rostrum_odd": "主席台单数",
    "rostrum_even": "主席台双数",
    "rostrum_two": "主席台两人",
    "rostrum_rows": "主席台前后排",
    "rostrum_row_seats": "主席台每排",
    "chair": "主持人位置",
    "lectern": "发言席",
    "rostrum_end": "主席台留座",
    "table_row": "桌侧排法",
    "table_side_seats": "长桌每侧",
    "long_table": "长桌摆放",
    "long_table_far": "面门一方",
    "interpreter_host": "主方译员",
    "interpreter_guest": "客方译员",
    "u_legs": "U形两翼",
    "guest_at_hosts": "主宾在主人",
    "call": "会见形式",
    "signing": "签字椅",
    "banquet": "桌上主陪",
    "banquet_tables": "桌次高位",
    "banquet_head": "主位",
    "table_seats": "每桌人数",
    "table_unit_most": "每桌同单位至多",
    "table_least": "每桌至少人数",
    "table_hosts": "各桌主方陪同",
    "table_sides": "其他桌主客座次",
    "table_flags": "桌旗",
    "sexes": "男女座次",
    "dinner": "西餐坐法",
    "hall_row_seats": "会场每排",
    "hall_rows": "会场各排",
    "hall_blocks": "会场分区",
    "hall_balcony": "楼座各排",
    "hall_empty_rows": "前排空出",
    "hall_fill": "会场排法",
    "hall_units": "会场单位",
    "hall_numbering": "座号",
    "photo_row_seats": "合影每排",
    "award_calling": "颁奖对应",
    "award_ushers": "礼仪人数",
}
"""The conventions of rooms, by field; those of cars are set for the whole event."""

CONVENTION_WORDS: tuple[tuple[StrEnum, tuple[str, ...]], ...] = (
    (Pattern.P, ("左为上",)),
    (Pattern.Q, ("右为上",)),
    (ChairsPlace.BY_RANK, ("按职务",)),
    (ChairsPlace.CENTRE, ("居中",)),
    (ChairsPlace.LEFT_END, ("左端",)),
    (ChairsPlace.RIGHT_END, ("右端",)),
    (Lectern.FRONT_RIGHT, ("右前方",)),
    (Lectern.FRONT_LEFT, ("左前方",)),
    (Lectern.FRONT, ("正前方",)),
    (Lectern.NONE, ("不设",)),
    (RostrumEnd.NONE, ("不留",)),
    (RostrumEnd.LEFT, ("左端",)),
    (RostrumEnd.RIGHT, ("右端",)),
    (Aligning.CENTRE_LINE, ("对中线",)),
    (Aligning.SAME_COLUMNS, ("对列",)),
    (Placing.ACROSS, ("横放",)),
    (Placing.END_ON, ("竖放",)),
    (Facing.GUEST, ("客方",)),
    (Facing.HOST, ("主方",)),
    (Interpreter.BEHIND, ("身后",)),
    (Interpreter.RIGHT, ("右手",)),
    (Interpreter.LEFT, ("左手",)),
    (Legs.BLOCK, ("先左后右",)),
    (Legs.ALTERNATE, ("左右交替",)),
    (Hand.RIGHT, ("右", "右手", "右侧")),
    (Hand.LEFT, ("左", "左手", "左侧")),
    (Call.SIDE_BY_SIDE, ("并列式",)),
    (Call.ALONG_WALL, ("靠墙并列式",)),
    (Call.FACE_TO_FACE, ("相对式",)),
    (Call.ACROSS_AXIS, ("横向相对式",)),
    (Call.CENTRE, ("居中式",)),
    (Call.PRESIDENTIAL, ("主席式",)),
    (Call.FREE, ("自由式",)),
    (Signing.TWO_CHAIRS, ("两把",)),
    (Signing.ONE_CHAIR, ("一把",)),
    (Hosting.TWO_HOSTS, ("主副陪",)),
    (Hosting.ONE_HOST, ("单主人",)),
    (Hosting.COUPLE, ("主人夫妇", "男女主人")),
    (Head.HOST, ("主人",)),
    (Head.GUEST, ("主宾",)),
    (Receiving.EVERY_TABLE, ("每桌有",)),
    (Receiving.AS_IT_COMES, ("不要求",)),
    (Mixing.PLACED, ("席位固定",)),
    (Mixing.BY_TURNS, ("主客相间",)),
    (Mixing.FREE, ("不分主客",)),
    (Flags.NONE, ("不摆",)),
    (Flags.PARTIES, ("各方首席",)),
    (Sexes.ANY, ("不论男女",)),
    (Sexes.BY_TURNS, ("男女相间",)),
    (Service.FRENCH, ("法式",)),
    (Service.ENGLISH, ("英式",)),
    (Fill.CENTRE_LEFT, ("居中先左",)),
    (Fill.CENTRE_RIGHT, ("居中先右",)),
    (Fill.ROWS_RIGHTWARDS, ("横排由左",)),
    (Fill.ROWS_LEFTWARDS, ("横排由右",)),
    (Fill.COLUMNS_BACKWARDS, ("竖排由前",)),
    (Fill.COLUMNS_FORWARDS, ("竖排由后",)),
    (Fill.ROW_SNAKE_RIGHT, ("逐排往返由左",)),
    (Fill.ROW_SNAKE_LEFT, ("逐排往返由右",)),
    (Fill.COLUMN_SNAKE_LEFT, ("逐列往返由左",)),
    (Fill.COLUMN_SNAKE_RIGHT, ("逐列往返由右",)),
    (Units.STRETCHES, ("依次连排",)),
    (Units.BLOCKS, ("成块集中",)),
    (Units.FROM_CENTRE, ("居中向两侧",)),
    (Numbering.ROWS, ("逐排编号",)),
    (Numbering.SNAKE, ("往返连号",)),
    (Calling.PLACE, ("按站位",)),
    (Calling.GRADE, ("按等次",)),
)
"""As `labels.CHINESE_WORDS`: the first is the one that we write."""


def convention_called(name: str) -> str | None:
    """The field of a convention by its name in either language; None where there is none."""
    by_name = {
        key(spelling): field
        for field, chinese in CONVENTION_NAMES.items()
        for spelling in (field, chinese)
    }
    return by_name.get(key(name))


def usual(field: str) -> Any:
    """What a convention is where nobody sets it; its type says what can be typed."""
    return next(entry.default for entry in fields(Conventions) if entry.name == field)
