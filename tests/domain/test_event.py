"""The register and the event look up what is named."""

from datetime import UTC, date, datetime, time

import pytest

from planner.domain.errors import Fault, NotFound, Refused, Stale, Unreadable
from planner.domain.event import Event, Register
from planner.domain.fact import Confirmation
from planner.domain.itinerary import DayLimits
from planner.domain.people import Delegation, Person
from planner.domain.sentence import sentence
from planner.domain.venue import Room, Site, Venue
from planner.language import CHINESE, ENGLISH, catalogue, translator

MORNING = datetime(2026, 5, 13, 8, tzinfo=UTC)
REGISTER = Register(
    people=(Person(id="han", name="韩砚舟", delegation="A"),),
    venues=(Venue(id="hq", name="HQ"),),
    rooms=(Room(id="hall", name="Hall", venue="hq"),),
    sites=(Site(id="show", name="Show", capacity_people=40, batch_people=15, batches=2),),
)
VISIT = Event(
    id="visit",
    name="Visit",
    start=datetime(2026, 5, 12, 16, tzinfo=UTC),
    end=datetime(2026, 5, 15, 16, tzinfo=UTC),
    delegations=(Delegation(id="A", name="A"), Delegation(id="B", name="B")),
    limits=(
        DayLimits(assemble_from=time(8)),
        DayLimits(delegation="A", assemble_from=time(9)),
        DayLimits(day=date(2026, 5, 14), assemble_from=time(7)),
    ),
)


def test_a_room_is_at_its_venue() -> None:
    """Who is driven to a room is driven to its venue."""
    assert REGISTER.place("hall").id == "hq"


def test_a_place_is_a_site_or_is_not_found_as_one() -> None:
    """A venue is no site."""
    assert REGISTER.site("show").name == "Show"
    with pytest.raises(NotFound):
        REGISTER.site("hq")


def test_what_has_no_such_id_is_not_found() -> None:
    """The refusal names the id, in either language."""
    with pytest.raises(NotFound) as refused:
        REGISTER.person("mei")
    assert refused.value.line() == "Nothing here is called mei."
    assert refused.value.line(translator(CHINESE)) == "没有编号为 mei 的对象。"


def test_batches_limit_the_people_inside() -> None:
    """Forty fit in, but two batches of fifteen are thirty."""
    assert REGISTER.site("show").people_at_once() == 30


def test_days_are_counted_in_the_event_zone() -> None:
    """16:00 UTC is midnight in Shanghai: three days from 13 to 15 May."""
    assert VISIT.days() == (date(2026, 5, 13), date(2026, 5, 14), date(2026, 5, 15))


def test_only_delegations_with_people_have_a_main_party() -> None:
    """A has a member, B has none yet."""
    assert [party.id for party in VISIT.party_list(REGISTER)] == ["A"]


def test_the_most_particular_limits_hold() -> None:
    """A date counts before a delegation, a delegation before all."""
    assert VISIT.limits_for("B", date(2026, 5, 13)).assemble_from == time(8)
    assert VISIT.limits_for("A", date(2026, 5, 13)).assemble_from == time(9)
    assert VISIT.limits_for("A", date(2026, 5, 14)).assemble_from == time(7)


def test_a_confirmation_is_due_again() -> None:
    """Unconfirmed: due at once. Confirmed: from the time it is to be asked again."""
    open_one = Confirmation("hall")
    again = MORNING.replace(hour=10)
    sure = Confirmation("hall", confirmed_at=MORNING, reconfirm_due=again)
    assert open_one.due(MORNING)
    assert (sure.due(MORNING.replace(hour=9)), sure.due(again)) == (False, True)


def test_a_stale_save_is_a_refusal() -> None:
    """Who catches refusals catches stale ones."""
    assert issubclass(Stale, Refused)


def test_an_unreadable_tells_every_fault_a_line_each() -> None:
    """A sheet, a cell, both or neither stand before the words."""
    what, remedy = sentence("{n} is wrong", n=1), sentence("mend it")
    unreadable = Unreadable(
        "x.xlsx", (Fault("People", "B7", what, remedy), Fault("", "", what, remedy))
    )
    assert unreadable.line() == "People!B7: 1 is wrong — mend it\n1 is wrong — mend it"


def test_english_needs_no_catalogue_and_no_other_language_is_spoken() -> None:
    """English is the message id; French is refused."""
    assert catalogue(ENGLISH) == {}
    with pytest.raises(ValueError, match="fr"):
        catalogue("fr")
