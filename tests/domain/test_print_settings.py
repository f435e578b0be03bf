"""Sizes of cards as the office sets them."""

import pytest

from planner.domain.errors import Refused
from planner.domain.print_settings import (
    BADGE,
    KEY_LABEL,
    PLACE_CARD,
    PLACE_CARDS_SAY,
    TABLE_NUMBER,
    PrintSettings,
    Size,
    print_settings,
)


def test_offices_sizes_hold_where_nothing_is_set() -> None:
    """200x100 folded, badges of 90x130, labels of 70x37, the name alone."""
    assert print_settings({}) == PrintSettings(
        Size(200, 100), Size(140, 100), Size(90, 130), Size(70, 37), with_post=False
    )


def test_the_office_sets_its_own() -> None:
    """Wide x high in millimetres, however the cross is typed; the post where it is asked for."""
    policies = {PLACE_CARD: "180×90", BADGE: "86 x 125 mm", PLACE_CARDS_SAY: "姓名和职务"}
    found = print_settings(policies)
    assert (found.place_card, found.badge, found.with_post) == (Size(180, 90), Size(86, 125), True)
    assert print_settings({PLACE_CARDS_SAY: "姓名"}).with_post is False


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (PLACE_CARD, "大"),
        (PLACE_CARD, "200x160"),  # unfolded it is 320 mm high
        (BADGE, "20x30"),
        (BADGE, "211x298"),
        (KEY_LABEL, "70"),
        (TABLE_NUMBER, "0x0"),
        (PLACE_CARDS_SAY, "职务"),
    ],
)
def test_what_cannot_be_printed_is_refused(key: str, text: str) -> None:
    """No size, one too small to be read, or one that A4 does not take: told with its key."""
    with pytest.raises(Refused) as refused:
        print_settings({key: text})
    assert refused.value.subject == key
    assert text in refused.value.line()


def test_the_largest_that_a4_takes_is_allowed() -> None:
    """A card of 297x105 unfolded is the sheet itself."""
    assert print_settings({PLACE_CARD: "297x105"}).place_card == Size(297, 105)
