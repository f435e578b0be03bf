"""The sheets of the programme: sessions, agenda, meals, wishes, limits of the day."""

from planner.documents.workbook.column import Column, Sheet
from planner.documents.workbook.kinds import (
    Clock,
    Day,
    Identifier,
    Moment,
    Span,
    Spans,
    Text,
    Texts,
    Whole,
    Word,
    YesNo,
)
from planner.documents.workbook.references import Ref, Refs, Substitutes
from planner.documents.workbook.seatings import Seatings
from planner.domain.fact import Certainty
from planner.domain.itinerary import DayLimits, VisitWish, Wish
from planner.domain.programme import (
    AgendaKind,
    Meal,
    MealForm,
    MealKind,
    Reply,
    Session,
    SessionKind,
    Timing,
)
from planner.domain.seating import Nearness, SeatWish
from planner.domain.venue import Layout

MOMENT = "yyyy-mm-dd hh:mm"
SEATING = Column(
    "seating",
    "座次约定",
    "Seating",
    Seatings(),
    about="what differs from room and event",
)

SESSIONS = Sheet(
    noun="session",
    zh="会议",
    en="Sessions",
    about="What is to be held. Start and room are typed only where the office fixed them.",
    aliases=("会见会议",),
    entity=Session,
    home="event.sessions",
    columns=(
        Column("id", "编号", "Id", Identifier(), required=True),
        Column("title", "名称", "Title", Text(), required=True),
        Column("kind", "类型", "Kind", Word(SessionKind)),
        Column("layout", "摆台", "Layout", Word(Layout)),
        Column("minutes", "时长(分钟)", "Minutes", Whole(1, 1440), required=True),
        Column("guests", "座位", "Guests", Whole(1), about="blank: as many as are named"),
        Column("start", "开始", "Start", Moment(), number_format=MOMENT),
        Column("windows", "可排时段", "Windows", Spans()),
        Column("timing", "早晚", "Timing", Word(Timing)),
        Column("room", "会议厅", "Room", Ref("room")),
        Column("rooms_allowed", "可用厅", "Rooms allowed", Refs("room")),
        Column("rooms_preferred", "优先厅", "Rooms preferred", Refs("room")),
        Column("equipment", "设备", "Equipment", Texts()),
        Column("delegations", "代表团", "Delegations", Refs("delegation")),
        Column("persons", "必到", "Persons", Refs("person")),
        Column("substitutes", "顶替", "Substitutes", Substitutes()),
        Column("chair", "主持", "Chair", Ref("person")),
        Column("speakers", "发言", "Speakers", Refs("person")),
        Column("follows", "在…之后", "Follows", Refs("session")),
        Column("gap_minutes", "间隔(分钟)", "Gap (min)", Whole(0, 1440)),
        Column("precedence", "礼宾次序", "Precedence", Ref("precedence")),
        SEATING,
        Column("secret", "涉密", "Secret", YesNo()),
        Column("reply", "答复", "Reply", Word(Reply)),
        Column("certainty", "状态", "Certainty", Word(Certainty)),
        Column("note", "备注", "Note", Text()),
    ),
)

AGENDA = Sheet(
    noun="agenda",
    zh="议程",
    en="Agenda",
    about="The inside of a session, in the order of the rows.",
    columns=(
        Column("session", "会议", "Session", Ref("session"), required=True),
        Column("title", "议题", "Title", Text(), required=True),
        Column("minutes", "时长(分钟)", "Minutes", Whole(0, 1440)),
        Column("kind", "类型", "Kind", Word(AgendaKind)),
        Column("chair", "主持", "Chair", Ref("person")),
        Column("speaker", "发言人", "Speaker", Ref("person")),
        Column("people", "人员", "People", Refs("person"), about="an award batch, signatories"),
    ),
)

