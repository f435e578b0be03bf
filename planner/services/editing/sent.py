"""Read what a form sent: every field that can be read, and every fault of those that cannot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planner.documents.workbook.kinds import Moment, Spans
from planner.documents.workbook.misread import Misread, refuse_longer
from planner.domain.errors import Fault, Unreadable
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.domain.account import Role
    from planner.services.editing.forms import Field, Form
    from planner.services.editing.scene import Scene

LONGEST = 4000
"""Letters in one field: more is a slip of the mouse."""

WAS = "was."
"""What begins the name under which a form sends again what stood in a field when it was made."""


def touched(sent: Mapping[str, str]) -> dict[str, str]:
    """The fields that someone has changed in a form; all of them where it does not say."""
    return {
        name: text
        for name, text in sent.items()
        if not name.startswith(WAS) and _plain(text) != _plain(sent.get(WAS + name))
    }


def _plain(text: str | None) -> str | None:
    """Browsers send line ends of their own."""
    return None if text is None else text.replace("\r\n", "\n").strip()


def read_sent(form: Form, sent: Mapping[str, str], *, scene: Scene, role: Role) -> dict[str, Any]:
    """The values of the fields that were sent and that the role may see; others stay as they are.

    Unreadable, with every fault at once, where any cannot be read.
    """
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for field in form.fields:
        if field.name not in sent or not role.covers(field.least):
            continue
        try:
            values[field.name] = _value(field, sent[field.name].strip(), scene)
        except Misread as misread:
            title = form.sheet.title(scene.language)
            faults.append(Fault(title, field.name, misread.what, misread.remedy))
    if faults:
        raise Unreadable(form.noun, tuple(faults))
    return values


def _value(field: Field, text: str, scene: Scene) -> Any:
    refuse_longer(text, LONGEST)
    if not text:
        if field.column.required:
            raise Misread(N_("this is not filled in"), N_("fill it in"))
        return field.usual
    return field.column.read(_as_typed(field, text), scene.context)


def _as_typed(field: Field, text: str) -> str:
    """As the cell would be typed: browsers send a moment as 2026-11-25T09:00."""
    if isinstance(field.column.kind, Moment | Spans):
        return re.sub(r"(\d)T(\d)", r"\1 \2", text)
    return text


def refuse_faults(form: Form, entry: Any, *, scene: Scene, before: Scene) -> None:
    """Unreadable where, with `entry` as it is now, anything is wrong that was not before."""
    found = scene.faults(form, entry.id)
    known = set(before.faults(form, entry.id)) if found else set()
    new = tuple(fault for fault in found if fault not in known)
    if new:
        raise Unreadable(form.noun, new)
