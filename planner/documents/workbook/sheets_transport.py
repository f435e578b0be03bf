"""The sheets of transport: vehicles, drivers, arrivals and departures."""

from planner.documents.workbook.column import Column, Sheet
from planner.documents.workbook.kinds import (
    Decimal,
    Identifier,
    Moment,
    Name,
    Phone,
    Spans,
    Text,
    Whole,
    Word,
    YesNo,
)
from planner.documents.workbook.references import Ref, Refs
from planner.domain.fleet import Driver, StandingMotorcade, Vehicle, VehicleClass
from planner.domain.shuttle import ShuttleLine
from planner.domain.transfer import Direction, Journey

VEHICLES = Sheet(
    noun="vehicle",
    zh="车辆",
    en="Vehicles",
    about="The fleet; the name is what stands on the windscreen: 3号车.",
    entity=Vehicle,
    home="register.vehicles",
    columns=(
        Column("id", "编号", "Id", Identifier(), required=True),
        Column("name", "车号", "Name", Name(), required=True),
        Column("plate", "车牌", "Plate", Text()),
        Column("model", "车型", "Model", Text()),
        Column("vehicle_class", "类别", "Class", Word(VehicleClass)),
        Column("seats", "座位", "Seats", Whole(1, 100), required=True, aliases=("座位数",)),
        Column(
            *("planning_seats", "规划座", "Seats planned", Whole(1, 100)),
            about="blank: what is usual for its class and seats",
        ),
        Column("luggage", "行李(件)", "Luggage", Whole(), about="blank: what is usual"),
        Column("layout", "座位图", "Layout", Text()),
        Column("home", "车场", "Home", Ref("place")),
        Column("explosion_proof", "防爆", "Explosion-proof", YesNo()),
        Column("length_metres", "车长(米)", "Length (m)", Decimal(0, 50)),
        Column("height_metres", "车高(米)", "Height (m)", Decimal(0, 50)),
        Column("wheelchair_places", "轮椅位", "Wheelchair places", Whole(0, 50)),
        Column("range_km", "续航(公里)", "Range (km)", Whole(1, 2000), about="of electric ones"),
        Column("charge_minutes", "充满(分钟)", "Charge (min)", Whole(1, 1440)),
        Column("hire_per_day", "日租(元)", "Hire a day (yuan)", Whole(0, 100_000)),
        Column("hire_per_hour", "时租(元)", "Hire an hour (yuan)", Whole(0, 100_000)),
        Column("hire_per_km", "每公里(元)", "Hire a km (yuan)", Whole(0, 10_000)),
        Column("available", "可用时段", "Available", Spans()),
        Column("drivers", "司机", "Drivers", Refs("driver")),
        Column("spare", "机动", "Spare", YesNo()),
        Column("note", "备注", "Note", Text()),
    ),
)

DRIVERS = Sheet(
    noun="driver",
    zh="司机",
    en="Drivers",
    about="Who drives, when, and what.",
    entity=Driver,
    home="register.drivers",
    columns=(
        Column("id", "编号", "Id", Identifier(), required=True),
        Column("name", "姓名", "Name", Name(), required=True),
        Column("phone", "手机", "Phone", Phone(), aliases=("电话", "手机号", "Mobile")),
        Column("shifts", "班次", "Shifts", Spans()),
        Column("vehicles", "可驾车辆", "Vehicles", Refs("vehicle")),
        Column("home", "出发地", "Home", Ref("place")),
        Column("note", "备注", "Note", Text()),
    ),
)

MOTORCADES = Sheet(
    noun="motorcade",
    zh="车队",
    en="Motorcades",
    about="Delegations whose cars move together, and the cars that go with them.",
    entity=StandingMotorcade,
    home="event.motorcades",
    columns=(
        Column("id", "编号", "Id", Identifier(), required=True),
        Column("name", "名称", "Name", Name(), required=True),
        Column("delegations", "代表团", "Delegations", Refs("delegation"), required=True),
        Column("places", "地点", "Places", Refs("place"), about="blank: all ways"),
        Column("when", "时段", "When", Spans(), about="blank: the whole event"),
        Column("lead", "前导车", "Lead car", Ref("vehicle")),
        Column("working", "工作车", "Working cars", Refs("vehicle")),
        Column("medical", "医疗车", "Medical car", Ref("vehicle")),
        Column("spare", "备用车", "Spare car", Ref("vehicle")),
        Column(
            *("vehicles_most", "最多车辆", "Vehicles at most", Whole(1, 100)),
            about="blank: policy motorcade.vehicles_most",
        ),
        Column("note", "备注", "Note", Text()),
    ),
)

JOURNEYS = Sheet(
    noun="journey",
    zh="到离",
    en="Journeys",
    about="Arrivals and departures: who, how many, by what, where, when.",
    aliases=("接送站", "抵离"),
    entity=Journey,
    home="event.journeys",
    columns=(
        Column("id", "编号", "Id", Identifier(), required=True),
        Column("direction", "方向", "Direction", Word(Direction), required=True),
        Column("delegation", "代表团", "Delegation", Ref("delegation"), required=True),
        Column("persons", "人员", "Persons", Refs("person")),
        Column("people", "人数", "People", Whole(1), about="blank: those named"),
        Column("carrier", "车次航班", "Carrier", Text(), aliases=("航班", "车次")),
        Column("station", "站点", "Station", Ref("station")),
        Column(*("at", "时间", "At", Moment()), required=True, number_format="yyyy-mm-dd hh:mm"),
        Column("place", "去处", "Place", Ref("place"), about="blank: the delegation's hotel"),
        Column("international", "国际", "International", YesNo()),
        Column("luggage", "行李(件)", "Luggage", Whole()),
        Column("vip_lounge", "贵宾厅", "VIP lounge", YesNo()),
        Column("own_car", "自驾", "Own car", YesNo()),
        Column("exit_minutes", "出站(分钟)", "Exit (min)", Whole(0, 300)),
        Column("before_minutes", "提前(分钟)", "Be there before (min)", Whole(0, 600)),
        Column("note", "备注", "Note", Text()),
    ),
)

SHUTTLES = Sheet(
    noun="shuttle",
    zh="班车",
    en="Shuttles",
    about="Lines of buses to a timetable; who goes the way of one takes no car of their own.",
    aliases=("摆渡车", "穿梭巴士"),
    entity=ShuttleLine,
    home="event.shuttles",
    columns=(
        Column("id", "编号", "Id", Identifier(), required=True),
        Column("name", "线路", "Name", Name(), required=True, aliases=("名称",)),
        Column(
            *("stops", "停靠点", "Stops", Refs("place")),
            required=True,
            about="in order, at most five; a ring ends where it begins",
            aliases=("站点",),
        ),
        Column(
            *("windows", "首末班", "First and last", Spans()),
            required=True,
            about="the last one leaves at the end",
        ),
        Column("headway_minutes", "间隔(分钟)", "Headway (min)", Whole(1, 240), required=True),
        Column("stop_minutes", "停站(分钟)", "Stops for (min)", Whole(0, 60)),
        Column("before_minutes", "提前(分钟)", "Be there before (min)", Whole(0, 120)),
        Column("vehicle_class", "车辆类别", "Class", Word(VehicleClass)),
        Column(
            *("delegations", "代表团", "Delegations", Refs("delegation")),
            about="blank: everyone along the line",
        ),
        Column("note", "备注", "Note", Text()),
    ),
)
