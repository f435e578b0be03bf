"""Orders of honour that are proposed for the lists of an event."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from fixtures.worlds import world
from planner.documents.workbook.world import World
from planner.domain.customs import Custom, Method, ProxyRank, Ties
from planner.domain.event import Event, Register
from planner.domain.office import HeldOffice, LocalPost
from planner.domain.people import Delegation, Person, Side
from planner.domain.precedence import PrecedenceEntry, PrecedenceList
from planner.services.propose_precedence import Hands, propose

MAYOR_SECOND = Custom(method=Method.MAYOR_SECOND, proxy_rank=ProxyRank.OWN)


def _guests(told: World, order: Iterable[str]) -> list[str]:
    return [one for one in order if told.register.person(one).side is Side.GUEST]


def _summit(method: Method) -> list[str]:
    told = world("summit")
    custom = Custom(method=method, proxy_rank=ProxyRank.OWN)
    listed = told.event.precedence[0]
    # From an order that says nothing: whoever is level would stand by it.
    turned = replace(listed, entries=_entries(reversed(listed.order())))
    places = propose(told.register, told.event, turned, custom=custom, hands=Hands.KEPT)
    return _guests(told, (place.person for place in places))


def _entries(people: Iterable[str]) -> tuple[PrecedenceEntry, ...]:
    return tuple(PrecedenceEntry(rank, person) for rank, person in enumerate(people, start=1))


def test_the_ministerial_list_comes_out_of_its_custom() -> None:
    """Rank, then date of notice, then alphabet, organisations after states, gives all 48 guests
    of the list that the chief of protocol signed; hosts, who have no state, stand apart."""
    told = world("summit")
    signed = _guests(told, told.event.precedence[0].order())
    assert (len(signed), _summit(Method.INTERNATIONAL)) == (48, signed)


def test_states_stand_by_their_english_short_form() -> None:
    """Côte d’Ivoire after Chile, Republic of Korea by R, Türkiye by T; organisations last."""
    told = world("summit")
    heads = [one for one in _summit(Method.ALPHABET) if one.endswith("-head")]
    names = [told.event.delegation(one.removesuffix("-head")).organisation for one in heads]
    assert names[:5] == ["Algeria", "Azerbaijan", "Brazil", "Chile", "Côte d’Ivoire"]
    assert names[16:21] == [
        *("Republic of Korea", "Spain", "Türkiye", "United Arab Emirates", "Viet Nam"),
    ]
    assert names[21:] == [
        "Blue Grid Alliance",
        "Coastal Energy Agency",
        "International Ports Forum",
    ]


PEOPLE = (
    Person(id="deputy", name="任远", post="政协副主席", rank="副处"),
    Person(id="mayor", name="单晓明", post="县长", rank="正处"),
    Person(id="chief", name="丁一", post="县委书记", rank="正处", side=Side.HOST),
    Person(id="clerk", name="曾理", rank="副处"),
)
LISTED = PrecedenceList(id="p", entries=_entries(("chief", "clerk", "deputy", "mayor")))
SECRETARY = HeldOffice(person="chief", grade="正处", local_post=LocalPost.SECRETARY)


def _event(*offices: HeldOffice) -> Event:
    day = datetime(2026, 5, 1, tzinfo=UTC)
    return Event(id="e", name="e", start=day, end=day.replace(day=2), offices=offices)


def _order(
    event: Event, custom: Custom = MAYOR_SECOND, listed: PrecedenceList = LISTED
) -> list[str]:
    register = Register(people=PEOPLE)
    return [
        place.person for place in propose(register, event, listed, custom=custom, hands=Hands.KEPT)
    ]


def test_guests_stand_before_hosts_and_neither_ranks_the_other() -> None:
    """The host's secretary comes last here, as first of the hosts."""
    register = Register(people=PEOPLE)
    custom = MAYOR_SECOND
    places = propose(register, _event(SECRETARY), LISTED, custom=custom, hands=Hands.KEPT)
    assert [(one.person, one.why[0].said()) for one in places] == [
        ("mayor", "First: nobody goes before."),
        ("clerk", "After 单晓明, whose grade is higher."),
        ("deputy", "Level with 曾理 in all that is known; in the order given."),
        ("chief", "First of the hosts, who are listed after the guests."),
    ]


