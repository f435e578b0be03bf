"""`planner papers`: the files of a workbook's plan, in a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from planner.cli import app
from planner.documents.workbook import write_workbook
from tests.visit import event, plan, register

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


@pytest.fixture
def visit(tmp_path: Path) -> Path:
    """The small visit with its plan, as a workbook."""
    page = tmp_path / "visit.xlsx"
    write_workbook(page, register(), event(), plan())
    return page


def asked(visit: Path, *more: str) -> Result:
    """The command's answer; the files are beside the workbook."""
    out = str(visit.with_name("out"))
    return CliRunner().invoke(app, ["papers", str(visit), "--out", out, "--language", "en", *more])


def written(visit: Path) -> list[str]:
    """The paths of what stands in the folder."""
    out = visit.with_name("out")
    return sorted(str(path.relative_to(out)) for path in out.rglob("*") if path.is_file())


def test_one_kind_in_one_form(visit: Path) -> None:
    """The office's programme and each delegation's, with their pictures and texts to paste."""
    done = asked(visit, "--kind", "itinerary", "--form", "pdf")
    assert done.exit_code == 0
    assert done.output == f"7 papers written to {visit.with_name('out')}.\n"
    assert written(visit) == [
        "delegations/A/itinerary.pdf",
        "delegations/A/itinerary.png",
        "delegations/A/itinerary.txt",
        "delegations/C/itinerary.pdf",
        "delegations/C/itinerary.png",
        "delegations/C/itinerary.txt",
        "itinerary.pdf",
    ]


def test_seating_charts_are_a_kind(visit: Path) -> None:
    """One PDF for each room that is seated, one for all cars."""
    assert asked(visit, "--kind", "seating", "--form", "pdf").exit_code == 0
    assert written(visit)[-1] == "seating/cars.pdf"
    assert visit.with_name("out").joinpath("seating/cars.pdf").read_bytes()[:5] == b"%PDF-"


def test_what_stands_beside_stays(visit: Path) -> None:
    """A file of the office in the folder is not touched; one of ours is replaced."""
    out = visit.with_name("out")
    out.mkdir()
    for name in ("ours.txt", "car-list.docx"):
        (out / name).write_text("old")
    asked(visit, "--kind", "car-list", "--form", "docx")
    assert written(visit) == ["car-list.docx", "ours.txt"]
    assert (out / "ours.txt").read_text() == "old"
    assert (out / "car-list.docx").read_bytes()[:2] == b"PK"


def test_misprints_are_told_of_what_is_printed(visit: Path) -> None:
    """Cards are files of one form: asked for others, nothing of them is told."""
    assert "· " in asked(visit, "--kind", "print", "--form", "pdf").output
    assert "· " not in asked(visit, "--kind", "print", "--form", "docx").output


@pytest.mark.parametrize(
    ("unknown", "told"),
    [
        (("--kind", "letters"), "There is no paper called letters."),
        (("--form", "odt"), "There are no papers in the form odt."),
    ],
)
def test_an_unknown_paper_or_form_is_refused(
    visit: Path, unknown: tuple[str, str], told: str
) -> None:
    """It says which there are, and writes nothing."""
    done = asked(visit, *unknown)
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{told} — Choose among: ")
    assert not visit.with_name("out").exists()


def test_all_papers_anew_leave_no_old_ones(visit: Path) -> None:
    """Of a kind that is blank now, of a delegation that is gone; the office's own files stay."""
    out = visit.with_name("out")
    stale = ("plate-changes.docx", "delegations/GONE/visits.pdf", "seating/GONE.pdf")
    own = ("plate-changes.txt", "delegations/GONE/letter.docx", "seating/hall.png")
    for name in (*stale, *own):
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_text("old")
    assert asked(visit, "--kind", "car-list", "--form", "docx").exit_code == 0
    assert written(visit) == sorted((*stale, *own, "car-list.docx"))
    assert asked(visit).exit_code == 0
    assert set(written(visit)).intersection((*stale, *own)) == set(own)
