"""The first papers of the small visit, as a whole."""

from dataclasses import replace

import pytest

from planner.documents.desk import Desk
from planner.documents.papers import papers
from planner.domain.people import Person
from planner.language import CHINESE, ENGLISH
from tests.documents.reading import words
from tests.visit import event, plan, register


@pytest.fixture(scope="module")
def written() -> dict[str, bytes]:
    """Every paper, in Chinese."""
    return dict(papers(Desk(register(), event(), plan())))


def readable(written: dict[str, bytes]) -> dict[str, str]:
    """What can be read as text, by path."""
    texts = {path: words(paper) for path, paper in written.items() if path.endswith(".docx")}
    return texts | {path: p.decode() for path, p in written.items() if path.endswith(".txt")}


def test_office_and_delegations_get_their_papers(written: dict[str, bytes]) -> None:
    """Fifteen papers for the office, seven for each delegation, in folders by id."""
    assert sorted(written) == [
        "car-list.docx",
        "car-orders.docx",
        "chairs-lists.docx",
        "companions.docx",
        "contacts.docx",
        "delegations/A/contacts.docx",
        "delegations/A/itinerary.docx",
        "delegations/A/itinerary.png",
        "delegations/A/itinerary.txt",
        "delegations/A/notice.docx",
        "delegations/A/reply.docx",
        "delegations/A/visits.docx",
        "delegations/C/contacts.docx",
        "delegations/C/itinerary.docx",
        "delegations/C/itinerary.png",
        "delegations/C/itinerary.txt",
        "delegations/C/notice.docx",
        "delegations/C/reply.docx",
        "delegations/C/visits.docx",
        "driver-sheets.docx",
        "itinerary.docx",
        "meals.docx",
        "minute-sheet.docx",
        "motorcades.docx",
        "pickup-signs.docx",
        "reception-plan.docx",
        "record.docx",
        "transfers.docx",
        "visits.docx",
    ]


def test_the_same_revision_gives_the_same_bytes(written: dict[str, bytes]) -> None:
    """A second run writes the same files."""
    assert dict(papers(Desk(register(), event(), plan()))) == written


def test_another_revision_signs_its_papers(written: dict[str, bytes]) -> None:
    """Version and time on every page come from the revision, never from the clock."""
    texts = readable(written)
    assert all("第 3 版 · 2026-11-20 18:05" in text for text in texts.values())
    later = event()
    later.revision = 4
    for text in readable(dict(papers(Desk(register(), later, plan())))).values():
        assert "第 4 版 · 2026-11-20 18:05" in text


def test_guests_read_no_phone_but_their_liaison_officers(written: dict[str, bytes]) -> None:
    """A delegation's papers hold one number, its own officer's, and no diet or health."""
    phones = {person.phone for person in register().people if person.phone}
    phones |= {driver.phone for driver in register().drivers}
    for folder, officer in (("A", "13900000002"), ("C", "13900000003")):
        own = {p: t for p, t in readable(written).items() if p.startswith(f"delegations/{folder}/")}
        assert len(own) == 6
        for text in own.values():
            assert {phone for phone in phones if phone in text} == {officer}
            assert "花生" not in text


def test_a_secret_session_stands_in_no_paper(written: dict[str, bytes]) -> None:
    """A talk that is secret is not sent round."""
    assert not [path for path, text in readable(written).items() if "人事谈话" in text]


def test_papers_speak_the_language_asked_for(written: dict[str, bytes]) -> None:
    """Chinese papers hold no word of ours in English; English ones none in Chinese."""
    english = readable(dict(papers(Desk(register(), event(), plan(), ENGLISH))))
    heads = {CHINESE: ("时间", "事项", "备注"), ENGLISH: ("Time", "Programme", "Remarks")}
    for texts, mine, other in (
        (readable(written), CHINESE, ENGLISH),
        (english, ENGLISH, CHINESE),
    ):
        lines = set(texts["itinerary.docx"].splitlines())
        assert set(heads[mine]) <= lines
        assert lines.isdisjoint(heads[other])


def test_a_control_character_breaks_no_paper() -> None:
    """XML refuses control characters: they are left out, and the name is still there."""
    stock = register()
    people = tuple(_with_bell(person) if person.id == "lu" else person for person in stock.people)
    found = readable(dict(papers(Desk(replace(stock, people=people), event(), plan()))))
    assert "陆怀川" in found["itinerary.docx"]


def _with_bell(person: Person) -> Person:
    person.name = "陆\x07怀\x00川"
    return person
