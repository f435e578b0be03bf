"""Letters fit their box, whatever the text."""

from __future__ import annotations

from random import Random

from planner.documents.lettering import Lettering, ems, fitted

ALPHABET = "欧阳启衡安全监督管理局Alessandro Ferrante-Öster 1·、（）"


def test_a_short_name_keeps_its_largest_letters() -> None:
    """Three characters of 16 px are 48 px wide: a box of 90 needs no smaller ones."""
    assert fitted("陆怀川", width=90, height=20, largest=16) == Lettering(("陆怀川",), 16)


def test_a_long_name_becomes_smaller_until_it_fits() -> None:
    """Twelve characters on one line of 90 px: 7.5 px each."""
    found = fitted("一二三四五六七八九十甲乙", width=90, height=20, largest=16)
    assert (found.size, found.width) == (7.5, 90.0)


def test_a_foreign_name_breaks_between_words() -> None:
    """40 letters on two lines, at the space."""
    found = fitted(
        "Maximilian Konstantin Wolffersdorff-Lang", width=90, height=24, largest=16, lines=2
    )
    assert found.lines == ("Maximilian Konstantin", "Wolffersdorff-Lang")


def test_a_name_of_parts_breaks_between_them() -> None:
    """After the dot, and after a hyphen between letters; a date stays whole."""

    def lines(text: str, width: float) -> tuple[str, ...]:
        return fitted(text, width=width, height=40, largest=16, lines=2).lines

    assert lines("买买提江·吐尔逊", 90) == ("买买提江·", "吐尔逊")
    assert lines("Anna-Magdalena", 90) == ("Anna-", "Magdalena")
    assert lines("2026-11-25 09:00", 100) == ("2026-11-25", "09:00")
    assert lines("甲团 · 乙团一行", 80) == ("甲团 · 乙", "团一行")


def test_what_does_not_fit_in_the_smallest_letters_is_cut() -> None:
    """A hundred characters in a tiny box end in an ellipsis, within the box."""
    found = fitted("长" * 100, width=50, height=6, largest=16)
    assert found == Lettering(("长" * 9 + "…",), 5.0)


def test_nothing_gives_no_lines() -> None:
    """An empty text has no letters."""
    assert fitted("", width=50, height=10, largest=12).lines == ()


def test_letters_never_leave_their_box() -> None:
    """Random names and posts in random boxes: width and height hold."""
    random = Random(7)
    for _ in range(500):
        text = "".join(random.choice(ALPHABET) for _ in range(random.randint(1, 60)))
        width, height = random.uniform(20, 140), random.uniform(7, 40)
        found = fitted(text, width=width, height=height, largest=16, lines=random.randint(1, 3))
        assert found.width <= width
        assert found.height <= height


def test_widths_are_those_of_the_model() -> None:
    """A Chinese character is one em, a Latin letter 0.6."""
    assert ems("陆") == 1.0
    assert ems("Aldo") == 2.4
