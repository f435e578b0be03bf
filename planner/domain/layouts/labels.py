"""What a seat is called: by its id, and as an office says and types it.

`rostrum-3` is 主席台3号, `hall-4-12` 4排12座, `guest-1` 客方1号, `table-2-5` 2桌5号, `RR` 右后.
"""

from __future__ import annotations

import re

PATTERNS: tuple[tuple[str, str], ...] = (
    ("rostrum-{}", "主席台{}号"),
    ("hall-{}-{}", "{}排{}座"),
    ("guest-back-{}-{}", "客方后{}排{}座"),
    ("host-back-{}-{}", "主方后{}排{}座"),
    ("guest-{}-behind", "客方{}号后"),
    ("host-{}-behind", "主方{}号后"),
    ("guest-{}", "客方{}号"),
    ("host-{}", "主方{}号"),
    ("square-{}", "桌{}号"),
    ("table-{}-{}-behind", "{}桌{}号后"),
    ("table-{}-{}", "{}桌{}号"),
    ("photo-{}", "合影{}号"),
    ("guest-sign", "客方签字席"),
    ("host-sign", "主方签字席"),
    ("RR", "右后"),
    ("RL", "左后"),
    ("RC", "中后"),
    ("MR", "中排右"),
    ("ML", "中排左"),
    ("MC", "中排中"),
    ("FC", "前排中"),
    ("F", "副驾驶"),
)
"""Id and Chinese name; the braces hold numbers, in the same order in both."""

_DIGITS = r"(\d+)"


def _expression(form: str) -> re.Pattern[str]:
    parts = [re.escape(part) for part in form.split("{}")]
    # 号 and 座 are left out, and a hyphen or a space put in, as people type.
    loose = [part.replace("号", r"\s*号?").replace("座", r"\s*座?") for part in parts]
    return re.compile(r"[-\s]*" + (r"[-\s第]*" + _DIGITS + r"\s*").join(loose))


_IDS = [(_expression(form), said) for form, said in PATTERNS]
_SAID = [(_expression(said), form) for form, said in PATTERNS]


def read_label(text: str) -> str:
    """The id of the seat that an office calls so; the text itself where it is an id already."""
    typed = text.strip()
    for expression, form in _SAID:
        if found := expression.fullmatch(typed):
            return form.format(*(str(int(number)) for number in found.groups()))
    return typed


def say_label(seat: str) -> str:
    """What an office calls the seat of that id; the id where it has no name of its own."""
    for expression, said in _IDS:
        if found := expression.fullmatch(seat):
            return said.format(*found.groups())
    return seat
