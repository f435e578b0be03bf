"""The whole pack: what is in it, what it tells beforehand, and that no name does it harm."""

import re
from dataclasses import replace

from planner.documents.print_pack import misprints, print_pack
from planner.documents.print_pack.scene import Scene
from planner.domain.plan import Plan
from planner.domain.seating import Placement
from planner.language import ENGLISH, translator
from tests import visit
from tests.documents.print_pack.sitting import dinner, guest, read


def pack(scene: Scene, plan: Plan | None = None) -> dict[str, bytes]:
    """The files by their paths."""
    return dict(print_pack(scene.register, scene.event, plan or scene.plan, scene.language))


def told(scene: Scene) -> list[str]:
    """What the report says."""
    found = misprints(scene.register, scene.event, scene.plan, scene.language)
    return [one.line(translator(scene.language)) for one in found]


def visiting() -> Scene:
    """The visit that papers are tried on, with two of its people at table 3."""
    seats = (Placement("M1", "3桌1号", "han"), Placement("M1", "3桌2号", "lu"))
    plan = replace(visit.plan(), placements=seats)
    return Scene(visit.register(), visit.event(), plan, ENGLISH)


def test_what_is_in_it() -> None:
    """Cards and numbers of each meal with tables, badges, signs, boards and labels."""
    assert list(pack(visiting())) == [
        "print/place-cards-M1.pdf",
        "print/table-numbers-M1.pdf",
        "print/badges.pdf",
        "print/car-signs.pdf",
        "print/pickup-boards.pdf",
        "print/key-labels.pdf",
    ]


def test_the_same_event_gives_the_same_bytes() -> None:
    """The date of a file is its revision's, so that nothing differs from one day to the next."""
    assert pack(visiting()) == pack(visiting())


def test_who_has_no_seat_is_named() -> None:
    """Cards are counted against those expected: each who lacks one, and sessions without seats."""
    lines = told(visiting())
    lacking = "is expected at M1 and has no seat: there is no card. — Give them a seat, or take"
    assert [line.split(": ")[1].split(" is ")[0] for line in lines if lacking in line] == [
        "罗静",
        "白彦",
        "随行人员",
        "Aldo Ferrante",
    ]
    assert (
        "print/place-cards-S1.pdf: No seats are planned at 工作汇报会: it has no place cards. — "
        "Plan its seats first."
    ) in lines


LACKING = "龙𪚥", "张\ue863"
"""Four dragons, and a character of no standard."""


def test_a_character_without_a_type_is_told_with_its_name() -> None:
    """What is in no font is 〓 on paper, and told before it is printed, file by file."""
    scene = dinner(guest(1, LACKING[0]), guest(2, LACKING[1]), guest(3, "䶮𬭎堃"))
    found = misprints(scene.register, scene.event, scene.plan)
    assert [(one.path, one.subject, dict(one.what.values)["text"]) for one in found] == [
        (f"print/{path}.pdf", f"p{number}", name)
        for path in ("place-cards-M1", "badges", "key-labels")
        for number, name in enumerate(LACKING, start=1)
    ]
    assert told(scene)[0] == (
        "print/place-cards-M1.pdf · 1桌1号: “龙𪚥”中的“𪚥”字库没有，以〓代印。 — "
        "请手写补上，或改用通行字形。"
    )
    lines = read(pack(scene)["print/place-cards-M1.pdf"])
    assert [line for line in lines if "〓" in line] == ["龙　〓", "龙　〓", "张〓", "张〓"]
    assert [line for line in lines if "䶮" in line] == ["䶮𬭎堃", "䶮𬭎堃"]


ODD = {
    '#panic("x")': '#panic("x")',
    "$x^2$ <b>[*_`\\": "$x^2$ <b>[*_`\\",
    "=1+1": "=1+1",
    "王\u202e小\u200f明\u2066": "王小明",
    "李\x07\x00\ud800四": "李四",
    "赵\n六\t七": "赵 六 七",
    "钱e\u0301\u00ad八": "钱é八",
}
"""What was typed, and what is printed of it."""


def test_names_with_markup_leave_the_pack_whole() -> None:
    """Signs of markup and of formulas are letters; what cannot be seen is left out."""
    scene = dinner(*(guest(number, name) for number, name in enumerate(ODD, start=1)))
    files = pack(scene)
    assert len(files) == 4
    for path in ("place-cards-M1", "badges", "key-labels"):
        # Broken lines are read one after another; a name of two characters is spaced.
        lines = re.sub("[ \u3000]", "", "".join(read(files[f"print/{path}.pdf"])))
        lost = [printed for printed in ODD.values() if printed.replace(" ", "") not in lines]
        assert lost == []


def test_a_pack_of_nothing_is_empty() -> None:
    """An event without anybody has nothing to print, and says nothing."""
    scene = dinner()
    assert (pack(scene), told(scene)) == ({}, [])
