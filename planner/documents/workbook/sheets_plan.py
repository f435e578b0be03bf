"""The sheets of a plan, typed by the office or written by the planner.

A row may be blank in part: what is typed is held, the rest is filled.
"""

from typing import Any

from planner.documents.workbook.column import Column, Context, Sheet
from planner.documents.workbook.compound import Held
from planner.documents.workbook.kinds import Identifier, Moment, Text, Texts, Whole, Word
from planner.documents.workbook.references import Ref, Refs
from planner.domain.fact import Certainty
from planner.domain.itinerary import MealStop, Visit
from planner.domain.layouts.labels import read_label, say_label
from planner.domain.plan import Slot
from planner.domain.seating import Placement
from planner.language import CHINESE

MOMENT = "yyyy-mm-dd hh:mm"
START = Column("start", "开始", "Start", Moment(), number_format=MOMENT)
END = Column("end", "结束", "End", Moment(), number_format=MOMENT)
TIMES = {"start": (START.zh, START.en), "end": (END.zh, END.en)}


class SeatName(Text):
    """A seat by the name an office gives it: 主席台3号, 2桌5号, 右后; its id is understood too."""

    def read(self, raw: Any, context: Context) -> str:
        """The id of the seat."""
        return read_label(super().read(raw, context))

    def write(self, value: Any, context: Context) -> Any:
        """The name of the seat."""
        return say_label(value, in_chinese=context.language == CHINESE)


def _held(**fields: tuple[str, str]) -> Column:
    return Column("held", "固定项", "Held", Held(fields))


PLAN_SESSIONS = Sheet(
    noun="slot",
    zh="计划-会议",
    en="Plan sessions",
    about="Which session is held where and when.",
    entity=Slot,
    home="plan.slots",
    holdable=("room", "start", "end"),
    columns=(
        Column("session", "会议", "Session", Ref("session"), required=True),
        Column("room", "会议厅", "Room", Ref("room")),
        START,
        END,
        _held(room=("会议厅", "Room"), **TIMES),
    ),
)

PLAN_VISITS = Sheet(
    noun="visit",
    zh="计划-参观",
    en="Plan visits",
    about="Which party is where, from when to when.",
    entity=Visit,
    home="plan.visits",
    holdable=("site", "start", "end"),
    columns=(
        Column("id", "编号", "Id", Identifier(), about="blank: made of party and row"),
        Column("party", "团组", "Party", Ref("party"), required=True, aliases=("代表团", "分组")),
        Column("site", "点位", "Site", Ref("site")),
        START,
        END,
        Column("certainty", "状态", "Certainty", Word(Certainty)),
        _held(site=("点位", "Site"), **TIMES),
    ),
)

PLAN_MEALS = Sheet(
    noun="meal_stop",
    zh="计划-用餐",
    en="Plan meals",
    about="Which party eats where and when.",
    entity=MealStop,
    home="plan.meals",
    holdable=("place", "start", "end"),
    columns=(
        Column("meal", "用餐", "Meal", Ref("meal"), required=True),
        Column("party", "团组", "Party", Ref("party"), required=True, aliases=("代表团", "分组")),
        Column("place", "地点", "Place", Ref("spot")),
        START,
        END,
        _held(place=("地点", "Place"), **TIMES),
    ),
)

PLAN_TRIPS = Sheet(
    noun="trip",
    zh="计划-车次",
    en="Plan trips",
    about="Runs of vehicles, one row a leg in order; vehicle and driver stand on any row of a run.",
    holdable=("vehicle", "driver", "legs"),
    columns=(
        Column("id", "车次", "Trip", Identifier(), required=True),
        Column("vehicle", "车辆", "Vehicle", Ref("vehicle"), aliases=("车号",)),
        Column("driver", "司机", "Driver", Ref("driver")),
        Column("origin", "从", "From", Ref("place")),
        Column("leave", "发车", "Leaves", Moment(), number_format=MOMENT),
        Column("destination", "到", "To", Ref("place")),
        Column("arrive", "到达", "Arrives", Moment(), number_format=MOMENT),
        Column("persons", "乘车人", "Persons", Refs("person")),
        Column("people", "人数", "People", Whole(), about="blank: those named"),
        Column("luggage", "行李(件)", "Luggage", Whole()),
        Column("transfers", "接送任务", "Transfers", Texts()),
        _held(vehicle=("车辆", "Vehicle"), driver=("司机", "Driver"), legs=("行程", "Legs")),
    ),
)

PLAN_SEATS = Sheet(
    noun="placement",
    zh="计划-座位",
    en="Plan seats",
    about="Who sits where at a session or a meal.",
    entity=Placement,
    home="plan.placements",
    holdable=("person",),
    columns=(
        Column("subject", "会议用餐", "Session or meal", Ref("seated"), required=True),
        Column("seat", "座位", "Seat", SeatName(), required=True),
        Column("person", "人员", "Person", Ref("person"), aliases=("姓名",)),
        _held(person=("人员", "Person")),
    ),
)

PLAN_CAR_SEATS = Sheet(
    noun="car_seat",
    zh="计划-乘车座位",
    en="Plan car seats",
    about="Who sits where in a car.",
    entity=Placement,
    home="plan.car_seats",
    holdable=("person",),
    columns=(
        Column("subject", "车次", "Trip", Ref("trip"), required=True),
        Column("seat", "座位", "Seat", SeatName(), required=True),
        Column("person", "人员", "Person", Ref("person"), aliases=("姓名",)),
        _held(person=("人员", "Person")),
    ),
)

PLAN_FINDINGS = Sheet(
    noun="finding",
    zh="计划-发现",
    en="Plan findings",
    about="What the planner found; written for people, not read back.",
    written_only=True,
    columns=(
        Column("severity", "级别", "Severity", Text()),
        Column("subjects", "对象", "Subjects", Refs("anything")),
        Column("what", "发现", "What", Text()),
        Column("remedy", "建议", "Remedy", Text()),
        Column("source", "依据", "Source", Text()),
    ),
)
