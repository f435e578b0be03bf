"""Columns that a paper has nothing to say in."""

from planner.documents.paper import Column
from planner.documents.used_columns import used

COLUMNS = [Column("站", 40), Column("停车", 20), Column("签字", 20)]


def test_a_column_without_a_word_is_left_out_and_the_others_take_its_room() -> None:
    """Nothing is known of parking at either stop; signatures are blank to be written."""
    columns, tables = used(COLUMNS, [[["东站", "", ""]], [["宾馆", "", ""]]], optional=(0, 1))
    assert tables == [[["东站", ""]], [["宾馆", ""]]]
    # 40 and 20 of 60 share 80: a third more each.
    assert [(one.head, round(one.millimetres, 1)) for one in columns] == [
        ("站", 53.3), ("签字", 26.7),
    ]  # fmt: skip


def test_a_word_in_one_table_keeps_the_column_in_all() -> None:
    """All tables of a paper have the same heads."""
    columns, tables = used(COLUMNS, [[["东站", "", ""]], [["宾馆", "地下", ""]]], optional=(1,))
    assert (columns, tables[0]) == (COLUMNS, [["东站", "", ""]])
