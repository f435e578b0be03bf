"""Chinese names in Latin letters."""

import pytest

from planner.language.pinyin import COMPOUND_SURNAMES, in_latin


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("陆怀川", "LU Huaichuan"),
        ("张三", "ZHANG San"),
        ("欧阳启衡", "OUYANG Qiheng"),
        ("单志强", "SHAN Zhiqiang"),
        ("尉迟恭", "YUCHI Gong"),
        ("吕布", "LÜ Bu"),
        ("刘长安", "LIU Chang'an"),
        ("𬭎二", "HONG Er"),
    ],
)
def test_a_name_is_spelt_as_passports_have_it(name: str, latin: str) -> None:
    """The surname first, in capitals, read as families read it; no tones, ü kept."""
    assert in_latin(name) == latin


def test_a_reading_that_the_office_typed_wins() -> None:
    """Families differ: 单 may be Dan, however it is mostly read."""
    assert in_latin("单晓明", "Dān Xiǎomíng") == "DAN Xiaoming"


@pytest.mark.parametrize("name", ["Aldo Ferrante", "买买提江·吐尔逊", "王", "王一二三四", ""])
def test_what_is_no_chinese_name_stays_as_it_is(name: str) -> None:
    """Foreign names, those of five characters and more, a surname alone."""
    assert in_latin(name) == ""


def test_compound_surnames_are_two_characters_each() -> None:
    """The list that they are cut from has not slipped."""
    assert {len(surname) for surname in COMPOUND_SURNAMES} == {2}
    assert {"欧阳", "司马", "尉迟", "西门"} <= COMPOUND_SURNAMES
