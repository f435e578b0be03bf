"""The check sheet: findings by weight with their articles, and what a person is to look at."""

from dataclasses import replace

from planner.documents.check_sheet import check_sheet
from planner.documents.desk import Desk
from planner.domain.finding import Finding, Severity
from planner.domain.policies.in_force import PACKS, policies_of
from planner.domain.sentence import sentence
from planner.language import CHINESE, ENGLISH
from planner.services.findings import findings
from tests.documents.reading import lines, tables, words
from tests.services.findings.said import scene
from tests.visit import event, plan, register


def _desk(language: str, *found: Finding, packs: str = "") -> Desk:
    visit = replace(event(), policies={PACKS: packs} if packs else {})
    return Desk(register(), visit, replace(plan(), findings=found), language)


def _finding(severity: Severity, what: str) -> Finding:
    return Finding(("A",), severity, sentence(what), sentence("Mend it."), f"文件 {what}")


def test_what_weighs_most_comes_first_and_rows_are_numbered_through() -> None:
    """A notice given first stands last; each row has its remedy, its article and room to sign."""
    given = (
        _finding(Severity.NOTICE, "c"),
        _finding(Severity.BINDING, "a"),
        _finding(Severity.POLICY, "b"),
    )
    sheet = check_sheet(_desk(ENGLISH, *given, packs="无"))
    assert [row for table in tables(sheet) for row in table[1:]] == [
        ["1", "a", "Mend it.", "文件 a", ""],
        ["2", "b", "Mend it.", "文件 b", ""],
        ["3", "c", "Mend it.", "文件 c", ""],
    ]
    assert lines(sheet)[2:] == [
        "Must be put right before anything is issued",
        "Against the rules",
        "Good to know",
    ]


def test_nothing_found_is_said_and_not_left_blank() -> None:
    """A sheet without findings is a sheet, too."""
    sheet = check_sheet(_desk(CHINESE, packs="无"))
    assert (lines(sheet)[2:], tables(sheet), sheet.blank) == (["未发现不符合规定之处。"], [], False)


def test_what_no_plan_can_show_is_listed_with_its_article() -> None:
    """One row for each rule of the packs in force that nobody but a person can look at."""
    desk = _desk(CHINESE)
    table, asked = tables(check_sheet(desk))
    rulings = list(policies_of(desk.event, ()).by_person())
    assert [row[2:4] for row in table[1:]] == [[one.rule.text, one.article] for one in rulings]
    assert len(rulings) > 1
    packs = policies_of(desk.event, ()).packs
    assert [row[:2] for row in asked[1:]] == [[one.title, one.issuer] for one in packs]


def test_every_finding_of_a_plan_stands_on_it_in_both_languages() -> None:
    """Sentence, remedy and source of each, word by word."""
    looked_at = scene()
    given = (looked_at.register, looked_at.event)
    found = tuple(findings(*given, looked_at.plan))
    assert [one.severity for one in found if one.source] == [Severity.BINDING]
    for language in (CHINESE, ENGLISH):
        desk = Desk(*given, replace(looked_at.plan, findings=found), language)
        said = words(check_sheet(desk))
        rows = [row for table in check_sheet(desk).tables for row in table.rows]
        assert [one.source for one in found if one.source not in said] == []
        policies = policies_of(desk.event, ())
        assert len(rows) == len(found) + len([*policies.by_person(), *policies.packs])


def test_a_secret_session_is_counted_and_not_named() -> None:
    """What is found of it stands on screen; the sheet tells how many such there are."""
    given = event()
    (secret,) = (one for one in given.sessions if one.secret)
    found = Finding((secret.id,), Severity.NOTICE, sentence(f"{secret.title} is secret."))
    said = words(check_sheet(Desk(register(), given, replace(plan(), findings=(found,)))))
    assert secret.title not in said
    assert "另有涉密会议事项 1 项，仅在系统中查看。" in said
