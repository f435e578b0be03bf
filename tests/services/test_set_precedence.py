"""Lists of honour are begun, put in order, changed by hand and signed off."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy

import pytest

from planner.domain.account import Role
from planner.domain.customs import Custom, Method, ProxyRank
from planner.domain.errors import Refused
from planner.domain.precedence import PrecedenceList
from planner.persistence.store import Store, open_store
from planner.services.begin_precedence import begin_list, groups
from planner.services.propose_precedence import Hands
from planner.services.set_precedence import (
    Seen,
    add_person,
    mark_of,
    put_person,
    sign_off,
    take_out,
    take_proposal,
)
from planner.services.show_precedence import whole_list
from planner.services.stored_events import import_event, open_event
from planner.services.tell_edits import tell_edits
from planner.services.undo_edit import undo_edit
from tests.visit import at, event, register

VISIT, LIST = "visit-2026", "order-1"
BY_STROKES = Custom(method=Method.STROKES, proxy_rank=ProxyRank.OWN)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The visit and one list, made once: 韩砚舟, 罗静, 白彦 and three to be named."""
    path = tmp_path_factory.mktemp("begun") / "planner.db"
    opened = open_store(f"sqlite:///{path}", clock=lambda: at(6, 30))
    import_event(opened, register(), event(), typed=None, by="office")
    begin_list(opened, VISIT, name="甲团次序", group="delegation A", by="office")
    opened.engine.dispose()
    return path


@pytest.fixture
def store(begun: Path, tmp_path: Path) -> Iterator[Store]:
    """A store of one's own with the visit and its list."""
    path = copy(begun, tmp_path)
    opened = open_store(f"sqlite:///{path}", clock=lambda: at(6, 30))
    yield opened
    opened.engine.dispose()


def _listed(store: Store) -> PrecedenceList:
    return open_event(store, VISIT).event.precedence_list(LIST)


def _seen(store: Store) -> Seen:
    return Seen(event=VISIT, listed=LIST, mark=mark_of(_listed(store)))


def _since(store: Store) -> list[str]:
    shown = whole_list(open_event(store, VISIT), LIST, Role.OFFICE, "en")
    return [said.said() for said in shown.since]


def test_a_list_begins_with_a_group_and_unsigned(store: Store) -> None:
    """Heads, hosts and each delegation that has people, in the order of the register."""
    begun = _listed(store)
    assert (begun.name, begun.order(), begun.signed) == (
        *("甲团次序", ("han", "luo", "bai", "rest"), False),
    )
    opened = open_event(store, VISIT)
    known = [one.key for one in groups(opened.register, opened.event)]
    assert known == ["heads", "hosts", "delegation A", "delegation C"]
    assert begin_list(store, VISIT, name="主方", group="hosts", by="office") == "order-2"


def test_a_list_without_name_or_people_is_refused(store: Store) -> None:
    """Nothing is begun by a slip."""
    for name, group in ((" ", "hosts"), ("x", "delegation Z")):
        with pytest.raises(Refused, match="needs a name and people"):
            begin_list(store, VISIT, name=name, group=group, by="office")


def test_a_proposal_is_taken_by_an_act_alone(store: Store) -> None:
    """白 5 strokes, 罗 8, 韩 12; who is not yet named comes last."""
    take_proposal(store, _seen(store), custom=BY_STROKES, hands=Hands.KEPT, by="office")
    assert _listed(store).order() == ("bai", "luo", "han", "rest")


def test_a_place_by_hand_keeps_its_reason_through_later_changes(store: Store) -> None:
    """The reason is the list's own, and the next proposal keeps the place unless told otherwise."""
    put_person(store, _seen(store), "bai", rank=1, reason=" 老领导 ", by="office")
    put_person(store, _seen(store), "rest", rank=3, reason="先到", by="office")
    placed = [(one.person, one.reason) for one in _listed(store).entries]
    assert placed == [("bai", "老领导"), ("han", ""), ("rest", "先到"), ("luo", "")]
    take_proposal(store, _seen(store), custom=BY_STROKES, hands=Hands.KEPT, by="office")
    assert _listed(store).order() == ("bai", "luo", "rest", "han")


