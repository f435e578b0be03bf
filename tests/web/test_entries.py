"""Sessions, people, sites, rooms and vehicles are edited on their pages; nothing is lost."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from httpx2 import Response

from planner.domain.account import Role
from planner.persistence.plans import save_plan
from planner.persistence.snapshot import Snapshot
from planner.services.stored_events import open_event
from planner.services.stores import Store
from tests.visit import plan
from tests.web.reading import heading, notices, rows
from tests.web.signed_in import Office, office

EVENT = "/events/visit-2026"


def _mark(answer: Response) -> str:
    """What the form on a page was made from."""
    found = re.search(r'name="made_from" value="(\w+)"', answer.text)
    assert found
    return found[1]


def _name_of(store: Store, person: str) -> str:
    return open_event(store, "visit-2026").register.person(person).name


def _post(there: Office, path: str, **sent: str) -> Response:
    return there.browser.post(f"{EVENT}{path}", data=sent, follow_redirects=False)


@pytest.mark.parametrize(
    ("shelf", "first"),
    [
        ("sessions", ["工作汇报会", "report meeting", "", "", "90", "", "accepted", "confirmed"]),
        ("people", ["韩砚舟", "", "主任", "", "", "省国资委调研组", "13800000001", "", ""]),
        ("sites", ["乙烯装置", "", "", "40", "", "", ""]),
        ("rooms", ["一号厅", "澜州宾馆", "long table 30", "0", "", "", ""]),
        ("vehicles", ["1号车", "澜A00001", "coaster", "12", "", "", ""]),
    ],
)
def test_a_table_shows_what_an_event_draws_on(tmp_path: Path, shelf: str, first: list[str]) -> None:
    """Each row says in words what the office needs most, with names for ids."""
    with office(tmp_path) as there:
        shown = rows(there.browser.get(f"{EVENT}/{shelf}"))[0]
    assert shown == [*first, "Edit"]


def test_a_row_is_edited_in_place(tmp_path: Path) -> None:
    """Without htmx its form stands in the table; with htmx it comes alone; cancelled, the row."""
    with office(tmp_path) as there:
        page = there.browser.get(f"{EVENT}/people?edit=han")
        alone = there.browser.get(f"{EVENT}/people?edit=han", headers={"hx-request": "true"})
        back = there.browser.get(f"{EVENT}/people?row=han", headers={"hx-request": "true"})
    assert heading(page) == "People"
    assert alone.text.strip().startswith('<tr class="opened" id="entry-han">')
    assert _mark(page) == _mark(alone)
    assert ("<form" in back.text, back.text.count("<tr")) == (False, 1)


def test_what_is_saved_is_shown(tmp_path: Path) -> None:
    """A new name and post stand in the table, which says that they were saved."""
    with office(tmp_path) as there:
        mark = _mark(there.browser.get(f"{EVENT}/people/han"))
        answer = _post(there, "/people/han", made_from=mark, name="韩一", post="局长")
        shown = there.browser.get(answer.headers["location"])
        assert _name_of(there.store, "han") == "韩一"
    assert notices(shown) == ["Saved: 韩一"]
    assert rows(shown)[0][:3] == ["韩一 Saved", "", "局长"]


def test_faulty_fields_are_shown_again_with_their_faults(tmp_path: Path) -> None:
    """Each fault stands beside its field, and nothing that was typed is lost."""
    with office(tmp_path) as there:
        mark = _mark(there.browser.get(f"{EVENT}/sessions/S1"))
        sent = {"made_from": mark, "title": "新名<b>", "minutes": "many", "start": "soon"}
        answer = _post(there, "/sessions/S1", **sent)
    assert answer.status_code == 422
    faults = re.findall(r'<p class="fault" id="(\w+)-fault">', answer.text)
    assert faults == ["minutes", "start"]
    typed = re.findall(r'<input id="(title|minutes|start)"[^>]* value="([^"]*)"', answer.text)
    assert {name: unescape(text) for name, text in typed} == {
        "title": "新名<b>", "minutes": "many", "start": "soon",
    }  # fmt: skip
    assert _mark(answer) == mark


@pytest.mark.parametrize(
    ("path", "field", "most"),
    [
        ("/people/han", "name", 80),
        ("/people/han", "post", 120),
        ("/sessions/S1", "title", 120),
        ("/vehicles/V1", "plate", 20),
    ],
)
def test_a_name_is_no_longer_than_fits(tmp_path: Path, path: str, field: str, most: int) -> None:
    """As many letters as a card or a door has room for are saved; one more is told beside it."""
    with office(tmp_path) as there:
        mark = _mark(there.browser.get(EVENT + path))
        answer = _post(there, path, made_from=mark, **{field: "长" * (most + 1)})
        told = re.findall(r'<p class="fault" id="(\w+)-fault">([^—]*) —', answer.text)
        assert told == [(field, f"the text has {most + 1} letters, more than {most}")]
        assert _post(there, path, made_from=mark, **{field: "长" * most}).status_code == 303


def test_two_clients_save_the_same_session(tmp_path: Path) -> None:
    """The second sees both versions in words, and saves theirs over it or keeps what was saved."""
    with office(tmp_path) as there:
        mark = _mark(there.browser.get(f"{EVENT}/sessions/S1"))
        first = {"made_from": mark, "start": "2026-11-25 09:00", "chair": "lu"}
        second = {"made_from": mark, "start": "2026-11-25 14:00", "chair": "ji"}
        assert _post(there, "/sessions/S1", **first).status_code == 303
        stale = _post(there, "/sessions/S1", **second)
        differing = [row for row in rows(stale) if row[0].endswith("differs")]
        over = {"made_from": _mark_of_both(stale), **_sent_again(stale)}
        saved = _post(there, "/sessions/S1", **over)
        chair = open_event(there.store, "visit-2026").event.session("S1").chair
    assert stale.status_code == 409
    assert differing == [
        ["Start differs", "Wed 25 Nov 09:00", "Wed 25 Nov 14:00"],
        ["Chair differs", "陆怀川", "纪元"],
    ]
    assert (saved.status_code, chair) == (303, "ji")


def test_saving_over_keeps_what_the_other_changed_elsewhere(tmp_path: Path) -> None:
    """Two open one form: saving mine over theirs keeps their note, which I had not touched."""
    with office(tmp_path) as there:
        form = _fields(there.browser.get(f"{EVENT}/sessions/S1"))
        assert _post(there, "/sessions/S1", **form | {"note": "带麦克"}).status_code == 303
        stale = _post(there, "/sessions/S1", **form | {"minutes": "75"})
        marked = [row for row in rows(stale) if row[0].endswith(("differs", "stays"))]
        _post(there, "/sessions/S1", made_from=_mark_of_both(stale), **_sent_again(stale))
        session = open_event(there.store, "visit-2026").event.session("S1")
    assert marked == [
        ["Minutes differs", "90", "75"],
        ["Note changed by the other, stays", "带麦克", "–"],
    ]  # fmt: skip
    assert (session.minutes, session.note) == (75, "带麦克")


def test_two_who_make_the_same_change_do_not_hinder_each_other(tmp_path: Path) -> None:
    """The second of two who set the same minutes has nothing to decide."""
    with office(tmp_path) as there:
        form = _fields(there.browser.get(f"{EVENT}/sessions/S1")) | {"minutes": "75"}
        codes = [_post(there, "/sessions/S1", **form).status_code for _ in range(2)]
    assert codes == [303, 303]


class _Form(HTMLParser):
    """What a browser would send of the form on a page of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        unticked = told.get("type") == "checkbox" and "checked" not in told
        if tag in ("input", "select", "textarea") and "name" in told and not unticked:
            self._open = told["name"]
            before, value = self.fields.get(self._open), told.get("value", "")
            self.fields[self._open] = f"{before}\n{value}" if before else value
        if tag == "option" and "selected" in told:
            self.fields[self._open] = told["value"]

    def handle_data(self, text: str) -> None:
        if self._open and self.lasttag == "textarea":
            self.fields[self._open] += text.removeprefix("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._open = ""


def _fields(answer: Response) -> dict[str, str]:
    form = _Form()
    form.feed(answer.text.partition('class="card"')[2])
    return form.fields


def test_a_form_sent_back_as_it_came_changes_nothing(tmp_path: Path) -> None:
    """Whatever a form shows is read again as what it was."""
    with office(tmp_path) as there:
        before = open_event(there.store, "visit-2026").event.revision
        for path in ("/people/luo", "/rooms/whole", "/sessions/S3", "/sites/plant", "/vehicles/V1"):
            form = _fields(there.browser.get(EVENT + path))
            untold = {name: text for name, text in form.items() if not name.startswith("was.")}
            assert _post(there, path, **untold).status_code == 303
        assert open_event(there.store, "visit-2026").event.revision == before


def test_what_is_found_is_shown_alone(tmp_path: Path) -> None:
    """Of the people those remain of whom some cell says what was typed."""
    with office(tmp_path) as there:
        shown = rows(there.browser.get(f"{EVENT}/people", params={"find": "曦和"}))
    assert [row[0] for row in shown] == ["Aldo Ferrante", "Lucia Ferrante"]


def test_what_was_found_is_still_shown_when_one_is_saved(tmp_path: Path) -> None:
    """Found, opened, mistyped, mended and saved, one comes back to what was looked for; the one
    that was saved stands there too, even where it no longer says that."""
    with office(tmp_path) as there:
        found = there.browser.get(f"{EVENT}/people", params={"find": "Ferrante"})
        way = re.findall(r'<a class="button" href="([^"]*edit=[^"]*)"', found.text)[0]
        form = there.browser.get(unescape(way))
        sent = {"made_from": _mark(form), "name": ""}
        faulty = there.browser.post(_action(form), data=sent)
        assert faulty.status_code == 422
        shown = there.browser.post(_action(faulty), data=sent | {"name": "费一"})
    assert 'name="find" type="search" value="Ferrante"' in shown.text
    assert [row[0] for row in rows(shown)] == ["费一 Saved", "Lucia Ferrante"]
    assert notices(shown) == ["Saved: 费一"]


def _action(form: Response) -> str:
    found = re.search(r'<form[^>]*method="post" action="([^"]*/people/[^"]*)"', form.text)
    assert found
    return unescape(found[1])


def _sent_again(answer: Response) -> dict[str, str]:
    found = re.findall(r'hidden name="(\w+)">\n(.*?)</textarea>', answer.text, re.S)
    return {name: unescape(text) for name, text in found if name != "made_from"}


def _mark_of_both(answer: Response) -> str:
    found = re.search(r'hidden name="made_from">\n(\w+)<', answer.text)
    assert found
    return found[1]


def test_a_person_is_added_and_taken_out(tmp_path: Path) -> None:
    """Added, they stand last; taken out, they are gone; one who is named elsewhere stays."""
    with office(tmp_path) as there:
        added = there.browser.post(f"{EVENT}/people", data={"name": "赵一"})
        assert rows(added)[-1][0] == "赵一 Saved"
        path = str(added.url).rpartition("saved=")[2].partition("#")[0]
        mark = _mark(there.browser.get(f"{EVENT}/people/{path}"))
        gone = there.browser.post(f"{EVENT}/people/{path}/remove", data={"made_from": mark})
        assert notices(gone) == ["Taken out: 赵一. It can be undone. Edits"]
        assert rows(there.browser.get(f"{EVENT}/people"))[-1][0] == "林小满"
        mark = _mark(there.browser.get(f"{EVENT}/people/han"))
        refused = _post(there, "/people/han/remove", made_from=mark)
    assert notices(refused)[0].startswith("韩砚舟 is named elsewhere: Delegations")
    assert _fields(refused)["name"] == "韩砚舟"


def test_a_motorcade_is_put_together_of_the_cars_there_are(tmp_path: Path) -> None:
    """Whose it is and which cars go along stand in its row; a car that it names stays."""
    sent = {"name": "一号车队", "delegations": "省国资委调研组", "lead": "2号车"}
    with office(tmp_path) as there:
        added = there.browser.post(f"{EVENT}/motorcades", data=sent)
        assert (heading(added), rows(added)) == (
            "Motorcades",
            [["一号车队 Saved", "省国资委调研组", "", "", "2号车", "", "", "", "", "Edit"]],
        )
        mark = _mark(there.browser.get(f"{EVENT}/vehicles/V2"))
        refused = _post(there, "/vehicles/V2/remove", made_from=mark)
        faulty = there.browser.post(f"{EVENT}/motorcades", data={"name": "二号车队"})
    assert notices(refused)[0].startswith("2号车 is named elsewhere: Motorcades · 一号车队")
    assert faulty.status_code == 422


def test_what_is_taken_out_leaves_every_page_of_older_plans(tmp_path: Path) -> None:
    """A car of two saved plans is taken out: programme and what moved are told without it."""
    with office(tmp_path) as there:
        with there.store.writing("office", about="visit-2026") as session:
            save_plan(session, Snapshot(plan(), ()))
        mark = _mark(there.browser.get(f"{EVENT}/vehicles/V2"))
        there.browser.post(f"{EVENT}/vehicles/V2/remove", data={"made_from": mark})
        pages = [there.browser.get(EVENT + path) for path in ("", "/changes", "/vehicles")]
    assert [heading(page) for page in pages] == ["东澜集团来访接待", "What moved", "Vehicles"]
    assert ["2号车" in page.text for page in pages] == [False, False, False]


def test_who_only_looks_sees_no_forms_and_nothing_private(tmp_path: Path) -> None:
    """A viewer is shown neither forms nor phones, diets and health, and may not send any."""
    with office(tmp_path, Role.VIEWER) as there:
        pages = [
            there.browser.get(f"{EVENT}/{path}").text
            for path in ("people", "people?edit=luo", "people/luo", "people/han")
        ]
        refused = _post(there, "/people/han", made_from="x", name="x")
        adding = there.browser.get(f"{EVENT}/new/people")
        assert _name_of(there.store, "han") == "韩砚舟"
    private = ("13800000001", "花生过敏", "Wheelchair", "made_from", "Edit")
    assert [[word for word in private if word in text] for text in pages] == [[], [], [], []]
    assert (refused.status_code, adding.status_code) == (403, 403)


def test_a_secret_session_is_not_there_for_who_only_looks(tmp_path: Path) -> None:
    """A viewer's list leaves a secret session out, and its address leads nowhere."""
    with office(tmp_path, Role.VIEWER) as there:
        shown = [row[0] for row in rows(there.browser.get(f"{EVENT}/sessions"))]
        answer = there.browser.get(f"{EVENT}/sessions/S2")
    assert shown == ["工作汇报会", "合影"]
    assert answer.status_code == 404