MEALS = Sheet(
    noun="meal",
    zh="用餐",
    en="Meals",
    about="Meals by date; places allowed are venues, sites or hotels.",
    entity=Meal,
    home="event.meals",
    columns=(
        Column("id", "编号", "Id", Identifier(), required=True),
        Column("title", "名称", "Title", Text()),
        Column("kind", "类型", "Kind", Word(MealKind)),
        Column("form", "形式", "Form", Word(MealForm)),
        Column("day", "日期", "Date", Day(), required=True, number_format="yyyy-mm-dd"),
        Column("minutes", "时长(分钟)", "Minutes", Whole(1, 600)),
        Column("window", "时段", "Window", Span()),
        Column("start", "开始", "Start", Moment(), number_format=MOMENT),
        Column("places_allowed", "可用地点", "Places allowed", Refs("place")),
        Column("room", "会议厅", "Room", Ref("room")),
        Column("delegations", "代表团", "Delegations", Refs("delegation")),
        Column("persons", "陪同", "Persons", Refs("person")),
        Column("rate", "餐标(元)", "Rate (yuan)", Whole(0, 10000), about="a person"),
        Column("tables", "桌数", "Tables", Whole(1, 200)),
        Column("layout", "摆台", "Layout", Word(Layout)),
        Column("precedence", "礼宾次序", "Precedence", Ref("precedence")),
        SEATING,
        Column("certainty", "状态", "Certainty", Word(Certainty)),
        Column("note", "备注", "Note", Text()),
    ),
)

WISHES = Sheet(
    noun="wish",
    zh="参观意愿",
    en="Visits wished",
    about="What a delegation must, may or must not see.",
    entity=VisitWish,
    home="event.wishes",
    columns=(
        Column("id", "编号", "Id", Identifier(), about="blank: made of delegation and site"),
        Column("delegation", "代表团", "Delegation", Ref("delegation"), required=True),
        Column("site", "点位", "Site", Ref("site"), required=True),
        Column("wish", "意愿", "Wish", Word(Wish)),
        Column("party", "分组", "Party", Ref("party")),
        Column("value", "分值", "Value", Whole()),
        Column("minutes", "参观(分钟)", "Visit (min)", Whole(1, 600)),
        Column("start", "开始", "Start", Moment(), number_format=MOMENT),
        Column("window", "时段", "Window", Span()),
        Column("after", "先看", "After", Ref("site"), about="the site that is seen before"),
        Column("gap_minutes", "至少隔(分钟)", "Gap at least (min)", Whole(0, 14400)),
        Column("gap_minutes_most", "至多隔(分钟)", "Gap at most (min)", Whole(0, 14400)),
        Column("together", "同看", "Together with", Refs("party"), about="at the same time"),
        Column("any_party", "任一分组", "Any party", YesNo(), about="one of its parties is enough"),
        Column("note", "备注", "Note", Text()),
    ),
)

SEAT_WISHES = Sheet(
    noun="seat_wish",
    zh="座位意愿",
    en="Seats wished",
    about="Who is to sit near whom, or is not to, near the door, or in sight of the stage; "
    "blank sitting: wherever they have a seat.",
    aliases=("相邻意愿",),
    entity=SeatWish,
    home="event.seat_wishes",
    columns=(
        Column("person", "人员", "Person", Ref("person"), required=True),
        Column("wish", "意愿", "Wish", Word(Nearness), required=True),
        Column("other", "对方", "Other person", Ref("person"), about="blank: about the room"),
        Column("sitting", "场合", "Sitting", Ref("seated"), about="session or meal"),
        Column("weight", "分值", "Weight", Whole(1, 100), about="1 where blank"),
    ),
)

LIMITS = Sheet(
    noun="limits",
    zh="作息",
    en="Day limits",
    about="How long a day may be; blank delegation or date: for all.",
    aliases=("日限",),
    entity=DayLimits,
    home="event.limits",
    columns=(
        Column("delegation", "代表团", "Delegation", Ref("delegation")),
        Column("day", "日期", "Date", Day(), number_format="yyyy-mm-dd"),
        Column("assemble_from", "最早集合", "Assemble from", Clock(), number_format="hh:mm"),
        Column("last_visit_end", "末点结束", "Last visit ends", Clock(), number_format="hh:mm"),
        Column("assemble_until", "最晚集合", "Assemble until", Clock(), number_format="hh:mm"),
        Column("rest_from", "午休起", "Rest from", Clock(), number_format="hh:mm"),
        Column("rest_until", "午休止", "Rest until", Clock(), number_format="hh:mm"),
        Column("sites_per_half_day", "半天点数", "Sites a half-day", Whole(1, 20)),
        Column("driving_minutes", "车程上限(分钟)", "Driving (min)", Whole(1, 1440)),
    ),
)
