"""What a seat is called: by its id, and as an office says and types it.

`rostrum-3` is 主席台3号, `hall-4-12` 4排12座, `guest-1` 客方1号, `table-2-5` 2桌5号, `RR` 右后.
"""

from __future__ import annotations

import re
from functools import lru_cache

PATTERNS: tuple[tuple[str, str, str], ...] = (
    ("rostrum-chair", "主席台主持席", "rostrum chair"),
    ("rostrum-{}", "主席台{}号", "rostrum {}"),
    ("balcony-{}-{}", "楼座{}排{}座", "balcony row {} seat {}"),
    ("hall-{}-{}", "{}排{}座", "row {} seat {}"),
    ("award-{}", "领奖{}号", "recipient {}"),
    ("give-{}", "颁奖{}号", "presenter {}"),
    ("call-{}", "会见{}号", "call {}"),
    ("standing-{}", "站位{}号", "standing {}"),
    ("guest-back-{}-{}", "客方后{}排{}座", "guests' back row {} seat {}"),
    ("host-back-{}-{}", "主方后{}排{}座", "hosts' back row {} seat {}"),
    ("guest-{}-behind", "客方{}号后", "behind guest {}"),
    ("host-{}-behind", "主方{}号后", "behind host {}"),
    ("guest-{}-aside", "客方{}号旁译员", "beside guest {}"),
    ("host-{}-aside", "主方{}号旁译员", "beside host {}"),
    ("guest-{}", "客方{}号", "guest {}"),
    ("host-{}", "主方{}号", "host {}"),
    ("square-{}", "桌{}号", "square {}"),
    ("table-{}-{}-behind", "{}桌{}号后", "behind table {} seat {}"),
    ("table-{}-{}", "{}桌{}号", "table {} seat {}"),
    ("photo-{}", "合影{}号", "photo {}"),
    ("sign", "签字席", "signing"),
    ("guest-sign", "客方签字席", "guest signing"),
    ("host-sign", "主方签字席", "host signing"),
    ("RR", "右后", "rear right"),
    ("RL", "左后", "rear left"),
    ("RC", "中后", "rear middle"),
    ("MR", "中排右", "middle right"),
    ("ML", "中排左", "middle left"),
    ("MC", "中排中", "middle centre"),
    ("FC", "前排中", "front middle"),
    ("F", "副驾驶", "front right"),
)
"""Id, Chinese and English name; the braces hold numbers, in the same order in all."""

_DIGITS = r"(\d+)"
KEPT = 4096
"""So many labels are remembered: a plan names the same few hundred chairs over and over."""


def _expression(form: str) -> re.Pattern[str]:
    parts = [re.escape(part) for part in form.split("{}")]
    # 号 and 座 are left out, and a hyphen or a space put in, as people type.
    loose = [part.replace("号", r"\s*号?").replace("座", r"\s*座?") for part in parts]
    return re.compile(r"[-\s]*" + (r"[-\s第]*" + _DIGITS + r"\s*").join(loose))


_IDS = [(_expression(form), chinese, english) for form, chinese, english in PATTERNS]
_SAID = [(_expression(said), form) for form, *names in PATTERNS for said in names]


@lru_cache(KEPT)
def read_label(text: str) -> str:
    """The id of the seat that an office calls so; the text itself where it is an id already."""
    typed = text.strip()
    for expression, form in _SAID:
        if found := expression.fullmatch(typed):
            return form.format(*(str(int(number)) for number in found.groups()))
    return typed


def say_label(seat: str, *, in_chinese: bool = True) -> str:
    """What an office calls the seat of that id; the id where it has no name of its own."""
    for expression, chinese, english in _IDS:
        if found := expression.fullmatch(seat):
            return (chinese if in_chinese else english).format(*found.groups())
    return seat


def seat_order(seat: str) -> tuple[tuple[bool, int, str], ...]:
    """What ids of seats are sorted by: the rostrum first, then by row, table and number."""
    parts = seat.split("-")
    return tuple(
        (not part.isdecimal(), int(part) if part.isdecimal() else int(part != "rostrum"), part)
        for part in parts
    )
