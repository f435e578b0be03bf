"""The sheets of lodging, tasks and duties, which the office types and nothing solves."""

from planner.documents.workbook.column import Column, Sheet
from planner.documents.workbook.kinds import (
    Day,
    Identifier,
    Moment,
    Name,
    Phone,
    Span,
    Text,
    Texts,
    Whole,
    Word,
)
from planner.documents.workbook.references import Ref, Refs
from planner.domain.duty import Duty
from planner.domain.lodging import RoomUse, Stay
from planner.domain.task import Progress, Task

STAYS = Sheet(
    noun="stay",
    zh="住宿",
    en="Lodging",
    about="Who sleeps in which room, one row a person; 机动房 and 值班房 are rows of their own. "
    "Two rows of one 房号 share it; before there are numbers, 同住 says who shares.",
    aliases=("住宿安排", "房间分配"),
    entity=Stay,
    home="event.stays",
    columns=(
        Column("id", "编号", "Id", Identifier(), about="blank: made of who and when"),
        Column("hotel", "宾馆", "Hotel", Ref("hotel"), required=True, aliases=("酒店",)),
        Column("floor", "楼层", "Floor", Text()),
        Column("room", "房号", "Room", Text(), aliases=("房间号",)),
        Column("room_type", "房型", "Room type", Text(), about="as the hotel's 客房 call it"),
        Column(
            *("beds", "床位", "Beds", Whole(1, 8)),
            about="blank: 1 in 单间, 大床 and 套房, 2 in 双标, 3 in 三人间",
        ),
        Column("use", "用途", "Use", Word(RoomUse)),
        Column("person", "人员", "Person", Ref("person"), aliases=("姓名",)),
        Column("shares_with", "同住", "Shares with", Refs("person")),
        Column("check_in", "入住", "Check-in", Day(), required=True, number_format="yyyy-mm-dd"),
        Column(
            *("check_out", "离店", "Check-out", Day()),
            required=True,
            number_format="yyyy-mm-dd",
            about="the day of leaving; the same day: a room by day alone",
            aliases=("退房",),
        ),
        Column("phone", "房间电话", "Room phone", Phone()),
        Column("defect", "缺陷", "Defect", Text(), about="by the lift, a pillar, no window"),
        Column(
            "wishes", "要求", "Wishes", Text(), about="high floor, hard pillow", aliases=("偏好",)
        ),
        Column("note", "备注", "Note", Text()),
    ),
)

TASKS = Sheet(
    noun="task",
    zh="任务",
    en="Tasks",
    about="Who does what by when.",
    aliases=("任务分工", "责任分解"),
    entity=Task,
    home="event.tasks",
    columns=(
        Column("id", "编号", "No.", Identifier(), required=True, aliases=("序号", "id")),
        Column(
            "group", "组别", "Group", Text(), about="综合组, 接待组, 车辆组", aliases=("工作组",)
        ),
        Column("title", "任务", "Task", Name(), required=True, aliases=("工作内容",)),
        Column("standard", "标准", "Standard", Text(), aliases=("要求",)),
        Column("due", "时限", "Due", Moment(), number_format="yyyy-mm-dd hh:mm"),
        Column("lead_unit", "牵头单位", "Lead unit", Text()),
        Column("lead", "责任人", "Lead", Ref("person")),
        Column("assisting", "配合", "Assisting", Texts(), about="units or people"),
        Column("status", "进度", "Progress", Word(Progress), aliases=("状态",)),
        Column("note", "备注", "Note", Text()),
    ),
)

DUTIES = Sheet(
    noun="duty",
    zh="值班",
    en="Duties",
    about="The duty roster, one row a shift.",
    aliases=("值班表", "值班安排"),
    entity=Duty,
    home="event.duties",
    columns=(
        Column("id", "编号", "Id", Identifier(), about="blank: made of when it begins"),
        Column("shift", "时段", "Shift", Span(), required=True, aliases=("班次",)),
        Column("leader", "带班领导", "Leading cadre", Ref("person")),
        Column("officers", "值班人员", "Officers", Refs("person")),
        Column("phone", "值班电话", "Phone", Phone(), about="blank: the officers' own"),
        Column("handover", "交接事项", "Hand-over", Text()),
        Column("note", "备注", "Note", Text()),
    ),
)
