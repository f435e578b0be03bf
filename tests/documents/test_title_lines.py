"""How a long title is broken."""

from planner.documents.paper import ACROSS, Paper
from planner.documents.title_lines import title_lines
from tests.visit import at

VISIT = "省国资委、华枢集团、曦和工程来访"


def test_a_title_that_fits_stands_in_one_line() -> None:
    """Across the sheet there is room for 32 characters, upright for 21."""
    long = f"{VISIT}有关事项的通知"
    assert title_lines(Paper(long, at(9), sheet=ACROSS, about=VISIT)) == [long]


def test_a_long_title_breaks_beside_what_it_names() -> None:
    """Neither within 事项 nor after 关于; in English the name has a line of its own."""
    told = [f"关于{VISIT}有关事项的通知", f"Reception plan of {VISIT}"]
    assert [title_lines(Paper(title, at(9), about=VISIT)) for title in told] == [
        [f"关于{VISIT}", "有关事项的通知"],
        ["Reception plan of", VISIT],
    ]


def test_a_name_too_long_for_a_line_breaks_between_words() -> None:
    """No 、 in it: the cut leaves both lines much alike, and no word is cut."""
    name = "云溪海岸能源部长级会议暨技术标准高层论坛筹备工作"
    assert title_lines(Paper(f"{name}的方案", at(9), about=name)) == [
        "云溪海岸能源部长级会议暨技术",
        "标准高层论坛筹备工作的方案",
    ]


def test_no_line_ends_within_a_number() -> None:
    """Neither a time of day nor an amount is torn, be its mark Latin or Chinese."""
    told = [f"关于20{mark}30至22{mark}15在东澜大厦举行的专题座谈活动安排的通知" for mark in ":：,"]
    assert [title_lines(Paper(title, at(9)))[1] for title in told] == [
        "举行的专题座谈活动安排的通知"
    ] * 3


def test_a_title_with_rare_characters_breaks_between_words_too() -> None:
    """Four characters outside the basic plane push no cut into a word behind them."""
    title = "𬭸𫍽𬱟𫓧部长级会议暨技术标准高层论坛筹备工作的方案"
    assert title_lines(Paper(title, at(9))) == [
        "𬭸𫍽𬱟𫓧部长级会议暨技术",
        "标准高层论坛筹备工作的方案",
    ]
