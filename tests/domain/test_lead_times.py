"""How long before a session what must be done."""

import pytest

from planner.domain.errors import Refused
from planner.domain.lead_times import LeadTimes, lead_times, reply_days


def test_what_nobody_set_is_as_is_usual() -> None:
    """An hour for staff, half of one for lights, a quarter for guests, ten minutes at the gate."""
    assert lead_times({}) == LeadTimes(staff=60, lights=30, seated=15, gate=10)
    assert reply_days({}) == 7


def test_an_office_sets_its_own() -> None:
    """One of them alone, and the others stay."""
    assert lead_times({"lead.staff": "90"}) == LeadTimes(staff=90, lights=30, seated=15, gate=10)
    assert reply_days({"notice.reply_days": "10"}) == 10


@pytest.mark.parametrize("text", ["半小时", "0", "481", "-5", "1.5"])
def test_what_is_no_number_of_minutes_is_refused(text: str) -> None:
    """It is told with the policy that it stands in."""
    with pytest.raises(Refused) as refused:
        lead_times({"lead.lights": text})
    assert refused.value.what.said() == f"“{text}” is no number from 1 to 480."
    assert refused.value.subject == "lead.lights"
