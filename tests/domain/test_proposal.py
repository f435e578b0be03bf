"""Orders of honour proposed by custom, in the worked forms that offices write them in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from planner.domain.customs import Custom, Method, ProxyRank
from planner.domain.office import LocalPost, Nominee, Office
from planner.domain.people import Delegation, Link, Person, Side
from planner.domain.precedence import PrecedenceEntry
from planner.domain.proposal import Override, entries, overridden, proposed

# In the order of bodies, as a directory lists them; one each, chiefs 正处 and deputies 副处.
COUNTY = {
    "书记": Office(grade="正处", local_post=LocalPost.SECRETARY),
    "专职副书记": Office(grade="副处", local_post=LocalPost.DEPUTY_SECRETARY),
    "常委": Office(grade="副处", local_post=LocalPost.COMMITTEE, joined_on=date(2020, 1, 1)),
    "人大主任": Office(grade="正处", local_post=LocalPost.CONGRESS_CHAIR),
    "人大副主任": Office(grade="副处", local_post=LocalPost.CONGRESS_DEPUTY),
    "县长": Office(grade="正处", local_post=LocalPost.MAYOR),
    "副县长": Office(grade="副处", local_post=LocalPost.DEPUTY_MAYOR),
    "政协主席": Office(grade="正处", local_post=LocalPost.CONFERENCE_CHAIR),
    "政协副主席": Office(grade="副处", local_post=LocalPost.CONFERENCE_DEPUTY),
}


def collation(words: str) -> bytes:
    """By the letters as they are encoded."""
    return words.encode()


def custom(method: Method = Method.MAYOR_SECOND) -> Custom:
    """That method; who comes for another has their own rank."""
    return Custom(method=method, proxy_rank=ProxyRank.OWN)


def holder(name: str, *offices: Office) -> Nominee:
    """Somebody who holds these."""
    return Nominee(person=Person(id=name, name=name), offices=offices)


def order(nominees: Sequence[Nominee], by: Custom) -> list[str]:
    """Who is proposed, first place first."""
    return [place.person for place in proposed(nominees, by, collation=collation)]


def why(nominees: Sequence[Nominee], by: Custom) -> list[list[str]]:
    """What is said of each place."""
    places = proposed(nominees, by, collation=collation)
    return [[said.said() for said in place.why] for place in places]


def county(offices: Mapping[str, Office]) -> list[Nominee]:
    """One holder for each."""
    return [holder(name, office) for name, office in offices.items()]


def test_form_a_puts_the_head_of_government_second() -> None:
    """书记, 县长, 人大主任, 政协主席, then 常委, 人大副主任, 副县长, 政协副主席."""
    without = {name: office for name, office in COUNTY.items() if name != "专职副书记"}
    chiefs = ["书记", "县长", "人大主任", "政协主席"]
    deputies = ["常委", "人大副主任", "副县长", "政协副主席"]
    assert order(county(without), custom()) == chiefs + deputies


def test_form_b_puts_the_congress_second_and_the_deputy_secretary_fifth() -> None:
    """书记, 人大主任, 县长, 政协主席, 专职副书记, then 常委 and the deputies."""
    chiefs = ["书记", "人大主任", "县长", "政协主席", "专职副书记"]
    deputies = ["常委", "人大副主任", "副县长", "政协副主席"]
    assert order(county(COUNTY), custom(Method.CONGRESS_SECOND)) == chiefs + deputies


def test_ties_in_a_body_go_by_joining_and_then_by_grade() -> None:
    """The earlier to join the committee goes first, then the earlier to reach the grade."""
    seat = COUNTY["常委"]
    nominees = [
        holder("late", replace(seat, joined_on=date(2021, 1, 1), reached_on=date(2010, 1, 1))),
        holder("young", replace(seat, reached_on=date(2016, 1, 1))),
        holder("old", replace(seat, reached_on=date(2015, 1, 1))),
    ]
    assert order(nominees, custom()) == ["old", "young", "late"]
    assert why(nominees, custom()) == [
        ["First: nobody goes before."],
        ["After old, who reached the grade earlier."],
        ["After young, who joined the standing committee earlier."],
    ]


def test_the_centre_goes_before_the_place_at_the_same_grade_only() -> None:
    """Central department first, then local; a higher local grade still goes before both."""
    nominees = [
        holder("local", Office(grade="正厅")),
        holder("central", Office(grade="正厅级", central=True)),
        holder("governor", Office(grade="副省级")),
    ]
    assert order(nominees, custom()) == ["governor", "central", "local"]
    assert why(nominees, custom())[2] == ["After central, who is of a central body."]


def test_the_earlier_appointed_goes_first_in_the_same_post() -> None:
    """Same post: by the day of appointment; who has no day comes after those who have."""
    posts = [None, date(2022, 5, 2), date(2022, 5, 1)]
    nominees = [holder(str(n), Office(grade="正处", taken_up_on=on)) for n, on in enumerate(posts)]
    assert order(nominees, custom()) == ["2", "1", "0"]


def test_former_holders_come_after_those_in_office_at_their_former_grade() -> None:
    """A former 正厅 goes after each 正厅 in office and before each 副厅."""
    nominees = [
        holder("副厅", Office(grade="副厅", central=True)),
        holder("former", Office(grade="正厅", former=True, central=True)),
        holder("正厅", Office(grade="正厅")),
    ]
    assert order(nominees, custom()) == ["正厅", "former", "副厅"]
    assert why(nominees, custom())[1] == ["After 正厅, who is still in office."]


def test_of_several_offices_the_highest_counts() -> None:
    """A deputy mayor who is of the standing committee goes before the congress's deputy."""
    both = holder("both", COUNTY["副县长"], replace(COUNTY["常委"], post="常委"))
    nominees = [holder("人大副主任", COUNTY["人大副主任"]), both]
    assert order(nominees, custom()) == ["both", "人大副主任"]
    assert why(nominees, custom())[0] == [
        "First: nobody goes before.",
        "Of 2 offices the highest counts: 常委.",
    ]


