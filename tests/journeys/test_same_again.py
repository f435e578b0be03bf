"""The same input, counted work and seed give the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys import planned as journey

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = journey.TOGETHER


@pytest.mark.parametrize("name", journey.QUICK)
def test_two_processes_write_the_same_bytes(name: str, tmp_path: Path) -> None:
    """Every file of a second run, its sets shuffled otherwise, has the bytes of the first."""
    done = journey.plan_fixture(name, tmp_path, hash_seed=2)
    assert (done.returncode, done.stderr) == (0, "")
    first, second = journey.files(journey.planned(name)), journey.files(tmp_path)
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []


def test_a_plan_is_kept_near_to_the_one_before(tmp_path: Path) -> None:
    """A planned workbook that nobody changed is planned again without moving anything."""
    before = journey.planned("inspection") / "plan.xlsx"
    assert journey.plan(before, tmp_path).returncode == 0
    done = journey.run("changes", before, tmp_path / "plan.xlsx", "--out", tmp_path / "changes")
    assert (done.returncode, journey.files(tmp_path / "changes")) == (0, {})
