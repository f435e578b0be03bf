"""How each word of an enumeration is written in a cell: Chinese, English, other spellings."""

from enum import StrEnum

from planner.documents.workbook.seating_words import CONVENTION_WORDS
from planner.documents.workbook.text import key
from planner.domain.customs import Method, ProxyRank, Ties
from planner.domain.fact import Certainty
from planner.domain.fleet import VehicleClass
from planner.domain.itinerary import Wish
from planner.domain.lodging import RoomUse
from planner.domain.office import LocalPost
from planner.domain.people import Link, Reception, Role, Sex, Side
from planner.domain.programme import AgendaKind, MealForm, MealKind, Reply, SessionKind, Timing
from planner.domain.seating import Nearness
from planner.domain.task import Progress
from planner.domain.transfer import Direction
from planner.domain.venue import Layout, PlaceKind
from planner.language import CHINESE
from solver.constraint import Level

CHINESE_WORDS: tuple[tuple[StrEnum, tuple[str, ...]], ...] = (
    (Certainty.OPEN, ("待定",)),
    (Certainty.TENTATIVE, ("暂定",)),
    (Certainty.CONFIRMED, ("已确认", "确认", "已定")),
    (VehicleClass.SEDAN, ("轿车", "小车")),
    (VehicleClass.MPV, ("商务车", "商务")),
    (VehicleClass.COASTER, ("考斯特", "中巴", "面包车")),
    (VehicleClass.COACH, ("大客", "大巴", "大客车")),
    (VehicleClass.LUGGAGE, ("行李车", "工作车")),
    (VehicleClass.LEAD, ("引导车", "前导车")),
    (Wish.MUST, ("必看", "必须")),
    (Wish.MAY, ("可看", "可以", "选看")),
    (Wish.MUST_NOT, ("不看", "不可")),
    (Nearness.BESIDE, ("邻座", "相邻")),
    (Nearness.NEAR, ("就近", "隔一座内")),
    (Nearness.SAME_TABLE, ("同桌",)),
    (Nearness.NOT_BESIDE, ("不邻座", "不相邻")),
    (Nearness.NOT_NEAR, ("不就近", "错开")),
    (Nearness.NOT_SAME_TABLE, ("不同桌",)),
    (Nearness.NEAR_DOOR, ("靠近门口", "近门")),
    (Nearness.SEES_STAGE, ("看得见台上", "视线好")),
    (Link.SECRETARY_OF, ("秘书", "的秘书")),
    (Link.INTERPRETER_FOR, ("译员", "翻译")),
    (Link.SPOUSE_OF, ("配偶", "夫人")),
    (Link.DOCTOR_OF, ("随行医生", "医生")),
    (Link.GUARD_OF, ("警卫",)),
    (Link.LIAISON_OF, ("联络员",)),
    (Reception.OFFICIAL, ("公务",)),
    (Reception.BUSINESS, ("商务",)),
    (Reception.FOREIGN, ("外事",)),
    (Role.LEADER, ("领导", "负责人")),
    (Role.DELEGATE, ("成员", "代表")),
    (Role.SECRETARY, ("秘书",)),
    (Role.ASSISTANT, ("助理",)),
    (Role.INTERPRETER, ("译员", "翻译")),
    (Role.PRESS, ("记者", "新闻")),
    (Role.DOCTOR, ("医生",)),
    (Role.DRIVER, ("司机", "驾驶员")),
    (Role.LIAISON, ("联络员",)),
    (Role.EXPERT, ("专家",)),
    (Role.GUIDE, ("讲解员", "向导")),
    (Role.SPOUSE, ("配偶", "夫人")),
    (Role.GUARD, ("警卫",)),
    (Role.STAFF, ("工作人员", "会务")),
    (Sex.MALE, ("男",)),
    (Sex.FEMALE, ("女",)),
    (Side.GUEST, ("客方", "来宾", "客人")),
    (Side.HOST, ("主方", "主人")),
    (Side.STAFF, ("工作人员", "会务")),
    (AgendaKind.SPEECH, ("讲话", "发言")),
    (AgendaKind.REPORT, ("汇报", "报告")),
    (AgendaKind.DISCUSSION, ("讨论", "交流", "分组讨论")),
    (AgendaKind.PRESS_IN, ("记者入场",)),
    (AgendaKind.PRESS_OUT, ("记者退场",)),
    (AgendaKind.AWARD, ("颁奖",)),
    (AgendaKind.SIGNING, ("签约", "签约台")),
    (AgendaKind.PHOTO, ("合影",)),
    (AgendaKind.BREAK, ("茶歇", "休息")),
    (AgendaKind.OTHER, ("其他",)),
    (MealForm.TABLE, ("桌餐", "围餐")),
    (MealForm.BUFFET, ("自助", "自助餐")),
    (MealForm.BOX, ("盒饭", "打包")),
    (MealKind.BREAKFAST, ("早餐",)),
    (MealKind.LUNCH, ("午餐", "中餐")),
    (MealKind.DINNER, ("晚餐", "晚宴")),
    (MealKind.WORK_MEAL, ("工作餐",)),
    (MealKind.BANQUET, ("宴会", "宴请")),
    (Reply.REQUESTED, ("已提出",)),
    (Reply.PENDING, ("待复",)),
    (Reply.ACCEPTED, ("已接受", "同意")),
    (Reply.DECLINED, ("谢绝", "不同意")),
    (SessionKind.REPORT_MEETING, ("汇报会",)),
    (SessionKind.MOBILISATION, ("动员会",)),
    (SessionKind.PLENARY, ("大会", "全体会议")),
    (SessionKind.DISCUSSION, ("分组讨论", "讨论")),
    (SessionKind.SEMINAR, ("座谈会", "座谈")),
    (SessionKind.BILATERAL, ("双边会谈", "会谈")),
    (SessionKind.AUDIENCE, ("会见",)),
    (SessionKind.SIGNING, ("签约", "签约仪式", "签约台")),
    (SessionKind.PHOTO, ("合影",)),
    (SessionKind.AWARDS, ("颁奖",)),
    (SessionKind.RECEPTION, ("招待会", "酒会")),
    (SessionKind.DINNER, ("晚宴",)),
    (SessionKind.FEEDBACK, ("反馈会",)),
    (SessionKind.PREPARATORY, ("预备会",)),
    (SessionKind.TALK, ("谈话",)),
    (SessionKind.REGISTRATION, ("报到",)),
    (SessionKind.REHEARSAL, ("彩排",)),
    (SessionKind.INTERNAL, ("内部会", "碰头会")),
    (SessionKind.OTHER, ("其他",)),
    (Timing.INDIFFERENT, ("均可", "无所谓")),
    (Timing.EARLY, ("尽早", "早")),
    (Timing.LATE, ("尽晚", "晚")),
    (RoomUse.GUEST, ("住宿", "住客")),
    (RoomUse.SPARE, ("机动房", "机动")),
    (RoomUse.DUTY, ("值班房", "值班室", "值班")),
    (Progress.OPEN, ("未开始",)),
    (Progress.UNDER_WAY, ("进行中",)),
    (Progress.DONE, ("已完成", "完成")),
    (Direction.ARRIVAL, ("到达", "抵达", "到")),
    (Direction.DEPARTURE, ("离开", "返程", "离")),
    (Layout.ROSTRUM, ("主席台",)),
    (Layout.THEATRE, ("剧院式", "剧院")),
    (Layout.CLASSROOM, ("课桌式", "课桌")),
    (Layout.LONG_TABLE, ("长桌", "长条桌")),
    (Layout.HOLLOW_SQUARE, ("回字形", "回形")),
    (Layout.U_SHAPE, ("U形", "U型")),
    (Layout.ROUND_TABLES, ("圆桌", "桌餐")),
    (Layout.DINNER_TABLE, ("西餐长桌",)),
    (Layout.SOFAS, ("沙发",)),
    (Layout.SIGNING, ("签约台", "签约")),
    (Layout.PHOTO, ("合影",)),
    (Layout.AWARDS, ("颁奖",)),
    (Layout.BUFFET, ("自助",)),
    (PlaceKind.VENUE, ("会场", "场馆")),
    (PlaceKind.SITE, ("点位",)),
    (PlaceKind.HOTEL, ("宾馆", "酒店")),
    (PlaceKind.AIRPORT, ("机场", "航站楼")),
    (PlaceKind.RAILWAY, ("火车站", "高铁站", "车站")),
    (PlaceKind.DEPOT, ("车场", "车队")),
    (PlaceKind.HOSPITAL, ("医院",)),
    (PlaceKind.OTHER, ("其他",)),
    (LocalPost.SECRETARY, ("书记", "党委书记")),
    (LocalPost.MAYOR, ("市县长", "市长", "县长", "区长", "政府正职")),
    (LocalPost.CONGRESS_CHAIR, ("人大主任",)),
    (LocalPost.CONFERENCE_CHAIR, ("政协主席",)),
    (LocalPost.DEPUTY_SECRETARY, ("专职副书记", "副书记")),
    (LocalPost.COMMITTEE, ("常委", "党委常委")),
    (LocalPost.CONGRESS_DEPUTY, ("人大副主任",)),
    (LocalPost.DEPUTY_MAYOR, ("副市县长", "副市长", "副县长", "副区长", "政府副职")),
    (LocalPost.CONFERENCE_DEPUTY, ("政协副主席",)),
    (Method.MAYOR_SECOND, ("政府正职列第二", "书记市长人大政协")),
    (Method.CONGRESS_SECOND, ("人大主任列第二", "书记人大市长政协")),
    (Method.INTERNATIONAL, ("团长级别",)),
    (Method.ALPHABET, ("国名字母",)),
    (Method.NOTIFICATION, ("通知日期",)),
    (Method.DIPLOMATIC, ("外交衔级",)),
    (Method.STROKES, ("姓氏笔画", "姓氏笔划")),
    (Method.PINYIN, ("姓名拼音", "拼音")),
    (ProxyRank.OWN, ("本人职级", "本人")),
    (ProxyRank.REPRESENTED, ("被代表人职级", "被代表人")),
    (Ties.GIVEN, ("名单原序", "原序")),
    (Ties.STROKES, ("姓氏笔画", "姓氏笔划")),
    (Ties.PINYIN, ("姓名拼音", "拼音")),
    (Level.HARD, ("硬", "必须")),
    (Level.MEDIUM, ("中",)),
    (Level.SOFT, ("软", "尽量")),
    *CONVENTION_WORDS,
)
"""The first is the one we write. Pairs: two words of two enumerations may be equal as texts."""
_SPELLINGS = {(type(word), word.value): spellings for word, spellings in CHINESE_WORDS}


def label(word: StrEnum, language: str) -> str:
    """How a word is written in a language; English words are their values, spaced."""
    if language == CHINESE:
        return next(iter(_SPELLINGS.get((type(word), word.value), (word.value,))))
    return word.value.replace("-", " ")


def words_by_key(kind: type[StrEnum]) -> dict[str, StrEnum]:
    """Every way of writing a word of an enumeration, as `text.key` has it."""
    found: dict[str, StrEnum] = {}
    for word in kind:
        spellings = (
            word.value,
            word.value.replace("-", " "),
            *_SPELLINGS.get((kind, word.value), ()),
        )
        for spelling in spellings:
            found.setdefault(key(spelling), word)
    return found
