"""What is written as JSON is read back as it was."""

from planner.domain.sentence import Sentence, sentence
from planner.persistence.codec import read, written


def test_a_sentence_comes_back_with_its_lists() -> None:
    """Names that a sentence lists are a tuple again, so that they are said as words."""
    given = sentence("{names} come, {people} people", names=("甲", "乙"), people=2)
    assert read(Sentence, written(given)) == given
