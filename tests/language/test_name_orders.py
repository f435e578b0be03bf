"""Names by strokes and by reading."""

import pytest

from planner.language.name_orders import by_reading, by_strokes, reading, strokes


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("单晓明", "shàn xiǎo míng"),
        ("曾荫权", "zēng yīn quán"),
        ("解晓东", "xiè xiǎo dōng"),
        ("仇英", "qiú yīng"),
        ("任正非", "rén zhèng fēi"),
        ("朴槿惠", "pǔ jǐn huì"),
        ("尉迟恭", "yù chí gōng"),
        ("Ravi  Kumar", "Ravi Kumar"),
    ],
)
def test_surnames_are_read_as_families_read_them(name: str, read: str) -> None:
    """A character that has another reading in plain words has that of a surname in a name."""
    assert reading(name) == read


def test_the_fewer_strokes_go_first() -> None:
    """丁 2, 王 4, 李 7, 胡 9, 徐 10, 龚 11; letters after all characters."""
    names = ["Ravi", "龚如心", "徐来", "胡杨", "李默", "王建国", "丁一"]
    assert sorted(names, key=by_strokes) == [*reversed(names[1:]), "Ravi"]
    assert [strokes(name[0]) for name in names] == [None, 11, 10, 9, 7, 4, 2]


@pytest.mark.parametrize(
    ("characters", "count"),
    [
        *(("邓", 4), ("印", 5), ("阮邢祁", 6), ("陈陆苏邵", 7), ("郑范", 8), ("郝祝荆", 9)),
        *(("郭陶", 10), ("黄萧随", 11), ("董蒋葛", 12), ("褚蓝", 13), ("薛", 16), ("魏", 17)),
    ],
)
def test_strokes_are_counted_as_on_the_mainland(characters: str, count: int) -> None:
    """阝 has two, 艹 and 辶 three, 礻 four, 黄 eleven and 鬼 nine (GF 3002, 1999)."""
    assert [strokes(one) for one in characters] == [count] * len(characters)


def test_a_name_of_latin_letters_is_sorted_as_a_whole() -> None:
    """Accents count where all letters are the same, no sooner; no name comes first."""
    names = ["Côte d’Ivoire", "Cote", "Comoros", "Czechia", "Egypt", "Étienne", ""]
    assert sorted(names, key=by_strokes) == [
        *("", "Comoros", "Cote", "Côte d’Ivoire", "Czechia", "Egypt", "Étienne"),
    ]


def test_as_many_strokes_go_by_the_radical() -> None:
    """ICU's order of seven strokes; the offices' own would put 李 first."""
    assert sorted(["李", "张", "何"], key=by_strokes) == ["何", "张", "李"]


def test_readings_go_syllable_by_syllable_then_by_tone() -> None:
    """Lǐ Bó before Lián whatever follows; 卢 lú, 路 lù, 吕 lǚ, 栾 luán; Shàn stands by s, not d."""
    names = ["李博", "连安", "卢一", "路一", "吕一", "栾一", "单一", "沈一"]
    assert sorted(reversed(names), key=by_reading) == names


def test_names_that_are_read_alike_go_by_strokes() -> None:
    """于 and 余 are both yú: three strokes before seven."""
    assert sorted(["余一", "于一"], key=by_reading) == ["于一", "余一"]
