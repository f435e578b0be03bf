"""What the commands that need no store tell of a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.testing import CliRunner

from planner.cli import app
from planner.documents.workbook import write_workbook
from tests.services.findings.fetched import fetched

if TYPE_CHECKING:
    from pathlib import Path


def test_checking_a_typed_plan_tells_where_a_car_may_be_late(tmp_path: Path) -> None:
    """One car fetches from two flights an hour apart: the second hangs on the first."""
    typed = fetched(60)
    page = tmp_path / "typed.xlsx"
    write_workbook(page, typed.register, typed.event, typed.plan)
    told = CliRunner().invoke(app, ["check-plan", str(page), "--language", "en"]).output
    (weak,) = (line for line in told.splitlines() if line.startswith("· "))
    assert weak.partition(" in only ")[0] == "· 1 号车 is in time at 东站 (11/25 07:13)"


def test_checking_a_typed_plan_cites_what_packs_ask(tmp_path: Path) -> None:
    """A company's own pack, from a folder, asks a letter of business guests."""
    typed = fetched(60)
    page, packs = tmp_path / "typed.xlsx", tmp_path / "packs"
    write_workbook(page, typed.register, typed.event, typed.plan)
    packs.mkdir()
    (packs / "ours.toml").write_text(
        'id = "ours"\nissuer = "集团"\ntitle = "接待办法"\nscope = ["official"]\nusual = true\n'
        '[[rules]]\nkey = "letter"\nseverity = "hard"\narticle = "第二条"\ntext = "凭函接待。"\n',
        "utf-8",
    )
    asked = ["check-plan", str(page), "--language", "en", "--packs", str(packs)]
    told = CliRunner().invoke(app, asked).output
    assert [line for line in told.splitlines() if "集团 接待办法" in line] == [
        "§ 甲团 has no official letter. — Ask for the letter before receiving. "
        "[集团 接待办法 第二条]"
    ]
