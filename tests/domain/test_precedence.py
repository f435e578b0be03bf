"""The order of honour."""

from dataclasses import replace
from datetime import UTC, datetime

from planner.domain.precedence import PrecedenceEntry, PrecedenceList, honoured

TWO = PrecedenceList(id="p", entries=(PrecedenceEntry(2, "luo"), PrecedenceEntry(1, "han")))


def test_order_is_by_rank() -> None:
    """First rank first, however the entries were written."""
    assert TWO.order() == ("han", "luo")


def test_a_list_is_signed_by_someone_at_some_time() -> None:
    """A name alone is no signature."""
    named = PrecedenceList(id="p", signed_by="ji")
    dated = PrecedenceList(id="p", signed_by="ji", signed_at=datetime(2026, 5, 1, tzinfo=UTC))
    assert (named.signed, dated.signed) == (False, True)


def test_people_are_told_by_the_first_list_that_ranks_them() -> None:
    """Who has no rank comes after those who have, in the order they were told."""
    other = PrecedenceList(id="q", entries=(PrecedenceEntry(1, "ji"),))
    told = ("mei", "luo", "bai", "han")
    assert honoured(told, (other, TWO)) == ["han", "luo", "mei", "bai"]
    assert honoured(told, (other,)) == list(told)


def test_a_signature_holds_for_the_order_that_was_signed() -> None:
    """Two who changed places since make it void; back in their places it holds again."""
    signed = PrecedenceList(
        id="p",
        entries=(PrecedenceEntry(1, "a"), PrecedenceEntry(2, "b")),
        signed_by="ji",
        signed_at=datetime(2026, 5, 1, tzinfo=UTC),
        as_signed=("a", "b"),
    )
    swapped = replace(signed, entries=(PrecedenceEntry(1, "b"), PrecedenceEntry(2, "a")))
    assert [(one.signed, one.changed) for one in (signed, swapped)] == [
        (True, False),
        (False, True),
    ]
