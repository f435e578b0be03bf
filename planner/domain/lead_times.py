"""How long before a session what must be done, and how long before an event its guests reply.

Policies of an event set them, in minutes: `lead.staff`, `lead.lights`, `lead.seated`, `lead.gate`;
`notice.reply_days` in days. What is left out is the practice of the field.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.domain.errors import Refused
from planner.domain.sentence import sentence
from solver.constraint import N_

STAFF, LIGHTS, SEATED, GATE = "lead.staff", "lead.lights", "lead.seated", "lead.gate"
REPLY_DAYS = "notice.reply_days"
MOST_MINUTES = 480
MOST_DAYS = 90


@dataclass(frozen=True, kw_only=True)
class LeadTimes:
    """Minutes before a session begins."""

    staff: int = 60
    """Staff in place, and a run through."""
    lights: int = 30
    """Lights, air, doors, projector."""
    seated: int = 15
    """Those who take part are seated, tea is poured."""
    gate: int = 10
    """The leader who receives stands at the gate."""


USUAL = LeadTimes()
USUAL_REPLY_DAYS = 7


def lead_times(policies: Mapping[str, str]) -> LeadTimes:
    """What an event wants; Refused where one is no number of minutes."""
    return LeadTimes(
        staff=_whole(policies, STAFF, usual=USUAL.staff, most=MOST_MINUTES),
        lights=_whole(policies, LIGHTS, usual=USUAL.lights, most=MOST_MINUTES),
        seated=_whole(policies, SEATED, usual=USUAL.seated, most=MOST_MINUTES),
        gate=_whole(policies, GATE, usual=USUAL.gate, most=MOST_MINUTES),
    )


def reply_days(policies: Mapping[str, str]) -> int:
    """How many days before an event replies are due; Refused where that is no number."""
    return _whole(policies, REPLY_DAYS, usual=USUAL_REPLY_DAYS, most=MOST_DAYS)


def _whole(policies: Mapping[str, str], key: str, *, usual: int, most: int) -> int:
    text = policies.get(key, "").strip()
    if not text:
        return usual
    if not (text.isdecimal() and len(text) < 4 and 1 <= int(text) <= most):
        what = sentence(N_("“{text}” is no number from 1 to {most}."), text=text, most=most)
        raise Refused(key, what, sentence(N_("Write a number in policy {key}."), key=key))
    return int(text)
