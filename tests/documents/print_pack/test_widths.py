"""The widths that letters are fitted by are those that they are set with."""

import json

import pytest
import typst

from planner.documents.print_pack.place_cards import place_cards
from planner.documents.print_pack.typesetter import Typesetter
from planner.documents.print_pack.widths import BOLD, REGULAR, TEMPLATE, ems
from planner.documents.typeface import FAMILY, FOLDER, SECOND_FAMILY
from tests.documents.print_pack.sitting import dinner, guest, read, texts

LETTERS = "AWimgß-·.é张䶮𬭎〓　 ％"


@pytest.mark.parametrize("weight", [REGULAR, BOLD])
def test_letters_are_as_wide_as_typst_sets_them(weight: int) -> None:
    """Latin, Chinese, rare characters and marks, in both weights, to a thousandth of an em."""
    asked = {"font": FAMILY, "weight": weight, "letters": list(LETTERS)}
    compiler = typst.Compiler(
        TEMPLATE,
        font_paths=[FOLDER],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(asked)},
    )
    told = json.loads(compiler.query("<widths>", field="value", one=True))
    assert [round(ems(letter, weight), 3) for letter in LETTERS] == [round(w, 3) for w in told]


def test_what_the_chinese_font_lacks_is_measured_in_the_second() -> None:
    """ğ stands in the second font alone, as wide as that has it: about a g, and no whole em."""
    assert SECOND_FAMILY != FAMILY
    assert 0.4 < ems("ğ", BOLD) < 0.7


def test_an_apostrophe_is_no_whole_em(typesetter: Typesetter) -> None:
    """Sa‘id O’Dwyer is set as wide as with straight ones, and read back as it was typed."""
    printed = []
    for name in ("Sa‘id O’Dwyer", "Sa'id O'Dwyer"):
        scene = dinner(guest(1, name))
        pdf = typesetter.pdf(place_cards(scene, scene.event.meals[0]))
        assert name in read(pdf)  # the other side is turned, and may be read in pieces
        boxes = [box for box in texts(pdf) if box[0] > 48.5 * 72 / 25.4]
        printed.append(round(max(box[2] for box in boxes) - min(box[0] for box in boxes)))
    assert printed[0] == printed[1]