def test_a_proxy_has_the_own_or_the_represented_rank_as_the_house_sets() -> None:
    """A deputy who comes for the secretary stands ninth or first of them all."""
    proxy = replace(
        holder("proxy", COUNTY["政协副主席"]), represents=holder("书记", COUNTY["书记"])
    )
    nominees = [holder("县长", COUNTY["县长"]), proxy]
    represented = replace(custom(), proxy_rank=ProxyRank.REPRESENTED)
    assert order(nominees, custom()) == ["县长", "proxy"]
    assert order(nominees, represented) == ["proxy", "县长"]
    assert why(nominees, represented)[0][1] == "Ranked as 书记, whom they represent."


def test_a_companion_stands_beside_whom_they_accompany() -> None:
    """A spouse takes the partner's place in the order, whatever their own rank."""
    spouse = Nominee(
        person=Person(id="s", name="s", rank="副省级", linked_to="县长", link=Link.SPOUSE_OF)
    )
    nominees = [spouse, holder("政协主席", COUNTY["政协主席"]), holder("县长", COUNTY["县长"])]
    assert order(nominees, custom()) == ["县长", "s", "政协主席"]
    assert why(nominees, custom())[1] == ["Beside 县长, whom they accompany."]


def test_two_who_accompany_each_other_are_both_in_the_order() -> None:
    """The first named stands beside the second, and nobody is lost."""
    people = [
        Person(id=one, name=one, linked_to=other, link=Link.SPOUSE_OF)
        for one, other in (("a", "b"), ("b", "a"))
    ]
    assert order([Nominee(person=person) for person in people], custom()) == ["b", "a"]


def test_a_person_without_offices_stands_by_the_rank_in_the_register() -> None:
    """An unknown rank comes after every known one, and level people as they were given."""
    ranks = (("a", "院士"), ("b", "二级调研员"), ("c", "列席"), ("d", "县处级正职"))
    nominees = [Nominee(person=Person(id=one, name=one, rank=rank)) for one, rank in ranks]
    assert order(nominees, custom()) == ["d", "b", "a", "c"]
    assert why(nominees, custom())[3] == ["Level with a in all that is known; in the order given."]


STATES = (
    # state, head's rank, notified in May on
    ("Brunei", "minister", 9),
    ("Austria", "vice-minister", 1),
    ("Chile", "minister", 4),
    ("Angola", "minister", 9),
)


def missions(host: str = "") -> list[Nominee]:
    """The head of each state's delegation; the host's is not a guest."""
    return [
        Nominee(
            person=Person(
                id=state, name=state, side=Side.HOST if state == host else Side.GUEST, rank=rank
            ),
            delegation=Delegation(
                id=state,
                name=state,
                organisation=state,
                head=state,
                notified_on=date(2026, 5, day),
            ),
            head_offices=(Office(grade=rank),),
        )
        for state, rank, day in STATES
    ]


