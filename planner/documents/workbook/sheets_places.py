"""The sheets of places: venues and rooms, sites, hotels, stations, and the ways between them."""

from planner.documents.workbook.column import Column, Sheet
from planner.documents.workbook.compound import Counts
from planner.documents.workbook.kinds import (
    Clock,
    Clocks,
    Decimal,
    Hours,
    Identifier,
    Name,
    Spans,
    Text,
    Texts,
    Whole,
    Word,
    YesNo,
)
from planner.documents.workbook.references import Ref, Refs
from planner.documents.workbook.seatings import Seatings
from planner.domain.travel import TravelTime
from planner.domain.venue import Hotel, Layout, Place, PlaceKind, Room, Site, Station, Venue

ID = Column("id", "编号", "Id", Identifier(), required=True)
NAME = Column("name", "名称", "Name", Name(), required=True)
NOTE = Column("note", "备注", "Note", Text())
WHERE = (
    Column("latitude", "纬度", "Latitude", Decimal(-90, 90)),
    Column("longitude", "经度", "Longitude", Decimal(-180, 180)),
    Column("address", "地址", "Address", Text()),
    Column("vehicle_length_metres_max", "限车长(米)", "Vehicles up to (m)", Decimal(0, 50)),
    Column(
        *("vehicle_height_metres_max", "限高(米)", "Height up to (m)", Decimal(0, 50)),
        about="of gate, canopy or garage",
    ),
    Column("door", "上下车门", "Door", Text(), about="where cars set down and take up"),
    Column("parking", "停车", "Parking", Text(), about="where cars wait"),
    Column("chargers", "充电桩", "Chargers", YesNo(), about="electric cars charge there"),
)

VENUES = Sheet(
    noun="venue",
    zh="场馆",
    en="Venues",
    about="Buildings with rooms.",
    entity=Venue,
    home="register.venues",
    columns=(ID, NAME, *WHERE, NOTE),
)

ROOMS = Sheet(
    noun="room",
    zh="会议厅",
    en="Rooms",
    about="Halls of the venues, and how many guests each takes in each layout.",
    aliases=("会议室", "会场"),
    entity=Room,
    home="register.rooms",
    columns=(
        ID,
        NAME,
        Column("venue", "场馆", "Venue", Ref("place"), required=True),
        Column("capacity", "容量", "Capacity", Counts(Layout), about="长桌:24、剧院式:110"),
        Column("seating", "座次约定", "Seating", Seatings(), about="会场各排=26/30/22"),
        Column("equipment", "设备", "Equipment", Texts()),
        Column("setup_minutes", "布置(分钟)", "Setup (min)", Whole()),
        Column("windows", "可用时间", "Open", Hours()),
        Column("closed", "停用时段", "Closed", Spans()),
        Column("doors", "门数", "Doors", Whole(0, 50)),
        Column("parts", "由…合成", "Parts", Refs("room")),
        Column("secret", "可涉密", "Secret", YesNo()),
        Column("preferred", "优先", "Preferred", YesNo()),
        NOTE,
    ),
)

