"""Papers for an audience are made from a masked desk, so that none hides anything by itself.

It speaks the language the audience reads.
"""

from dataclasses import replace
from functools import cached_property

from planner.documents.desk import Desk
from planner.domain.audience import Audience, audience_in, masked
from planner.language import ENGLISH


def masked_desk(desk: Desk, audience: Audience, *, delegation: str | None = None) -> Desk:
    """What an audience may read of all that papers are made from; for the office the very same.

    Of a delegation's own paper its guests read the phone of their liaison officer besides, but
    for those from abroad, who read English.
    """
    if audience is Audience.OFFICE:
        return desk
    register, event, plan = masked(
        desk.register, desk.event, desk.plan, audience=audience, delegation=delegation
    )
    return replace(
        desk,
        register=register,
        event=event,
        plan=plan,
        language=read_by(audience, desk.language),
        engaged=None,
    )


def read_by(audience: Audience, language: str) -> str:
    """The language an audience reads, where the office speaks `language`."""
    return ENGLISH if audience is Audience.EMBASSY else language


class Desks:
    """Where the papers of an event are written: the office's at its own desk, a delegation's at
    one that is masked for its guests; to be kept, since each takes a while to lay."""

    def __init__(self, office: Desk) -> None:
        self._office, self._guests = office, dict[str, Desk]()

    def of(self, delegation: str | None) -> Desk:
        """The desk of a delegation's papers, or the office's."""
        if delegation is None:
            return self._office
        if delegation not in self._guests:
            audience = audience_in(self._office.event.delegation(delegation))
            own = masked_desk(self._office, audience, delegation=delegation)
            if audience is Audience.GUEST:
                # None of them is hidden what another is not: what is held is the same to all.
                own = replace(own, engaged=self._strangers.held)
            self._guests[delegation] = own
        return self._guests[delegation]

    @cached_property
    def _strangers(self) -> Desk:
        """What guests of any delegation may read."""
        return masked_desk(self._office, Audience.GUEST)
