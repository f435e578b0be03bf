"""Packs from a folder stand beside the office's own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from planner.domain.errors import Refused, Unreadable
from planner.domain.event import Register
from planner.domain.policies.shipped import shipped
from planner.services.pack_folder import with_packs

if TYPE_CHECKING:
    from pathlib import Path

PACK = """
id = "ours"
issuer = "办公室"
title = "接待细则"
scope = ["official"]
[[rules]]
key = "work-meals"
severity = "warn"
article = "三"
text = "不安排工作餐。"
parameters = { at_most = 0 }
"""


def test_a_pack_of_a_folder_replaces_the_one_of_its_id(tmp_path: Path) -> None:
    """Others stay; without a folder all do."""
    other, old = shipped()[0], replace(shipped()[1], id="ours")
    given = Register(packs=(other, old))
    (tmp_path / "ours.toml").write_text(PACK, "utf-8")
    brought = with_packs(given, tmp_path).packs
    assert [(pack.id, pack.title) for pack in brought] == [
        (other.id, other.title),
        ("ours", "接待细则"),
    ]
    assert with_packs(given, None) is given


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """No packs, and every file that is none, at once."""
    with pytest.raises(Refused, match="There is no policy pack in"):
        with_packs(Register(), tmp_path)
    (tmp_path / "a.toml").write_bytes("id = '接待'".encode("gbk"))
    with pytest.raises(Unreadable, match=r"a\.toml: this is no text in UTF-8"):
        with_packs(Register(), tmp_path)
    (tmp_path / "a.toml").write_text(PACK.replace("= 0", "= -1"), "utf-8")
    with pytest.raises(Unreadable, match=r"a.toml!rules\[0\].parameters.at_most: “-1”"):
        with_packs(Register(), tmp_path)