def test_a_proxy_may_stand_by_what_is_told_of_whom_they_come_for() -> None:
    """任远 comes for a governor who is not in the register: first of all where that counts."""
    event = _event(HeldOffice(person="deputy", represents="省长", grade="副省级"))
    represented = replace(MAYOR_SECOND, proxy_rank=ProxyRank.REPRESENTED)
    assert _order(event) == ["mayor", "clerk", "deputy", "chief"]
    assert _order(event, represented) == ["deputy", "mayor", "clerk", "chief"]


def test_a_proxy_may_stand_by_the_rank_of_somebody_who_is_known() -> None:
    """With the name alone, the rank of 单晓明 in the register counts."""
    event = _event(HeldOffice(person="clerk", represents="单晓明"))
    represented = replace(MAYOR_SECOND, proxy_rank=ProxyRank.REPRESENTED)
    assert _order(event, represented) == ["clerk", "mayor", "deputy", "chief"]


def test_ties_may_be_told_apart_by_strokes_or_reading() -> None:
    """任 (6 strokes, rén) before 曾 (12) by strokes and by reading; 曾 is zēng, not céng."""
    assert _order(_event(), replace(MAYOR_SECOND, ties=Ties.STROKES))[1:3] == ["deputy", "clerk"]
    assert _order(_event(), replace(MAYOR_SECOND, ties=Ties.PINYIN))[1:3] == ["deputy", "clerk"]


def test_an_own_reading_of_a_name_wins() -> None:
    """单 is read Shàn of families; who is Dān all the same stands before 任."""
    custom = Custom(method=Method.PINYIN, proxy_rank=ProxyRank.OWN)
    assert _order(_event(), custom) == ["deputy", "mayor", "clerk", "chief"]
    own = replace(PEOPLE[1], reading="Dān Xiǎomíng")
    register = Register(people=(PEOPLE[0], own, *PEOPLE[2:]))
    places = propose(register, _event(), LISTED, custom=custom, hands=Hands.KEPT)
    assert [place.person for place in places] == ["mayor", "deputy", "clerk", "chief"]


def test_who_was_put_by_hand_stays_unless_they_are_left_to_the_custom() -> None:
    """The clerk was put second for a reason; left to the custom, 任远 comes before by strokes."""
    entries = (
        *(PrecedenceEntry(1, "mayor"), PrecedenceEntry(2, "clerk", "老劳模")),
        *(PrecedenceEntry(3, "deputy"), PrecedenceEntry(4, "chief")),
    )
    listed, custom = replace(LISTED, entries=entries), replace(MAYOR_SECOND, ties=Ties.STROKES)
    orders = {
        hands: [
            place.person
            for place in propose(
                Register(people=PEOPLE), _event(), listed, custom=custom, hands=hands
            )
        ]
        for hands in Hands
    }
    assert orders == {
        Hands.KEPT: ["mayor", "clerk", "deputy", "chief"],
        Hands.LEFT: ["mayor", "deputy", "clerk", "chief"],
    }


def test_a_delegation_stands_by_the_office_of_its_head() -> None:
    """The head's office as it is listed counts before the rank in the register."""
    people = tuple(
        Person(id=one, name=one, delegation=one, rank="minister") for one in ("Austria", "Chile")
    )
    event = replace(
        _event(HeldOffice(person="Austria", grade="ambassador")),
        delegations=tuple(
            Delegation(id=one, name=one, organisation=one, head=one) for one in ("Austria", "Chile")
        ),
    )
    custom = Custom(method=Method.INTERNATIONAL, proxy_rank=ProxyRank.OWN)
    listed = PrecedenceList(id="p", entries=_entries(("Austria", "Chile")))
    places = propose(Register(people=people), event, listed, custom=custom, hands=Hands.KEPT)
    assert [place.person for place in places] == ["Chile", "Austria"]
