"""The catalogues, which are several files for several rooms of the house."""

from planner.language import CHINESE, LANGUAGES, catalogue, sentence, translated


def test_a_message_without_translation_is_itself() -> None:
    """Nothing is blank on a paper because a catalogue lacks it."""
    assert [translated("No such message.", language) for language in LANGUAGES] == [
        "No such message.",
        "No such message.",
    ]


def test_values_are_filled_in() -> None:
    """A sentence is its message with its values, in either order of words."""
    said = sentence("Ride to {place}", CHINESE, place="东站")
    assert (said, catalogue("en")) == ("乘车前往东站", {})


def test_one_is_a_person() -> None:
    """In English one is a person and eleven are people."""
    said = [sentence("{name}, {people} people", "en", name="A", people=n) for n in (1, 11)]
    assert said == ["A, 1 person", "A, 11 people"]


def test_names_are_left_as_they_were_typed() -> None:
    """A 1 within a name counts nothing, nor does one before a word of the message."""
    names = ["Day 1 leaders' dinner", "Session 1 delegations", "Hall 1 seats"]
    assert [sentence("{what} begins", "en", what=name) for name in names] == [
        f"{name} begins" for name in names
    ]
    assert sentence("{hall} seats", "en", hall="Hall 1") == "Hall 1 seats"
