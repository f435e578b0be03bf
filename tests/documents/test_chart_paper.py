"""A drawing on a sheet: turned as it wants, as large as the sheet holds within its margins."""

from __future__ import annotations

import pytest

from planner.documents import svg
from planner.documents.chart_paper import Paper, on_paper


@pytest.mark.parametrize(
    ("width", "height", "paper", "size"),
    [
        # A4 across holds 277 by 190 mm, upright 190 by 277; A3 400 by 277.
        (1000.0, 500.0, Paper.A4, ("277.0mm", "138.5mm")),
        (1000.0, 900.0, Paper.A4, ("211.1mm", "190.0mm")),
        (500.0, 1000.0, Paper.A4, ("138.5mm", "277.0mm")),
        (1000.0, 500.0, Paper.A3, ("400.0mm", "200.0mm")),
        (1000.0, 500.0, Paper.SCREEN, ("1000", "500")),
    ],
)
def test_a_drawing_fills_the_sheet(
    width: float, height: float, paper: Paper, size: tuple[str, str]
) -> None:
    """Its proportions stay, and what it is drawn in stays."""
    drawn = on_paper(svg.picture((), width=width, height=height), paper)
    assert f'width="{size[0]}" height="{size[1]}"' in drawn
    assert f'viewBox="0 0 {width:g} {height:g}"' in drawn
