"""Which characters the font of pictures has."""

from planner.documents.typeface import legible, missing_characters


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


def test_what_would_be_a_box_in_bold_is_missing() -> None:
    """Medieval letters are in the second font in its regular weight alone."""
    assert missing_characters("ẜẝẟỺỻỼỽỾỿ") == set("ẜẝẟỺỻỼỽỾỿ")
    assert missing_characters("ẞƗỹ") == set()
