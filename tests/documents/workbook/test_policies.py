"""Policies of vehicles name what there is, and are told entry by entry where they do not."""

from pathlib import Path

import pytest

from tests.documents.workbook.small import book, faults, read

DELEGATION = "“乙团” is no delegation of this event."
PLACE = "There is no place “湖滨” to stand by at."


@pytest.mark.parametrize(
    ("key", "text", "told"),
    [
        ("vehicles.ride_apart", "A", []),
        ("vehicles.ride_apart", "A，乙团", [DELEGATION]),
        ("vehicles.ride_apart", "乙团; 丙团、A", [DELEGATION, DELEGATION.replace("乙", "丙")]),
        ("vehicles.standby", "1辆轿车 @ 澜州宾馆", []),
        ("vehicles.standby", "1辆轿车 @ 湖滨; 20座", [PLACE]),
        (
            "vehicles.standby",
            "3辆飞机; 20座; 一些",
            [
                "“3辆飞机” does not say what is kept free.",
                "“一些” does not say what is kept free.",
            ],
        ),
        ("vehicles.poold_rides", "20", ["there is no policy “vehicles.poold_rides”"]),
        ("catering.spice", "微辣", []),
    ],
)
def test_what_a_policy_names_and_there_is_not_is_told(
    key: str, text: str, told: list[str], tmp_path: Path
) -> None:
    """Each entry that is wrong is one fault, all at once; keys of other subjects are free."""
    spoilt = book()
    spoilt["政策"].append([key, text])
    if told:
        assert [fault.what.said() for fault in faults(spoilt, tmp_path)] == told
    else:
        assert read(spoilt, tmp_path)[1].policies[key] == text


def test_a_key_that_nobody_knows_is_told_with_the_one_that_is_meant(tmp_path: Path) -> None:
    """The fault stands at the key, and says which one comes near."""
    spoilt = book()
    spoilt["政策"].append(["vehicles.poold_rides", "20"])
    (fault,) = faults(spoilt, tmp_path)
    assert fault.cell == f"A{spoilt['政策'].max_row}"
    assert fault.remedy.said() == "is “vehicles.pooled_rides” meant?"
