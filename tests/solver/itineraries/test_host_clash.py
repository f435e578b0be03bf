"""A host receives one party at a time, and has time for the way from one site to the next."""

from dataclasses import replace

import pytest

from solver.itineraries.hours import FAR
from solver.itineraries.kernel.reading import charted
from solver.itineraries.problem import Busy
from solver.itineraries.relations import Engaged, Host, Together
from tests.solver.itineraries.worlds import WORLD, amounts, found, plan, visit, with_site

LI = Host(id="Li", sites=("museum", "harbour"))
RECEIVED = replace(WORLD, hosts=(LI,))


def test_one_after_the_other() -> None:
    """One party may come as the other goes."""
    made = plan(red=(visit("museum", 600, 640),), blue=(visit("museum", 640, 680),))
    assert amounts("host-clash", RECEIVED, made) == []


def test_two_at_once() -> None:
    """Ten minutes together are ten minutes that the host lacks."""
    made = plan(red=(visit("museum", 600, 640),), blue=(visit("museum", 630, 680),))
    (broken,) = found("host-clash", RECEIVED, made)
    assert broken.amount == 10
    assert broken.subjects == (("host", "Li"), ("party", "blue"), ("site", "museum"))


def test_just_there() -> None:
    """Ten minutes between two sites are enough for a way of ten minutes."""
    made = plan(red=(visit("museum", 600, 640),), blue=(visit("harbour", 650, 680),))
    assert amounts("host-clash", RECEIVED, made) == []


def test_on_the_way() -> None:
    """One minute less, and the host comes a minute late."""
    made = plan(red=(visit("museum", 600, 640),), blue=(visit("harbour", 649, 680),))
    assert amounts("host-clash", RECEIVED, made) == [1]


def test_received_by_another() -> None:
    """Where somebody else receives, the two do not mind one another."""
    made = plan(red=(visit("museum", 600, 640),), blue=(visit("works", 600, 640),))
    assert amounts("host-clash", RECEIVED, made) == []


def test_held_by_another_event() -> None:
    """What another event holds the host for is not overlapped; touching it is no overlap."""
    held = replace(WORLD, hosts=(replace(LI, busy=(Engaged(start=640, end=700),)),))
    assert amounts("host-clash", held, plan(red=(visit("museum", 600, 640),))) == []
    assert amounts("host-clash", held, plan(red=(visit("museum", 600, 655),))) == [15]


def test_who_receives_at_one_site_only_is_a_limit_of_the_site() -> None:
    """The compiled search knows a host of one site as one party at once; others go about."""
    one = charted(replace(WORLD, hosts=(replace(LI, sites=("museum",)),)))
    assert (one.shared["museum"].parties, one.hosts) == (1, [])
    assert charted(RECEIVED).hosts == [LI]
    busy = with_site("museum", busy=(Busy(start=600, end=700),))
    alone = replace(LI, sites=("museum",))
    assert charted(replace(busy, hosts=(alone,))).hosts == [alone]


def test_company_is_one_party_to_a_host_of_one_site() -> None:
    """Where parties come together, one party at once is no limit of the site."""
    alone = replace(LI, sites=("museum",))
    both = (Together(parties=("red", "blue"), site="museum"),)
    chart = charted(replace(WORLD, hosts=(alone,), togethers=both))
    assert (chart.shared["museum"].parties, chart.hosts) == (FAR, [alone])


def test_no_way_between_the_sites_of_a_host() -> None:
    """A host whose sites are not joined is nonsense."""
    ways = tuple(w for w in WORLD.travel if (w.origin, w.destination) != ("museum", "harbour"))
    days = tuple(replace(day, start_place="hotel") for day in WORLD.days)
    with pytest.raises(ValueError, match="no way from 'museum' to 'harbour'"):
        replace(WORLD, travel=ways, days=days, wishes=(), hosts=(LI,))
