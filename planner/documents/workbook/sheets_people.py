"""The sheets of people: persons, delegations, parties, the order of honour."""

from planner.documents.workbook.column import Column, Sheet
from planner.documents.workbook.kinds import (
    Day,
    Identifier,
    Moment,
    Name,
    Phone,
    Span,
    Spans,
    Text,
    Texts,
    Whole,
    Word,
    Words,
    YesNo,
)
from planner.documents.workbook.references import Home, Ref, Refs
from planner.domain.fact import Certainty
from planner.domain.office import HeldOffice, LocalPost
from planner.domain.people import Delegation, Link, Party, Person, Reception, Role, Sex, Side

PEOPLE = Sheet(
    noun="person",
    zh="人员",
    en="People",
    about="Guests, hosts, staff. A place not yet named is a row with 已具名 = 否 and its 人数.",
    aliases=("人员名单", "名单", "Persons"),
    required=True,
    entity=Person,
    home="register.people",
    columns=(
        Column("id", "编号", "Id", Identifier(), required=True),
        Column("name", "姓名", "Name", Name(), required=True),
        Column("side", "身份", "Side", Word(Side), about="guest where blank"),
        Column("organisation", "单位", "Organisation", Text()),
        Column("post", "职务", "Post", Text()),
        Column(
            "rank", "职级", "Rank", Text(), about="as policies say it: 省部级, 正厅, 副厅, 正处"
        ),
        Column("sex", "性别", "Sex", Word(Sex)),
        Column("roles", "角色", "Roles", Words(Role)),
        Column("languages", "语言", "Languages", Texts()),
        Column("diet", "饮食", "Diet", Texts(), about="清真, 素食, 花生过敏"),
        Column("walk_metres_max", "步行上限(米)", "Walks at most (m)", Whole()),
        Column("wheelchair", "轮椅", "Wheelchair", YesNo()),
        Column("foreign", "外籍", "Foreign", YesNo()),
        Column("phone", "手机", "Phone", Phone(), aliases=("电话", "手机号", "Mobile")),
        Column("delegation", "代表团", "Delegation", Home()),
        Column("link", "关系", "Link", Word(Link)),
        Column("linked_to", "跟随", "Linked to", Ref("person")),
        Column("contact_through", "联系经", "Contact through", Ref("person")),
        Column("stand_in", "替补", "Stand-in", Ref("person"), about="AB 角"),
        Column("busy", "占用时段", "Busy", Spans()),
        Column("named", "已具名", "Named", YesNo(default=True)),
        Column("people", "人数", "People", Whole(1), about="1 where blank"),
        Column("certainty", "状态", "Certainty", Word(Certainty)),
        Column("note", "备注", "Note", Text()),
        Column("reading", "读音", "Reading", Text(), about="Shàn Xiǎomíng; blank: as usual"),
    ),
)

DELEGATIONS = Sheet(
    noun="delegation",
    zh="代表团",
    en="Delegations",
    about="Who comes together, by which letters, and who looks after them.",
    aliases=("团组",),
    required=True,
    entity=Delegation,
    home="event.delegations",
    columns=(
        Column("id", "编号", "Id", Identifier(), required=True),
        Column("name", "名称", "Name", Name(), required=True),
        Column("reception", "接待类别", "Reception", Word(Reception)),
        Column("organisation", "单位", "Organisation", Text(), about="or the state's short form"),
        Column("head", "团长", "Head", Ref("person")),
        Column("liaison", "联络员", "Liaison", Ref("person")),
        Column("secretary", "秘书", "Secretary", Ref("person")),
        Column("hotel", "宾馆", "Hotel", Ref("hotel")),
        Column("letters", "公函号", "Letters", Texts()),
        Column("letter_people", "公函人数", "People in letters", Whole()),
        Column("payer", "费用", "Payer", Text()),
        Column("notified_on", "通知日期", "Notified on", Day(), number_format="yyyy-mm-dd"),
        Column("unit_number", "机构序列号", "Unit number", Whole()),
        Column("must_not_meet", "不得相遇", "Must not meet", Refs("delegation")),
        Column("themes", "必看主题", "Themes to see", Texts(), about="at least one site of each"),
        Column(
            "entry_budget",
            "门票上限(元)",
            "Entry up to (yuan)",
            Whole(0, 1000000),
            about="a person, at all sites together",
        ),
        Column("colour", "颜色", "Colour", Text()),
        Column("certainty", "状态", "Certainty", Word(Certainty)),
        Column("note", "备注", "Note", Text()),
    ),
)

PARTIES = Sheet(
    noun="party",
    zh="分组",
    en="Parties",
    about="People who move apart from their delegation; the others are its main party.",
    entity=Party,
    home="event.parties",
    columns=(
        Column("id", "编号", "Id", Identifier(), required=True),
        Column("name", "名称", "Name", Name()),
        Column("delegation", "代表团", "Delegation", Ref("delegation"), required=True),
        Column("members", "成员", "Members", Refs("person")),
        Column("window", "时段", "Window", Span()),
        Column("leaves_at", "分开地点", "Leaves at", Ref("place"), about="as the window begins"),
        Column("joins_at", "会合地点", "Joins at", Ref("place"), about="as the window ends"),
    ),
)

PRECEDENCE = Sheet(
    noun="precedence",
    zh="礼宾次序",
    en="Precedence",
    about="Lists of honour, one row a person; 1 is first. Name and signature stand on any row.",
    columns=(
        Column("id", "名单", "List", Identifier(), required=True),
        Column("name", "名单名称", "List name", Name()),
        Column("rank", "次序", "Rank", Whole(1)),
        Column("person", "人员", "Person", Ref("person"), aliases=("姓名",)),
        Column("reason", "理由", "Reason", Text(), about="why not the rank that post would give"),
        Column("signed_by", "签批人", "Signed by", Text()),
        Column("signed_at", "签批时间", "Signed at", Moment(), number_format="yyyy-mm-dd hh:mm"),
        Column(
            "signed_rank",
            "签批次序",
            "Rank signed",
            Whole(1),
            about="where that was another order; who was taken out since has no 次序",
        ),
    ),
)

OFFICES = Sheet(
    noun="office",
    zh="任职",
    en="Offices",
    about="What an order of honour is proposed by, one row an office; of several the highest "
    "counts. Who is not here stands by 职务 and 职级 of 人员.",
    aliases=("任职情况",),
    entity=HeldOffice,
    home="event.offices",
    columns=(
        Column("person", "人员", "Person", Ref("person"), required=True, aliases=("姓名",)),
        Column("post", "职务", "Post", Text()),
        Column("grade", "职级", "Grade", Text(), about="正处, 一级调研员, minister, 公使衔参赞"),
        Column("local_post", "班子职务", "Local post", Word(LocalPost)),
        Column("central", "中央单位", "Central", YesNo()),
        Column("former", "已离任", "Former", YesNo(), about="with the grade it was left with"),
        Column("joined_on", "进常委日期", "Joined on", Day(), number_format="yyyy-mm-dd"),
        Column("reached_on", "任现级日期", "Reached on", Day(), number_format="yyyy-mm-dd"),
        Column("taken_up_on", "任现职日期", "Taken up on", Day(), number_format="yyyy-mm-dd"),
        Column(
            "represents",
            "代表",
            "Represents",
            Text(),
            about="for whom the person comes; the row then tells that one's office",
        ),
    ),
)
