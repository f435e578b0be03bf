"""What is said in one language is said in the other."""

from string import Formatter

from planner.language import CHINESE, catalogue


def _blanks(message: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(message) if field is not None}


def test_a_translation_adds_no_blanks() -> None:
    """A Chinese sentence names no subject or number that the English one does not know."""
    messages = catalogue(CHINESE).items()
    assert [pair for pair in messages if _blanks(pair[1]) - _blanks(pair[0])] == []
