"""Orders of honour in the workbook: offices, what was signed, and by which custom."""

from pathlib import Path

import pytest

from planner.documents.workbook.honour_policies import custom
from planner.domain.customs import Custom, Method, ProxyRank, Ties
from planner.domain.errors import Refused
from tests.documents.workbook.small import column, faults, with_cell


def test_an_office_says_what_it_is(tmp_path: Path) -> None:
    """A row with neither post nor grade nor whom one comes for tells nothing."""
    spoilt = with_cell("任职", "职务", row=2, value=None)
    for header in ("职级", "班子职务"):
        spoilt["任职"].cell(2, column(spoilt["任职"], header)).value = None
    assert [(fault.cell, fault.what.said()) for fault in faults(spoilt, tmp_path)] == [
        ("B2", "nobody knows which office this is")
    ]


def test_a_person_comes_for_one_other(tmp_path: Path) -> None:
    """Two rows of one person that name two others are told at the second."""
    spoilt = with_cell("任职", "人员", row=2, value="bai")
    spoilt["任职"].cell(2, column(spoilt["任职"], "代表")).value = "市长"
    assert [(fault.cell, fault.what.said()) for fault in faults(spoilt, tmp_path)] == [
        ("J3", "this person comes for 市长 in row 2 already")
    ]


def test_a_rank_that_was_signed_has_its_person(tmp_path: Path) -> None:
    """Nobody can have been signed for a place without a name."""
    spoilt = with_cell("礼宾次序", "人员", row=4, value=None)
    assert [(fault.cell, fault.what.said()) for fault in faults(spoilt, tmp_path)] == [
        ("D4", "次序 (Rank) and 人员 (Person) need each other")
    ]


def test_policies_choose_the_custom() -> None:
    """Words of either language; what is not set is at its usual."""
    assert custom({}) == Custom(method=Method.MAYOR_SECOND, proxy_rank=ProxyRank.OWN)
    set_so = {
        "precedence.custom": "人大主任列第二",
        "precedence.proxy_rank": "represented",
        "precedence.ties": "姓氏笔画",
        "precedence.first_letter": "m",
    }
    assert custom(set_so) == Custom(
        method=Method.CONGRESS_SECOND,
        proxy_rank=ProxyRank.REPRESENTED,
        ties=Ties.STROKES,
        first_letter="M",
    )


@pytest.mark.parametrize(
    ("key", "value"),
    [("custom", "抽签"), ("proxy_rank", "x"), ("ties", "age"), ("first_letter", "Ä")],
)
def test_a_custom_that_there_is_not_is_refused(key: str, value: str) -> None:
    """The refusal names the policy and what was typed."""
    with pytest.raises(Refused, match=value) as refused:
        custom({f"precedence.{key}": value})
    assert refused.value.subject == f"precedence.{key}"


def test_a_policy_of_honours_is_checked_at_its_cell(tmp_path: Path) -> None:
    """A slip in key or value would quietly propose by another custom."""
    spoilt = with_cell("政策", "键", row=2, value="precedence.custom")
    assert [fault.cell for fault in faults(spoilt, tmp_path)] == ["B2"]
    spoilt = with_cell("政策", "键", row=2, value="precedence.costum")
    assert [fault.cell for fault in faults(spoilt, tmp_path)] == ["A2"]
