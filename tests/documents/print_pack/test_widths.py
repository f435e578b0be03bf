"""The widths that letters are fitted by are those that they are set with."""

import json

import pytest
import typst

from planner.documents.print_pack.widths import BOLD, REGULAR, TEMPLATE, ems
from planner.documents.typeface import FAMILY, FOLDER, SECOND_FAMILY

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
