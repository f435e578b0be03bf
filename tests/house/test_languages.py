"""What is said in one language is said in the other."""

from string import Formatter

from planner.language import CHINESE, catalogue


def _blanks(message: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(message) if field is not None}


def test_a_translation_keeps_the_blanks() -> None:
    """A Chinese sentence names the same subjects and numbers as the English one."""
    messages = catalogue(CHINESE).items()
    assert [pair for pair in messages if _blanks(pair[0]) != _blanks(pair[1])] == []