SITES = Sheet(
    noun="site",
    zh="点位",
    en="Sites",
    about="Places to be shown, and what each asks of those who come.",
    aliases=("参观点", "考察点"),
    entity=Site,
    home="register.sites",
    columns=(
        ID,
        NAME,
        *WHERE,
        Column("opening", "开放时间", "Opening", Hours()),
        Column("closed", "停止接待", "Closed", Spans()),
        Column("last_entry", "停止入场", "Last entry", Clock(), number_format="hh:mm"),
        Column("starts", "场次", "Starts", Clocks(), about="where a show begins at fixed times"),
        Column("capacity_parties", "同时接待团数", "Parties at once", Whole(1)),
        Column("capacity_people", "容纳人数", "People at once", Whole(1)),
        Column("batch_people", "每批人数", "People a batch", Whole(1)),
        Column("batches", "批数", "Batches", Whole(1, 50)),
        Column("visit_minutes_least", "最短(分钟)", "Least (min)", Whole(1, 600)),
        Column("visit_minutes", "参观(分钟)", "Visit (min)", Whole(1, 600)),
        Column("value", "分值", "Value", Whole()),
        Column("themes", "主题", "Themes", Texts()),
        Column("entry_fee", "票价(元)", "Entry fee (yuan)", Whole(0, 100000), about="a person"),
        Column("outdoor", "室外", "Outdoor", YesNo()),
        Column("closed_from_wind_force", "几级风关", "Closed from wind", Whole(1, 17)),
        Column("closed_in_rain", "雨天关", "Closed in rain", YesNo()),
        Column("stands_in_for", "替代点位", "Stands in for", Ref("site")),
        Column("host", "接待人", "Host", Ref("person")),
        Column("contact", "联系人", "Contact", Ref("person")),
        Column("guides", "讲解员", "Guides", Whole(0, 100)),
        Column("safety_briefing_minutes", "安全教育(分钟)", "Safety briefing (min)", Whole(0, 120)),
        Column("helmets", "帽鞋(套)", "Helmets", Whole()),
        Column("no_phones", "禁手机", "No phones", YesNo()),
        Column("no_photos", "禁拍", "No photos", YesNo()),
        Column("explosion_proof_vehicles_only", "只准防爆车", "Explosion-proof only", YesNo()),
        Column("foreigners_admitted", "外宾可入", "Foreigners admitted", YesNo(default=True)),
        Column("walking_metres", "步行(米)", "Walking (m)", Whole()),
        Column("steps", "台阶", "Steps", Whole()),
        Column("toilets", "洗手间", "Toilets", Text()),
        Column("nearest_hospital", "最近医院", "Nearest hospital", Text()),
        Column("walked_through", "踏勘", "Walked through", Text(), about="by whom, when"),
        NOTE,
    ),
)

HOTELS = Sheet(
    noun="hotel",
    zh="宾馆",
    en="Hotels",
    about="Where guests sleep.",
    aliases=("酒店",),
    entity=Hotel,
    home="register.hotels",
    columns=(
        ID,
        NAME,
        *WHERE,
        Column("breakfast_from", "早餐起", "Breakfast from", Clock(), number_format="hh:mm"),
        Column("check_in_from", "入住起", "Check-in from", Clock(), number_format="hh:mm"),
        Column("bedrooms", "客房", "Bedrooms", Counts(), about="单间:14、双标:12"),
        NOTE,
    ),
)

STATIONS = Sheet(
    noun="station",
    zh="站点",
    en="Stations",
    about="Airport terminals and railway stations.",
    aliases=("车站机场",),
    entity=Station,
    home="register.stations",
    columns=(
        ID,
        NAME,
        Column("kind", "类型", "Kind", Word(PlaceKind), required=True),
        *WHERE,
        Column("hub", "枢纽站", "Hub", YesNo()),
        Column("exit_minutes", "出站(分钟)", "Exit (min)", Whole(0, 300)),
        Column("vip_lounge", "有贵宾厅", "VIP lounge", YesNo()),
        NOTE,
    ),
)

OTHER_PLACES = Sheet(
    noun="other_place",
    zh="其他地点",
    en="Other places",
    about="Depots, hospitals, gates.",
    entity=Place,
    home="register.other_places",
    columns=(ID, NAME, Column("kind", "类型", "Kind", Word(PlaceKind)), *WHERE, NOTE),
)

TRAVEL = Sheet(
    noun="travel",
    zh="路程",
    en="Travel",
    about="Driving minutes by pair; the way back is the same where it is not typed, and pairs "
    "left out are estimated from coordinates.",
    aliases=("行车时间",),
    entity=TravelTime,
    home="register.travel",
    columns=(
        Column("origin", "从", "From", Ref("place"), required=True, aliases=("起点",)),
        Column("destination", "到", "To", Ref("place"), required=True, aliases=("终点",)),
        Column("minutes", "分钟", "Minutes", Whole(0, 1440), required=True),
        Column(
            "peak_minutes",
            "高峰(分钟)",
            "Peak (min)",
            Whole(0, 1440),
            about="in the hours of policy travel.peaks; blank: a fifth longer",
        ),
        Column("km", "公里", "Km", Decimal(0, 5000)),
        Column("estimated", "估算", "Estimated", YesNo()),
    ),
)
