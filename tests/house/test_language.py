"""What is said in one language is said in the other, with the same blanks, and nothing more."""

import re
from collections import Counter
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from planner.domain.finding import Severity
from planner.language import CHINESE, FOLDER, catalogue
from solver.catalogue import KINDS
from solver.constraint import Constraint
from tests.house.messages import messages, untranslated

UNMARKED = {severity.value for severity in Severity}
"""Words of an enumeration, translated by value in the workbook: no N_() marks them."""

RULES = [
    pytest.param(rule, id=f"{kind.name}/{rule.id}")
    for kind in KINDS.values()
    for rule in kind.constraints
]


def _blanks(message: str) -> set[str]:
    return {blank for _, blank, _, _ in Formatter().parse(message) if blank is not None}


def _entries() -> list[tuple[str, str]]:
    """File and message id of every entry of the Chinese catalogues."""
    found = []
    for path in sorted(FOLDER.glob(f"{CHINESE}*.po")):
        with path.open("rb") as stream:
            found += [(path.name, str(entry.id)) for entry in read_po(stream) if entry.id]
    return found


def test_every_message_has_its_chinese() -> None:
    """Whatever the product can say, it can say in Chinese."""
    assert untranslated() == {}


def test_a_translation_has_the_blanks_of_its_message() -> None:
    """A Chinese sentence names the subjects and numbers of the English one, all and no others."""
    unlike = {
        english: chinese
        for english, chinese in catalogue(CHINESE).items()
        if _blanks(english) != _blanks(chinese)
    }
    assert unlike == {}


@pytest.mark.parametrize("rule", RULES)
def test_the_sentences_of_a_rule_are_translated(rule: Constraint) -> None:
    """What holds, what is broken and what mends it are each in the catalogue."""
    known = catalogue(CHINESE)
    said = (rule.statement, rule.broken, rule.remedy)
    assert [sentence for sentence in said if sentence not in known] == []


def test_a_catalogue_has_no_stale_entry() -> None:
    """A message that nothing says any more, or says in other words, leaves the catalogue."""
    spoken = messages().keys() | UNMARKED
    assert [entry for entry in _entries() if entry[1] not in spoken] == []


def test_a_message_is_translated_once() -> None:
    """No message stands in two catalogues, where the later would quietly win."""
    times = Counter(message for _, message in _entries())
    assert [entry for entry in _entries() if times[entry[1]] > 1] == []


def test_chinese_is_set_with_chinese_marks() -> None:
    """A comma, colon or question mark beside a Chinese character is a Chinese one; what someone
    is to type stays as it is typed."""
    narrow = re.compile(r"(?<=[\u4e00-\u9fff”）])[,;:?](?= |$)")
    typed = re.compile(r"周一-周五 .*$")
    found = [said for said in catalogue(CHINESE).values() if narrow.search(typed.sub("", said))]
    assert found == []
