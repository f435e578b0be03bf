"""The sheets of the event itself: its window, rules, policies, pins, facts, weather."""

from planner.documents.workbook.column import Column, Sheet
from planner.documents.workbook.compound import Fields, Parameters
from planner.documents.workbook.kinds import (
    Identifier,
    Moment,
    Name,
    Span,
    Text,
    Whole,
    Word,
    YesNo,
)
from planner.documents.workbook.references import Ref
from planner.domain.event import Event, Pin, Weather
from planner.domain.fact import Certainty, Confirmation, Fact
from solver.constraint import Level, Rule

MOMENT = "yyyy-mm-dd hh:mm"

EVENT = Sheet(
    noun="event",
    zh="活动",
    en="Event",
    about="One row: the whole. Times on every sheet are of its zone.",
    required=True,
    entity=Event,
    home="",
    columns=(
        Column("id", "编号", "Id", Identifier(), required=True),
        Column("name", "名称", "Name", Name(), required=True),
        Column("kind", "类型", "Kind", Text()),
        Column("start", "开始", "Start", Moment(), required=True, number_format=MOMENT),
        Column("end", "结束", "End", Moment(), required=True, number_format=MOMENT),
        Column("zone", "时区", "Zone", Text(), about="Asia/Shanghai where blank"),
        Column("certainty", "状态", "Certainty", Word(Certainty)),
        Column("revision", "版本", "Revision", Whole()),
        Column("revised_at", "修订时间", "Revised at", Moment(), number_format=MOMENT),
        Column("plan_revision", "计划版本", "Plan revision", Whole()),
    ),
)

POLICIES = Sheet(
    noun="policy",
    zh="政策",
    en="Policies",
    about="Conventions the office chose, by key. `travel.peaks`, `07:30-09:00; 17:00-18:30`: when "
    "ways take their minutes of 高峰(分钟) on the sheet 路程. `vehicles.class_by_rank`, "
    "`省部级: 轿车; 正厅: 商务车`: the class of vehicle that is owed to a rank. "
    "`motorcade.vehicles_most`: how many vehicles a 车队 may have, its escorts included. "
    "`motorcade.posts`, `前导车; 医疗车; 备用车`: what each is to have. `vehicles.standby`, "
    "`1辆考斯特 08:00-20:00; 20座; 1辆轿车 @ 澜州宾馆`: what is kept free for the unexpected. "
    "`travel.km_per_hour`: how fast one drives where no 公里 are typed; 40 where it is left out. "
    "`vehicles.pooled_rides`, `20; 30`: ordinary guests share cars from and to stations, and wait "
    "for others, and ride longer than straight, for so many minutes at most; 是 for the usual. "
    "`vehicles.ride_apart`, `甲团; 乙团`: the delegations that share a car with nobody, nor "
    "ride in a 班车 unless it names them. "
    "`transfers.on_time`, `95%; 省部级: 99%`: how likely a car is to be in time where 到达记录 "
    "tell how late what comes is; 90% where it is left out. "
    "`precedence.custom`: by what an order of honour is proposed, 政府正职列第二 (书记, 市县长, "
    "人大主任, 政协主席, 常委 …), 人大主任列第二 (书记, 人大主任, 市县长, 政协主席, 专职副书记 …), "
    "团长级别, 国名字母, 通知日期, 外交衔级, 姓氏笔画 or 姓名拼音. `precedence.proxy_rank`: the "
    "rank of who comes for another, 本人职级 or 被代表人职级. `precedence.ties`: how those level "
    "in all else are told apart, 名单原序, 姓氏笔画 or 姓名拼音. `precedence.first_letter`, `M`: "
    "where 国名字母 begins. `policies.packs`, `reception-2013; thrift-2025`: the policy packs "
    "that are "
    "asked, by id; 无 for none; those usual for the kind of reception where it is left out. "
    "`meeting.class`, `二类`, and `meeting.yuan`: the class of meeting that the event is, and what "
    "its budget gives a person and day. `reception.level`, 省, 市 or 县: of what level who "
    "receives is, by which the leaders who go along are counted. `lead.staff`, `lead.lights`, "
    "`lead.seated`, `lead.gate`: how many minutes before a session staff are in place, lights "
    "burn, guests sit, the host stands at the gate; 60, 30, 15 and 10 where left out. "
    "`notice.reply_days`: how many days before the event replies are due; 7 where left out. "
    "`print.place_card_mm`, `200x100`, `print.table_number_mm`, `140x100`, `print.badge_mm`, "
    "`90x130`, `print.key_label_mm`, `70x37`: how large what is cut is printed, as seen from one "
    "side; these where left out. `print.place_cards`, 姓名 or 姓名和职务: what place cards bear.",
    columns=(
        Column("key", "键", "Key", Identifier(), required=True),
        Column("value", "值", "Value", Text(), required=True),
    ),
)

RULES = Sheet(
    noun="rule",
    zh="规则",
    en="Rules",
    about="What this event changes of a rule (docs/rules.md); rules left out stand as written.",
    entity=Rule,
    home="event.rules",
    columns=(
        Column("constraint", "规则", "Rule", Identifier(), required=True),
        Column("on", "启用", "On", YesNo(default=True)),
        Column("level", "级别", "Level", Word(Level)),
        Column("weight", "权重", "Weight", Whole()),
        Column("parameters", "参数", "Parameters", Parameters()),
    ),
)

PINS = Sheet(
    noun="pin",
    zh="固定",
    en="Pins",
    about="Decisions the office holds. What is typed on the plan's sheets is held without a pin.",
    entity=Pin,
    home="event.pins",
    columns=(
        Column("kind", "种类", "Kind", Identifier(), required=True),
        Column("subject", "对象", "Subject", Ref("anything"), required=True),
        Column("fields", "内容", "Fields", Fields()),
    ),
)

CONFIRMATIONS = Sheet(
    noun="confirmation",
    zh="落实",
    en="Confirmations",
    about="Who answers for a thing, and whether they said yes.",
    entity=Confirmation,
    home="event.confirmations",
    columns=(
        Column("subject", "对象", "Subject", Ref("anything"), required=True),
        Column("contact", "联系人", "Contact", Text()),
        Column("confirmed_by", "确认人", "Confirmed by", Text()),
        Column("confirmed_at", "确认时间", "Confirmed at", Moment(), number_format=MOMENT),
        Column("reconfirm_due", "再确认", "Reconfirm due", Moment(), number_format=MOMENT),
    ),
)

FACTS = Sheet(
    noun="fact",
    zh="事实",
    en="Facts",
    about="How sure one field of a thing is, who said so and when.",
    entity=Fact,
    home="event.facts",
    columns=(
        Column("subject", "对象", "Subject", Ref("anything"), required=True),
        Column("field", "字段", "Field", Text(), required=True),
        Column("certainty", "状态", "Certainty", Word(Certainty), required=True),
        Column("by", "来源", "By", Text()),
        Column("at", "时间", "At", Moment(), number_format=MOMENT),
    ),
)

WEATHER = Sheet(
    noun="weather",
    zh="天气",
    en="Weather",
    about="What is forecast.",
    entity=Weather,
    home="event.weather",
    columns=(
        Column("interval", "时段", "Interval", Span(), required=True),
        Column("wind_force", "风力", "Wind force", Whole(0, 17)),
        Column("rain", "降雨", "Rain", YesNo()),
        Column("note", "备注", "Note", Text()),
    ),
)
