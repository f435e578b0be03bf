"""陪同人员名单, and 接待清单 as it goes to the accounts."""

from dataclasses import replace

from planner.documents.desk import Desk
from planner.documents.escort_list import escort_list
from planner.documents.reception_record import reception_record
from tests.documents.reading import lines, tables
from tests.lodged import event, register
from tests.visit import plan


def test_who_is_met_at_one_point_is_told_where() -> None:
    """The host who chairs and dines is with the delegation there only, not all the way."""
    told = tables(escort_list(Desk(register(), event(), plan())))[0][1:]
    assert told == [
        [
            "1", "陆怀川", "",
            "11月25日 09:00 工作汇报会（主持）\n11月25日 12:00 工作餐\n11月25日 23:40 合影",
            "", "",
        ]
    ]  # fmt: skip


def test_who_moves_along_is_there_all_the_way() -> None:
    """A host of the delegation needs no points; the cars he rides in are named."""
    given = register()
    people = tuple(replace(one, delegation="A") if one.id == "lu" else one for one in given.people)
    (row,) = tables(escort_list(Desk(replace(given, people=people), event(), plan())))[0][1:]
    assert row[:4] == ["1", "陆怀川", "", "全程"]


def test_the_record_counts_guests_by_level() -> None:
    """One of bureau level, none of division level, four of whom nothing higher is known."""
    given = event()
    held = replace(given.delegations[0], letters=("国资函1号",), payer="自理")
    known = replace(given, delegations=(held, *given.delegations[1:]))
    paper = reception_record(Desk(register(), known, plan()))
    form, guests, done = tables(paper)[:3]
    assert form[0][1] == "国资函1号"
    assert form[3][1] == "6 人：厅局级及以上 1 人、其他 5 人"
    assert (form[0][3], form[2][1], form[4][1]) == ("公务接待", "韩砚舟（主任）", "陆怀川")
    assert [row[2] for row in guests[1:]] == ["韩砚舟", "罗\u3000静", "白\u3000彦", "随行人员"]
    assert [row[0] for row in done[1:]] == ["工作汇报会", "工作餐", "参观乙烯装置", "合影", "合计"]
    assert [line.strip() for line in lines(paper)[2:4]] == ["经办人：", "分管负责人签字："]


def test_where_nobody_has_a_rank_the_record_counts_heads_alone() -> None:
    """Of a firm's guests no level is known: two people, not two others."""
    second = tables(reception_record(Desk(register(), event(), plan())))[3]
    assert second[3][1] == "2人"


def test_the_record_counts_the_heads_of_its_own_guests_alone() -> None:
    """At lunch and at the photo are the other delegation and our host besides."""
    first, second = tables(reception_record(Desk(register(), event(), plan())))[2::3]
    assert [(row[0], row[3]) for row in first[1:-1]] == [
        ("工作汇报会", "6"), ("工作餐", "6"), ("参观乙烯装置", "6"), ("合影", "6"),
    ]  # fmt: skip
    assert [(row[0], row[3]) for row in second[1:-1]] == [
        ("工作餐", "1"), ("参观湿地公园（夫人线路）", "1"), ("合影", "1"),
    ]  # fmt: skip


def test_entry_is_a_cost_that_is_known() -> None:
    """What entry costs each of those who go in is written in; what else was spent is not."""
    given = register()
    sites = tuple(replace(one, entry_fee=20) for one in given.sites)
    done = tables(reception_record(Desk(replace(given, sites=sites), event(), plan())))[2]
    assert [row[4] for row in done[1:]] == ["", "", "120", "", ""]