def test_states_go_by_head_then_by_notification_then_by_alphabet() -> None:
    """Three ministers before the vice-minister; of two notified the same day Angola first."""
    assert order(missions(), custom(Method.INTERNATIONAL)) == [
        *("Chile", "Angola", "Brunei", "Austria"),
    ]
    assert why(missions(), custom(Method.INTERNATIONAL)) == [
        ["First: nobody goes before."],
        ["After Chile, whose delegation was notified earlier."],
        ["After Angola, whose state comes first in the alphabet."],
        ["After Brunei, whose delegation has a head of higher rank."],
    ]


def test_heads_of_delegations_go_before_their_members() -> None:
    """However high a member is, the other delegations' heads go first."""
    chile = missions()[2]
    member = replace(chile, person=Person(id="m", name="m", rank="minister"))
    assert order([member, *missions()], custom(Method.INTERNATIONAL))[-1] == "m"


def test_states_by_alphabet_end_with_the_host() -> None:
    """Alphabetical by state, the host state last."""
    assert order(missions("Angola"), custom(Method.ALPHABET)) == [
        *("Austria", "Brunei", "Chile", "Angola"),
    ]


def test_the_alphabet_starts_at_the_letter_drawn() -> None:
    """From B on, then round to A."""
    drawn = replace(custom(Method.ALPHABET), first_letter="B")
    assert order(missions(), drawn) == ["Brunei", "Chile", "Angola", "Austria"]


def test_states_by_notification_go_by_the_day() -> None:
    """The 1st, the 4th, then two of the 9th by alphabet."""
    assert order(missions(), custom(Method.NOTIFICATION)) == [
        *("Austria", "Chile", "Angola", "Brunei"),
    ]


def test_diplomats_go_by_rank_and_then_by_taking_up_their_post() -> None:
    """Ambassador, envoy, chargé en pied, chargé a.i., minister, counsellors, attachés."""
    spelt = ("attaché", "临时代办", "Counsellor", "minister-counsellor", "high commissioner")
    nominees = [holder(grade, Office(grade=grade)) for grade in spelt]
    older = Office(grade="ambassador", taken_up_on=date(2020, 1, 1))
    assert order([*nominees, holder("older", older)], custom(Method.DIPLOMATIC)) == [
        *("older", "high commissioner", "临时代办", "minister-counsellor"),
        *("Counsellor", "attaché"),
    ]


@pytest.mark.parametrize("method", [Method.STROKES, Method.PINYIN])
def test_names_go_by_the_collation_whatever_the_rank(method: Method) -> None:
    """No office counts where names alone are sorted."""
    nominees = [holder("b", COUNTY["书记"]), holder("a", COUNTY["常委"])]
    assert order(nominees, custom(method)) == ["a", "b"]


def test_a_person_put_by_hand_stands_there_and_the_others_keep_their_order() -> None:
    """A retired leader moved from 4 to 2 puts 2 and 3 one down; the reason is signed with it."""
    nominees = [holder(str(n), Office(grade=grade)) for n, grade in enumerate(("正厅", "副厅"))]
    retired = holder("retired", Office(grade="副厅", former=True))
    places = proposed(
        [*nominees, holder("2", Office(grade="副厅")), retired], custom(), collation=collation
    )
    moved = overridden(places, [Override(person="retired", rank=2, reason="老领导")])
    assert entries(moved) == (
        PrecedenceEntry(1, "0"),
        PrecedenceEntry(2, "retired", "老领导"),
        PrecedenceEntry(3, "1"),
        PrecedenceEntry(4, "2"),
    )
    assert [said.said() for said in moved[1].why] == [
        "Moved from place 4: 老领导",
        "After 2, who is still in office.",
    ]


@pytest.mark.parametrize(
    "hands",
    [
        [("x", 1)],
        [("书记", 1), ("书记", 2)],
        [("书记", 1), ("县长", 1)],
        [("书记", 10)],
    ],
)
def test_a_hand_that_cannot_be_followed_is_refused(hands: list[tuple[str, int]]) -> None:
    """Somebody unknown, one person twice, one place twice, a place beyond the end."""
    places = proposed(county(COUNTY), custom(), collation=collation)
    overrides = [Override(person=person, rank=rank, reason="r") for person, rank in hands]
    with pytest.raises(ValueError, match="not"):
        overridden(places, overrides)


def test_nobody_is_put_by_hand_without_a_reason() -> None:
    """A blank reason is refused."""
    with pytest.raises(ValueError, match="reason for a is blank"):
        Override(person="a", rank=1, reason=" ")


def test_places_that_are_not_yet_named_come_after_all_names() -> None:
    """“Two to be named” is no name to be sorted by."""
    rest = Nominee(person=Person(id="rest", name="a to be named", named=False, people=2))
    assert order([rest, holder("b")], custom(Method.STROKES)) == ["b", "rest"]
