"""Which characters the font of pictures has."""

from dataclasses import replace

from planner.documents.typeface import legible, missing_characters, unprintable
from planner.domain.people import Person
from planner.language import CHINESE, translator
from tests.visit import event, register


def test_rare_characters_of_names_are_there() -> None:
    """The rare characters that offices meet in names are all in the font."""
    assert missing_characters("堃喆昇禤翀䶮㛃𬭎𬸦𬍛𫖯𬱖𠅤鿍") == set()


def test_letters_of_european_names_are_there() -> None:
    """Turkish, Polish, Vietnamese and Russian names can be drawn."""
    assert missing_characters("Yıldızoğlu Łukasz Nguyễn Щёлоков") == set()


def test_a_missing_character_is_told() -> None:
    """Four dragons are in no font of ours; spaces and line ends are no characters."""
    assert missing_characters("龙 𪚥\n　") == {"𪚥"}
    assert legible("龙𪚥") == "龙〓"


def test_a_name_that_cannot_be_shown_is_a_finding() -> None:
    """The office is told whose name, and which character of it."""
    stock = replace(register(), people=(Person(id="x", name="龙𪚥"), *register().people))
    assert [(f.subjects, f.line(translator(CHINESE))) for f in unprintable(stock, event())] == [
        (("x",), "字库缺少“龙𪚥”中的 𪚥。 — 图片中以〓代替：请核对，或改用 Word 文件。")
    ]