def test_a_signature_is_of_a_person_at_a_time_for_an_order(store: Store) -> None:
    """A change after it makes it void; when all stand as they did it holds again."""
    sign_off(store, _seen(store), signer=" 陆怀川 ", by="office")
    signed = _listed(store)
    assert (signed.signed, signed.signed_by, signed.signed_at) == (True, "陆怀川", at(6, 30))
    put_person(store, _seen(store), "rest", rank=2, reason="r", by="office")
    assert (_listed(store).signed, _since(store)) == (
        *(False, ["随行人员 was moved from place 4 to 2."]),
    )
    put_person(store, _seen(store), "rest", rank=4, reason="r", by="office")
    assert (_listed(store).signed, _since(store)) == (True, [])


def test_who_came_and_went_since_the_signature_is_told(store: Store) -> None:
    """Who moves up because another went has not been moved."""
    sign_off(store, _seen(store), signer="陆怀川", by="office")
    take_out(store, _seen(store), "han", by="office")
    add_person(store, _seen(store), "lu", by="office")
    assert _since(store) == [
        "韩砚舟 was taken out; before at place 1.",
        "陆怀川 was added at place 4.",
    ]
    sign_off(store, _seen(store), signer="陆怀川", by="office")
    assert (_listed(store).as_signed, _since(store)) == (("luo", "bai", "rest", "lu"), [])


def test_an_edit_of_a_list_is_undone_as_any_other(store: Store) -> None:
    """Undone, the order is the one that was signed, and the signature holds."""
    sign_off(store, _seen(store), signer="陆怀川", by="office")
    take_out(store, _seen(store), "han", by="office")
    undo_edit(store, VISIT, 4, by="office", language="en")
    assert (_listed(store).signed, _listed(store).order()[0]) == (True, "han")


REFUSED: dict[str, Callable[[Store, Seen], None]] = {
    "has been changed since": lambda store, seen: take_out(
        store, Seen(event=VISIT, listed=LIST, mark="before"), "han", by="office"
    ),
    "needs its reason": lambda store, seen: put_person(
        store, seen, "han", rank=1, reason=" ", by="office"
    ),
    "no place 5": lambda store, seen: put_person(
        store, seen, "han", rank=5, reason="r", by="office"
    ),
    "陆怀川 is not in this list": lambda store, seen: put_person(
        store, seen, "lu", rank=1, reason="r", by="office"
    ),
    "韩砚舟 is in this list already": lambda store, seen: add_person(
        store, seen, "han", by="office"
    ),
    "Nobody is named": lambda store, seen: sign_off(store, seen, signer=" ", by="office"),
}


def test_what_cannot_be_done_is_refused_and_changes_nothing(store: Store) -> None:
    """The refusal says what is wrong, and the list stays as it is."""
    before = _seen(store)
    for told, tried in REFUSED.items():
        with pytest.raises(Refused, match=told):
            tried(store, before)
    assert _seen(store) == before


def test_nobody_signs_an_empty_list(store: Store) -> None:
    """An order of nobody is none."""
    for person in _listed(store).order():
        take_out(store, _seen(store), person, by="office")
    with pytest.raises(Refused, match="nobody in this list"):
        sign_off(store, _seen(store), signer="陆怀川", by="office")


def test_the_edits_tell_who_was_moved_and_why(store: Store) -> None:
    """One line for the move, one for its reason; then who signed."""
    put_person(store, _seen(store), "bai", rank=1, reason="老领导", by="office")
    sign_off(store, _seen(store), signer="陆怀川", by="office")
    told = tell_edits(store, VISIT, "en").edits
    assert [(one.what, one.before, one.after) for edit in told[:2] for one in edit.lines] == [
        ("Precedence · 甲团次序 · Signed by", "", "陆怀川"),
        ("Precedence · 甲团次序 · Signed at", "", "Wed 25 Nov 06:30"),
        ("Precedence · 甲团次序 · 白彦 was moved from place 3 to 1.", "", ""),
        ("Precedence · 甲团次序 · 白彦 · Reason", "", "老领导"),
    ]
