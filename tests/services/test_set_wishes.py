"""The wish matrix: cells changed, figures refused, sites forbidden, two people at once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from planner.domain.errors import Refused, Stale
from planner.domain.event import Pin
from planner.domain.itinerary import VisitWish, Wish
from planner.persistence.store import Store, open_store
from planner.services.set_wishes import allow_site, forbid_site, set_wishes
from planner.services.stored_events import import_event, open_event
from planner.services.wish_cells import Cell, matrix
from tests.visit import at, event, register

VISIT = "visit-2026"
WISHES = (
    VisitWish(id="w1", delegation="A", site="plant", wish=Wish.MUST, value=9, note="先看"),
    VisitWish(id="w2", delegation="C", site="lake", party="spouse", minutes=30),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the visit, of which A must see the plant and the spouse may see the lake."""
    opened = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: at(6))
    pin = Pin("visit", "v1", (("party", "A"), ("site", "plant")))
    visit = replace(event(), wishes=WISHES, pins=(pin,))
    import_event(opened, register(), visit, typed=None, by="office")
    yield opened
    opened.engine.dispose()


def _wishes(store: Store) -> list[tuple[str, str, str, int | None, int | None]]:
    found = open_event(store, VISIT).event.wishes
    return [(w.party_id, w.site, w.wish.value, w.value, w.minutes) for w in found]


def _cell(store: Store, party: str, site: str) -> Cell:
    opened = open_event(store, VISIT)
    rows = matrix(opened.register, opened.event, "en").rows
    return next(c for row in rows for c in row.cells if (c.party, c.site) == (party, site))


def _form(store: Store, party: str, site: str, **sent: str) -> dict[str, str]:
    cell = _cell(store, party, site)
    return {cell.field("was"): cell.mark} | {cell.field(name): sent[name] for name in sent}


def test_a_cell_that_is_changed_is_saved_and_the_others_stay(store: Store) -> None:
    """A party without a wish is given one, with its figures; nothing else is touched."""
    revision = open_event(store, VISIT).event.revision
    sent = _form(store, "spouse", "plant", wish="must", value="7", minutes="45")
    assert set_wishes(store, VISIT, sent | _form(store, "A", "plant", wish="must"), by="ling") == {}
    assert _wishes(store) == [
        ("A", "plant", "must", 9, None),
        ("spouse", "lake", "may", None, 30),
        ("spouse", "plant", "must", 7, 45),
    ]
    assert open_event(store, VISIT).event.wishes[-1].party == "spouse"
    assert open_event(store, VISIT).event.revision == revision + 1


def test_what_the_form_does_not_show_is_kept(store: Store) -> None:
    """The step alone is changed: value, note and id stay."""
    set_wishes(store, VISIT, _form(store, "A", "plant", wish="may"), by="ling")
    wish = open_event(store, VISIT).event.wishes[0]
    assert (wish.id, wish.wish, wish.value, wish.note) == ("w1", Wish.MAY, 9, "先看")


def test_no_wish_is_no_row(store: Store) -> None:
    """A cell that is emptied leaves no wish behind."""
    set_wishes(store, VISIT, _form(store, "spouse", "lake", wish=""), by="ling")
    assert [one[:2] for one in _wishes(store)] == [("A", "plant")]


def test_figures_that_cannot_be_are_faults_of_their_fields(store: Store) -> None:
    """Each field is named with what is wrong, and nothing at all is saved."""
    sent = _form(store, "A", "lake", wish="may", value="many", minutes="0")
    faults = set_wishes(store, VISIT, sent, by="ling")
    assert {field: fault.said() for field, fault in faults.items()} == {
        "value A lake": "“many” is not a whole number from 0 to 1000.",
        "minutes A lake": "“0” is not a whole number from 1 to 1440.",
    }
    assert len(_wishes(store)) == len(WISHES)


def test_the_second_of_two_who_change_one_cell_is_told(store: Store) -> None:
    """Both versions are told; another cell changed in the meantime hinders nobody."""
    late, other = _form(store, "spouse", "lake", wish="must"), _form(store, "C", "lake", wish="may")
    set_wishes(store, VISIT, _form(store, "spouse", "lake", wish=""), by="ling")
    set_wishes(store, VISIT, other, by="wei")
    with pytest.raises(Stale) as stale:
        set_wishes(store, VISIT, late, by="wei")
    assert list(vars(stale.value)["saved"].values()) == ["—", "", ""]
    assert list(vars(stale.value)["tried"].values()) == ["must see", "", "30"]
    assert [one[:2] for one in _wishes(store)] == [("A", "plant"), ("C", "lake")]


def test_a_site_is_forbidden_to_all_and_allowed_again(store: Store) -> None:
    """Whoever was to see it must not; then may, with the figures there were."""
    forbid_site(store, VISIT, "lake", by="ling")
    assert _wishes(store)[1] == ("spouse", "lake", "must-not", None, 30)
    allow_site(store, VISIT, "lake", by="ling")
    assert _wishes(store)[1] == ("spouse", "lake", "may", None, 30)


def test_a_pinned_visit_is_not_forbidden(store: Store) -> None:
    """The refusal says that the pin comes off first, for one cell and for the whole site."""
    with pytest.raises(Refused, match="Unpin the visit first"):
        set_wishes(store, VISIT, _form(store, "A", "plant", wish="must-not"), by="ling")
    with pytest.raises(Refused, match="Unpin the visit first"):
        forbid_site(store, VISIT, "plant", by="ling")
    assert _wishes(store)[0] == ("A", "plant", "must", 9, None)
