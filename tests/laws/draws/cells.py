"""Draws of workbooks: values of every kind of cell, small worlds, and cells typed over."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from planner.documents.workbook.column import Column, Sheet
from planner.documents.workbook.compound import Counts, Fields, Held, Parameters
from planner.documents.workbook.kinds import (
    Clock,
    Clocks,
    Day,
    Decimal,
    Hours,
    Identifier,
    Moment,
    Name,
    Phone,
    Span,
    Spans,
    Text,
    Texts,
    Whole,
    Word,
    Words,
    YesNo,
)
from planner.documents.workbook.seating_words import CONVENTION_NAMES, usual
from planner.documents.workbook.seatings import Seatings
from planner.domain import interval
from planner.domain.layouts.conventions import LIMITS, USUAL_LIMITS

ZONE = ZoneInfo("Asia/Shanghai")
FIRST = datetime(2026, 5, 13, tzinfo=ZONE)
LETTERS = "abcXYZ019-张李国〔〕·（）“”=+Öé"
WORD = st.text(LETTERS, min_size=1, max_size=6)
MINUTES = st.integers(0, 3 * 1440 - 1).map(lambda minutes: FIRST + timedelta(minutes=minutes))
TIMES = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
DAYS = st.integers(0, 2).map(lambda days: date(2026, 5, 13) + timedelta(days=days))
SPANS = st.builds(
    lambda start, minutes: interval.Interval(start, start + timedelta(minutes=minutes)),
    MINUTES,
    st.integers(1, 2000),
)


@st.composite
def openings(draw: st.DrawFn) -> interval.Opening:
    """Opening hours that do not overlap: at most a morning and an evening a day."""
    hours = []
    for day in draw(st.sets(st.integers(0, 6))):
        cuts = sorted(draw(st.sets(st.integers(0, 1439), min_size=4, max_size=4)))
        marks = [time(cut // 60, cut % 60) for cut in cuts]
        hours.append(interval.Hours(day, marks[0], marks[1]))
        if draw(st.booleans()):
            hours.append(interval.Hours(day, marks[2], draw(st.sampled_from((marks[3], time())))))
    return interval.Opening(tuple(hours), tuple(draw(st.sets(DAYS))))


def conventions() -> st.SearchStrategy[dict[str, str]]:
    """Conventions of seating by field, each with a word or a number that it can be."""
    values: dict[Any, st.SearchStrategy[str]] = {}
    for field in CONVENTION_NAMES:
        least, most = LIMITS.get(field, USUAL_LIMITS)
        numbers = st.integers(least, most).map(str)
        kind = type(usual(field))
        if issubclass(kind, StrEnum):
            values[field] = st.sampled_from([word.value for word in kind])
        else:
            rows = st.lists(numbers, min_size=1, max_size=4).map("/".join)
            values[field] = rows if kind is tuple else numbers
    return st.fixed_dictionaries({}, optional=values)


TUPLES = {
    Texts: WORD.filter(lambda word: "=" not in word),
    Clocks: TIMES,
    Spans: SPANS,
}
SIMPLE: dict[type, st.SearchStrategy[Any]] = {
    Text: st.lists(WORD, min_size=1, max_size=3).map(" ".join),
    Name: WORD,
    Identifier: WORD.filter(lambda word: "=" not in word),
    Phone: st.from_regex(r"\A\+?[0-9]{5,11}(-[0-9]{1,4})?\Z"),
    Day: DAYS,
    Clock: TIMES,
    Moment: MINUTES,
    Span: SPANS,
    Hours: openings(),
    Parameters: st.dictionaries(
        WORD, st.one_of(st.integers(), st.booleans(), WORD, st.tuples(WORD, st.integers()))
    ),
    Fields: st.lists(st.tuples(st.text("abc", min_size=1), WORD), min_size=1).map(tuple),
    Seatings: conventions(),
}


def of_kind(column: Column) -> st.SearchStrategy[Any] | None:
    """Values that may stand in a column; None for one that refers to other sheets."""
    kind = column.kind
    # A kind that only says its values otherwise draws as what it is made of.
    simple = [SIMPLE[made] for made in type(kind).__mro__ if made in SIMPLE]
    if simple:
        return simple[0]
    if type(kind) in TUPLES:
        return st.lists(TUPLES[type(kind)], min_size=1, max_size=3).map(tuple)
    if isinstance(kind, Whole):
        return st.integers(kind.least, kind.most)
    if isinstance(kind, Decimal):
        return st.floats(kind.least, kind.most).map(lambda number: round(number, 6) + 0.0)
    return _of_words(kind)


def _of_words(kind: object) -> st.SearchStrategy[Any] | None:
    if isinstance(kind, Word):
        return st.sampled_from(list(kind.words))
    if isinstance(kind, Words):
        return st.lists(st.sampled_from(list(kind.words)), min_size=1).map(tuple)
    if isinstance(kind, YesNo):
        return st.booleans()
    if isinstance(kind, Held):
        return st.lists(st.sampled_from(list(kind.fields)), unique=True).map(tuple)
    if isinstance(kind, Counts):
        words = st.sampled_from(list(kind.words)) if kind.words else st.text("ab房间", min_size=1)
        return st.dictionaries(words, st.integers(1, 999), min_size=1)
    return None


TYPED = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.datetimes(min_value=datetime(1900, 3, 1)),  # noqa: DTZ001  # as a cell holds it
    TIMES,
    st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=12),
    st.sampled_from(
        [
            "=A1",
            "#REF!",
            "25:00",
            "24:00",
            "3/4",
            "5月13日 9:00-8:00",
            "周一-周日",
            "han",
            "韩砚舟",
            "A",
            "report、back",
            "{",
            '{"a": NaN}',
            "9:00-17:00;;",
            "→",
            "a→",
            "12/31/9999",
            "0000-00-00",
            "9999-12-31 23:59",
            "May 99",
            "Mon",
            "none",
            "无",
            "-",
            "、",
            "٣",
        ]
    ),
)
"""What somebody, or something, may type into any cell."""


def cells(sheets: tuple[Sheet, ...]) -> st.SearchStrategy[tuple[Sheet, Column]]:
    """Any column of any sheet."""
    return st.sampled_from([(sheet, column) for sheet in sheets for column in sheet.columns])
