"""Worked cases of `out-of-order`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from solver.rooms.constraints.out_of_order import OutOfOrder
from solver.rooms.problem import Order
from tests.solver.rooms.worlds import TALK, TEA, facts, holding, placed

if TYPE_CHECKING:
    from solver.rooms.problem import Problem

RULE = OutOfOrder()


def _ordered(gap: int = 0) -> Problem:
    return replace(holding(TALK, TEA), orders=(Order(before="talk", after="tea", gap=gap),))


def test_touching() -> None:
    """What follows may begin as the earlier one ends."""
    assert facts(RULE, _ordered(), placed(talk=("east", 0), tea=("west", 60))) == []


def test_too_early() -> None:
    """Tea at 50 is ten minutes too early to follow a talk that ends at 60."""
    assert facts(RULE, _ordered(), placed(talk=("east", 0), tea=("west", 50))) == [
        (("tea", "talk"), 10)
    ]


def test_gap() -> None:
    """A gap of fifteen minutes is part of the order."""
    problem = _ordered(gap=15)
    assert facts(RULE, problem, placed(talk=("east", 0), tea=("west", 75))) == []
    assert facts(RULE, problem, placed(talk=("east", 0), tea=("west", 70))) == [
        (("tea", "talk"), 5)
    ]


def test_one_left_out() -> None:
    """A session that follows one left out may begin at any time."""
    assert facts(RULE, _ordered(), placed(tea=("west", 0))) == []
