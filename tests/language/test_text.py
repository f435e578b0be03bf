"""Text as papers, calendars and file names can bear it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.language.text import (
    NAME_LENGTH_MAX,
    aligned,
    file_names,
    printable,
    safe_name,
    spaced,
)


def test_control_characters_are_left_out() -> None:
    """Bells and nulls vanish, tabs are spaces, line ends are one sort, the rest stays."""
    assert printable("汇\x00报\x07会\t一\r\n二\r三\x7f\ud800䶮") == "汇报会 一\n二\n三䶮"


@pytest.mark.parametrize(
    ("identifier", "name"),
    [
        ("A", "A"),
        ("甲团-1", "甲团-1"),
        ("a/b", "a%2Fb"),
        ("..", "%2E%2E"),
        (".hidden", "%2Ehidden"),
        ("S:1 x", "S%3A1%20x"),
        ("con", "_con"),
        ("COM1.x", "_COM1.x"),
        ("", "_"),
    ],
)
def test_ids_become_file_names(identifier: str, name: str) -> None:
    """Letters and digits of any script stay; what a system would misread is written as %XX."""
    assert safe_name(identifier) == name


@given(st.lists(st.text(max_size=120), unique=True, max_size=12))
def test_file_names_differ_for_systems_blind_to_case(identifiers: list[str]) -> None:
    """Every id has a name of its own, in any case, of bearable length, in one folder."""
    names = file_names(identifiers)
    assert len({name.casefold() for name in names.values()}) == len(identifiers)
    assert all(0 < len(name) <= NAME_LENGTH_MAX + 4 for name in names.values())
    assert not any(set(name) & set('/\\:*?"<>|\n\0') for name in names.values())


@pytest.mark.parametrize(
    ("name", "shown"),
    [("张三", "张　三"), ("王䶮", "王　䶮"), ("欧阳启", "欧阳启"), ("Al", "Al"), ("张A", "张A")],
)
def test_two_characters_are_as_wide_as_three(name: str, shown: str) -> None:
    """Only names of two Chinese characters are spread."""
    assert aligned(name) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("参观Silk Museum结束", "参观 Silk Museum 结束"),
        ("前往 Hotel 海岸宾馆", "前往 Hotel 海岸宾馆"),
        ("A组乘G6517次、VIP厅", "A组乘G6517次、VIP厅"),
        ("e签宝、小i机器人", "e签宝、小i机器人"),
        ("b座3层a厅、Silk厅", "b座3层a厅、Silk 厅"),
        ("张wei@example.cn查收Mail", "张wei@example.cn查收 Mail"),
        ("见www.example.cn/map处", "见www.example.cn/map处"),
    ],
)
def test_latin_words_stand_apart_from_chinese(text: str, shown: str) -> None:
    """Words do; letters that number or name something stay where they are."""
    assert spaced(text) == shown
