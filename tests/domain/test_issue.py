"""Two issues of a list are compared line by line, each by what it is known by."""

from planner.domain.issue import ChangedLine, IssuedList, changed_lines_of

HEADS = ("序号", "姓名", "车", "座位")


def _list(*rows: tuple[str, str, str]) -> list[IssuedList]:
    """A list whose lines are counted in its first column."""
    counted = tuple((str(number), *row) for number, row in enumerate(rows, 1))
    return [IssuedList("星期三", HEADS, counted)]


HAN, LUO, BAI = ("韩砚舟", "1号车", "1A"), ("罗静", "1号车", "1B"), ("白彦", "2号车", "1A")


def test_a_line_is_known_by_its_name_wherever_it_stands() -> None:
    """白彦 first and 罗静 in another car: one line differs, in its car; numbers do not count."""
    changed = changed_lines_of(_list(HAN, LUO, BAI), _list(BAI, HAN, ("罗静", "2号车", "1B")))
    line = ChangedLine("星期三", "罗静", (("车", "1号车", "2号车"),), was=True, now=True)
    assert changed == (line,)


def test_who_is_new_and_who_is_gone_is_told_whole() -> None:
    """罗静 is gone and somebody unlike her has come."""
    changed = changed_lines_of(_list(HAN, LUO), _list(HAN, ("陆怀川", "3号车", "2A")))
    assert changed == (
        ChangedLine(
            "星期三", "陆怀川", (("姓名", "", "陆怀川"), ("车", "", "3号车"), ("座位", "", "2A")),
            was=False, now=True,
        ),
        ChangedLine(
            "星期三", "罗静", (("姓名", "罗静", ""), ("车", "1号车", ""), ("座位", "1B", "")),
            was=True, now=False,
        ),
    )  # fmt: skip


def test_a_line_whose_name_changed_is_known_by_the_rest() -> None:
    """A meeting an hour later is one line that moved, not one that is gone and one that is new."""
    heads, lunch = ("时间", "事项", "地点"), ("12:00", "工作餐", "宾馆")
    old = [IssuedList("星期三", heads, (("09:00", "汇报会", "一号厅"), lunch))]
    new = [IssuedList("星期三", heads, (("10:00", "汇报会", "一号厅"), lunch))]
    moved = ChangedLine("星期三", "10:00", (("时间", "09:00", "10:00"),), was=True, now=True)
    assert changed_lines_of(old, new) == (moved,)


def test_a_list_and_itself_differ_in_nothing() -> None:
    """Two lines that read alike count as two."""
    twice = _list(HAN, HAN)
    assert changed_lines_of(twice, twice) == ()
    assert [line.now for line in changed_lines_of(twice, _list(HAN))] == [False]


def test_a_line_is_known_by_as_little_as_tells_it_apart() -> None:
    """A car drives twice: by its number and the hour, not by plate, driver and all who ride."""
    heads = ("车号", "车牌", "乘客", "发车")
    rows = (
        ("1号车", "澜A66001", "韩砚舟、罗静、葛霖", "09:00"),
        ("1号车", "澜A66001", "白彦", "15:00"),
    )
    later = (rows[0], ("1号车", "澜A66001", "白彦、罗静", "15:00"))
    (changed,) = changed_lines_of([IssuedList("", heads, rows)], [IssuedList("", heads, later)])
    assert (changed.name, changed.cells) == ("1号车 15:00", (("乘客", "白彦", "白彦、罗静"),))


def test_a_column_that_came_is_blank_where_it_was_not() -> None:
    """The first room is typed: it alone is told, of 罗静 alone."""
    old = [IssuedList("", ("姓名", "手机"), (("韩砚舟", "139"), ("罗静", "138")))]
    rows = (("韩砚舟", "139", ""), ("罗静", "138", "8071"))
    new = [IssuedList("", ("姓名", "手机", "房号"), rows)]
    told = ChangedLine("", "罗静", (("房号", "", "8071"),), was=True, now=True)
    assert changed_lines_of(old, new) == (told,)
    back = ChangedLine("", "罗静", (("房号", "8071", ""),), was=True, now=True)
    assert changed_lines_of(new, old) == (back,)
