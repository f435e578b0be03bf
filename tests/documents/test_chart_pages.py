"""Seating charts as PDF, read back by another program."""

import pypdfium2
import pytest

from planner.documents import svg
from planner.documents.chart_pages import ChartPress
from tests.visit import event

POINTS_PER_MM = 72 / 25.4


def words(content: bytes) -> dict[str, tuple[float, float, float, float]]:
    """Each line of words of the first page: left, top, right and baseline, in millimetres."""
    page = pypdfium2.PdfDocument(content)[0]
    text, high = page.get_textpage(), page.get_height()
    found = {}
    for n in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(n)
        at = (left, high - top, right, high - bottom)
        found[text.get_text_bounded(left, bottom, right, top)] = tuple(
            one / POINTS_PER_MM for one in at
        )
    return found


@pytest.mark.parametrize(("anchor", "ends"), [("start", (0,)), ("end", (2,)), ("middle", (0, 2))])
def test_words_stand_where_the_drawing_has_them(anchor: str, ends: tuple[int, ...]) -> None:
    """From their point on, up to it or about it, also in a group that is moved; 277 mm hold it."""
    line = svg.letters("会议厅", 100, 50, size=20, fill="#000000", anchor=anchor)
    body = ['<g transform="translate(300 10)">', line, "</g>"]
    drawing = svg.picture(body, width=1108, height=500)
    at = words(ChartPress(event(), "zh_CN").pdf("座次图", [drawing]))["会议厅"]
    middle = sum(at[end] for end in ends) / len(ends)
    assert middle == pytest.approx(10 + 400 / 4, abs=1)


@pytest.mark.parametrize(("name", "sheet"), [(16.0, (297, 210)), (7.0, (420, 297))])
def test_a_drawing_gets_the_sheet_on_which_its_names_can_be_read(
    name: float, sheet: tuple[int, int]
) -> None:
    """A quarter of a millimetre a pixel on A4: letters of 16 are 4 mm, of 7 less than 2."""
    line = svg.letters("韩砚舟", 100, 50, size=name, fill="#000000", anchor="start", weight="bold")
    drawing = svg.picture([line], width=1108, height=500)
    page = pypdfium2.PdfDocument(ChartPress(event(), "zh_CN").pdf("座次图", [drawing]))[0]
    assert tuple(round(one / POINTS_PER_MM) for one in page.get_size()) == sheet


def test_words_grow_with_the_group_in_which_they_stand() -> None:
    """From 50 mm, twice as large as letters of the same size that do not."""
    line = svg.letters("会议厅", 100, 50, size=20, fill="#000000", anchor="start")
    body = ['<g transform="translate(-40 60) scale(2)">', line.replace("会议", "大"), "</g>", line]
    drawing = svg.picture(body, width=1108, height=500)
    found = words(ChartPress(event(), "zh_CN").pdf("座次图", [drawing]))
    grown, plain = found["大厅"], found["会议厅"]
    assert grown[0] == pytest.approx(10 + 160 / 4, abs=1)
    assert (grown[2] - grown[0]) / 2 == pytest.approx(2 * (plain[2] - plain[0]) / 3, abs=0.5)


def test_an_apostrophe_in_a_name_leaves_no_gap() -> None:
    """As wide as in Latin, though the Chinese font gives it a whole em (4 mm here)."""

    def reach(name: str) -> float:
        line = svg.letters(name, 100, 50, size=16, fill="#000000", anchor="start")
        drawing = svg.picture([line], width=1108, height=500)
        found = words(ChartPress(event(), "zh_CN").pdf("座次图", [drawing]))
        return max(right for _, top, right, _ in found.values() if top < 150)

    assert reach("O’Dwyer") - reach("ODwyer") < 2


def test_small_drawings_share_a_page() -> None:
    """Five cars stand on two pages, two minibuses side by side; a bus between has its own."""
    line = svg.letters("韩砚舟", 100, 50, size=16, fill="#000000", anchor="start", weight="bold")
    car, minibus, bus = (svg.picture([line], width=620, height=h) for h in (500, 1500, 2600))
    press = ChartPress(event(), "zh_CN")
    for cars, counts in (
        ([car] * 5, [4, 1]),
        ([car, bus, car, car, minibus, minibus], [1, 1, 2, 2]),
    ):
        pages = pypdfium2.PdfDocument(press.together("乘车座次图", cars))
        told = [page.get_textpage().get_text_bounded().count("韩砚舟") for page in pages]
        assert told == counts
