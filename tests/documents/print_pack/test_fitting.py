"""Letters in their box: one line, then broken where names end, then told of."""

import pytest

from planner.documents.print_pack.fitting import (
    LEADING,
    Fault,
    Fitted,
    Letters,
    fit,
    name_pieces,
    word_pieces,
)
from planner.documents.print_pack.widths import BOLD, ems

LETTERS = Letters(100, 10, whole=50, lines=2)
BOX = (300.0, 134.0)


def test_a_short_name_has_the_largest_letters() -> None:
    """Two characters of 100 pt are 200 pt wide: they stay as large as allowed."""
    assert fit("张三", BOX, LETTERS, pieces=name_pieces) == Fitted(("张三",), 100)


def test_a_longer_name_shrinks_before_it_is_broken() -> None:
    """Four characters in 300 pt, two in the hundred left free, are 73.5 pt: one line still."""
    assert fit("欧阳启衡", BOX, LETTERS, pieces=name_pieces) == Fitted(("欧阳启衡",), 73.5)


def test_a_name_too_long_for_one_line_is_broken_at_its_space() -> None:
    """Below the size at which one line is better, two lines are taken where they are larger."""
    fitted = fit("Maximilian Wetzlar", BOX, LETTERS, pieces=name_pieces)
    assert fitted.lines == ("Maximilian", "Wetzlar")
    assert fitted.size == 52.7  # two lines of 1.2 em, and tails of 0.14, in 134 pt
    assert fitted.fault is None


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("欧阳启衡", ["欧阳", "启衡"]),
        ("张建国", ["张", "建国"]),
        ("买买提江·吐尔逊", ["买买提江·", "吐尔逊"]),
        ("Jean-Luc Moreau", ["Jean-", "Luc ", "Moreau"]),
        ("张　三", ["张　三"]),
        ("张三", ["张三"]),
    ],
)
def test_names_come_apart_where_they_may(name: str, pieces: list[str]) -> None:
    """After the surname, at a dot, a hyphen or a space; a spaced name of two stays whole."""
    assert list(name_pieces(name)) == pieces


def test_marks_stay_with_the_words_that_they_close() -> None:
    """No line begins with a comma or a bracket that closes, or ends with one that opens."""
    assert word_pieces("主任（副部级）, Mr A") == [
        "主", "任", "（副", "部", "级）, ", "Mr ", "A",
    ]  # fmt: skip


def test_a_name_with_nowhere_to_break_is_told() -> None:
    """Forty letters without a space come apart inside, and that is said."""
    fitted = fit("W" * 40, BOX, Letters(100, 14, whole=50, lines=2), pieces=name_pieces)
    assert fitted.fault is Fault.BROKEN
    assert fitted.lines == ("W" * 20, "W" * 20)


def test_what_nobody_can_read_is_told() -> None:
    """A text of five points, where nine can just be read, is set so and said."""
    fitted = fit("字" * 58, (300.0, 12.0), Letters(20, 9), pieces=word_pieces)
    assert (fitted.size, fitted.fault) == (5.0, Fault.TINY)


def test_what_does_not_fit_at_all_is_cut_and_told() -> None:
    """The end is left out, with dots for it, and the line is no wider than its box."""
    fitted = fit("字" * 500, BOX, LETTERS, pieces=name_pieces)
    assert fitted.fault is Fault.CUT
    assert fitted.lines[0].endswith("字…")
    assert ems(fitted.lines[0], BOLD) * fitted.size <= BOX[0]


@pytest.mark.parametrize("number", range(2, 13))
def test_nothing_is_wider_or_higher_than_its_box(number: int) -> None:
    """Chinese names of two to twelve characters, and Latin ones of as many syllables."""
    for name in ("欧阳启衡慕容怀川司马静姝"[:number], "Ana " * number):
        fitted = fit(name, BOX, LETTERS, pieces=name_pieces)
        assert max(ems(line, BOLD) for line in fitted.lines) * fitted.size <= BOX[0]
        assert len(fitted.lines) * fitted.size * LEADING <= BOX[1]


def test_a_text_is_broken_before_it_is_too_small() -> None:
    """Where one line would be below what can be read, two are taken without a complaint."""
    fitted = fit("字" * 40, (300.0, 40.0), Letters(20, 9, lines=2), pieces=word_pieces)
    assert fitted == Fitted(("字" * 20, "字" * 20), 14.7)


def test_an_empty_text_has_no_lines() -> None:
    """Spaces alone are nothing to set."""
    assert fit("  ", BOX, LETTERS, pieces=name_pieces).lines == ()
