"""Words of an enumeration in a cell, in either language."""

from planner.documents.workbook.labels import CHINESE_WORDS, label, words_by_key
from planner.domain.programme import MealKind, SessionKind
from planner.domain.venue import Layout


def test_words_equal_as_texts_are_told_apart() -> None:
    """A signing is a session by one word and a layout by another; so are dinners told apart."""
    signing = [label(word, "zh_CN") for word in (SessionKind.SIGNING, Layout.SIGNING)]
    dinner = [label(word, "zh_CN") for word in (MealKind.DINNER, SessionKind.DINNER)]
    assert (signing, dinner) == (["签约", "签约台"], ["晚餐", "晚宴"])


def test_every_spelling_is_read() -> None:
    """Whatever stands in the list is read as its word again."""
    misread = [
        (word, spelling)
        for word, spellings in CHINESE_WORDS
        for spelling in spellings
        if words_by_key(type(word)).get(spelling.casefold()) is not word
    ]
    assert misread == []
