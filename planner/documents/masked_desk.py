"""Papers for an audience are made from a masked desk, so that none hides anything by itself."""

from dataclasses import replace

from planner.documents.desk import Desk
from planner.domain.audience import Audience, masked


def masked_desk(desk: Desk, audience: Audience, *, delegation: str | None = None) -> Desk:
    """What an audience may read of all that papers are made from; for the office the very same.

    Of a delegation's own paper its guests read the phone of their liaison officer besides.
    """
    if audience is Audience.OFFICE:
        return desk
    register, event, plan = masked(
        desk.register, desk.event, desk.plan, audience=audience, delegation=delegation
    )
    return replace(desk, register=register, event=event, plan=plan)
