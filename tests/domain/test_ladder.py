"""Ladders of rank."""

import pytest

from planner.domain.ladder import DIPLOMATS, LEGAL, Ladder


@pytest.mark.parametrize(
    ("ladder", "spelt"),
    [
        # 公务员法, article 18: posts, then the first and last of the ranks beside them.
        (LEGAL, "国家级正职 国家级副职 省部级正职 省部级副职 厅局级正职 厅局级副职"),
        (LEGAL, "县处级正职 县处级副职 乡科级正职 乡科级副职"),
        (LEGAL, "一级巡视员 二级巡视员 一级调研员 四级调研员 一级主任科员 一级科员 二级科员"),
        (DIPLOMATS, "ambassador envoy chargé-en-pied chargé-a.i. minister minister-counsellor"),
        (DIPLOMATS, "minister-counsellor counsellor military-attaché first-secretary"),
        (DIPLOMATS, "first-secretary second-secretary third-secretary attaché"),
    ],
)
def test_a_ladder_goes_down_rung_by_rung(ladder: Ladder, spelt: str) -> None:
    """Each of these is lower than the one before."""
    rungs = [ladder.rung(one) for one in spelt.split()]
    assert None not in rungs
    assert rungs == sorted(set(rungs), key=rungs.index) == sorted(rungs, key=lambda rung: rung or 0)


def test_a_rank_is_known_by_each_of_its_spellings() -> None:
    """正厅 is 厅局级正职; 厅局级 alone is read as the full rank."""
    spelt = ("厅局级正职", "正厅级", "正厅", "正局", "厅局级")
    assert {LEGAL.rung(one) for one in spelt} == {4}


def test_a_rank_of_another_ladder_is_unknown() -> None:
    """院士 is an honour and no grade."""
    assert (LEGAL.rung("院士"), LEGAL.rung("ambassador"), DIPLOMATS.rung("")) == (None, None, None)
