"""A paper of every part, read back from the Word, PDF and Excel files made of it."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pypdfium2
import pytest
from openpyxl import load_workbook

from planner.documents.excel import excel_file
from planner.documents.paper import ACROSS, Column, Foot, Paper
from planner.documents.pdf import Press
from planner.documents.word import word_file
from tests.documents.reading import lines, opened, tables, words

MADE = datetime(2026, 11, 20, 10, 5, tzinfo=UTC)
COLUMNS = (Column("车号", 30, centred=True), Column("乘客", 60))
NASTY = "=1+1 <b>#欧阳$启衡$</b> *甲* \u202e\x07"
HARMLESS = "=1+1 <b>#欧阳$启衡$</b> *甲* "


def whole() -> Paper:
    """Each part once; two tables of one kind."""
    paper = Paper("接待\n方案", MADE, sheet=ACROSS)
    paper.line("一行")
    paper.heading("周三")
    paper.table(COLUMNS, [("1号车", NASTY), ("2号车", "罗静姝")])
    paper.heading("周四")
    paper.block(COLUMNS, [("3号车", "佟海")])
    paper.paragraph("根据来函，现将有关事项安排如下。")
    paper.form([(("姓名", "韩砚舟"), ("性别", "男")), (("单位", "省国资委"),)])
    paper.new_page()
    paper.large("欢迎", 48, above_points=20)
    paper.closing("办公室")
    paper.footer("第 3 版", ("第 ", " 页"))
    return paper


@pytest.fixture(scope="module")
def press() -> Press:
    """One press, which has read its fonts."""
    return Press()


def pdf_words(content: bytes) -> str:
    """The text of a PDF, page by page, as another program reads it."""
    pages = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


def test_a_word_file_has_every_part() -> None:
    """Lines and cells as they were written, but for what no file can bear."""
    assert lines(word_file(whole())) == [
        "接待", "方案", "一行", "周三", "周四", "根据来函，现将有关事项安排如下。", "欢迎",
        "办公室",
    ]  # fmt: skip
    first, second, form = tables(word_file(whole()))
    assert first == [["车号", "乘客"], ["1号车", HARMLESS], ["2号车", "罗静姝"]]
    assert second == [["车号", "乘客"], ["3号车", "佟海"]]
    assert form[0] == ["姓名", "韩砚舟", "性别", "男"]
    assert form[1][:2] == ["单位", "省国资委"]


def test_a_blank_cell_of_a_word_file_stays_as_it_is() -> None:
    """Blanks are kept; a cell of many lines has a paragraph each."""
    paper = Paper("名单", MADE)
    paper.table(COLUMNS, [(" ", ""), ("1 & 2", "a\n<b>")])
    assert tables(paper) == [[["车号", "乘客"], [" ", ""], ["1 & 2", "a\n<b>"]]]


def test_tables_in_a_row_do_not_grow_together() -> None:
    """Word joins tables with nothing between them, and a file ends with a paragraph."""
    paper = Paper("名单", MADE)
    paper.form([(("姓名", "韩砚舟"),)])
    paper.table(COLUMNS, [("5", "6")])
    kinds = [part.tag.rpartition("}")[2] for part in opened(paper).element.body]
    assert kinds == ["p", "tbl", "p", "tbl", "p", "sectPr"]


def test_a_word_file_tells_its_title_time_and_foot() -> None:
    """With the blanks between the words and the page's number."""
    document = opened(replace(whole(), foot=Foot("第 3 版 <甲>", "第 ", " 页")))
    foot = document.sections[0].footer.paragraphs[0]
    assert foot.text == "第 3 版 <甲>    第  页"
    assert document.core_properties.title == "接待\n方案"
    assert document.core_properties.created == MADE


def test_rows_of_a_block_are_kept_with_the_next() -> None:
    """All but the last; those of a table that may run over pages are not."""
    paper = Paper("名单", MADE)
    paper.block(COLUMNS, [("1", "2"), ("3", "4")])
    paper.table(COLUMNS, [("5", "6")])
    kept = [
        [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
        for table in opened(paper).tables
    ]
    assert kept == [[True, True, None], [None, None]]


def test_a_line_above_a_table_is_kept_with_it() -> None:
    """One that stands below a table, or above another line, is not."""
    paper = Paper("名单", MADE)
    paper.line("上午")
    paper.line("共2人")
    paper.table(COLUMNS, [("5", "6")])
    paper.line("完")
    said = {
        line.text: line.paragraph_format.keep_with_next
        for line in opened(paper).paragraphs
        if line.text
    }
    assert said == {"名单": None, "上午": None, "共2人": True, "完": None}


def test_a_pdf_says_the_same_words(press: Press) -> None:
    """Everything that the Word file says stands in the PDF, its pages counted."""
    said = "".join(pdf_words(press.pdf(whole())).split())
    told = [part for line in words(whole()).split("\n") for part in line.split()]
    assert [part for part in told if part not in said and part != "第页"] == []
    assert "第2页" in said


def test_a_pdf_is_the_same_each_time(press: Press) -> None:
    """Its date is the revision's, never the clock's."""
    assert press.pdf(whole()) == Press().pdf(whole())


def test_pages_are_pictures(press: Press) -> None:
    """Two pages, each a PNG."""
    assert [page[:4] for page in press.pages(whole())] == [b"\x89PNG", b"\x89PNG"]


def test_a_long_block_runs_over_pages(press: Press) -> None:
    """What shall stay on one page, and is longer than one, loses no row."""
    paper = Paper("名单", MADE)
    paper.block(COLUMNS, [(str(n), f"甲{n}号") for n in range(80)])
    said = "".join(pdf_words(press.pdf(paper)).split())
    assert [n for n in range(80) if f"甲{n}号" not in said] == []


def test_a_line_above_a_table_goes_with_it_to_the_next_page(press: Press) -> None:
    """Of twenty short lists none has its head on the page before."""
    paper = Paper("名单", MADE)
    for n in range(20):
        paper.heading(f"第{n}组")
        paper.line(f"共{n}号")
        paper.block(COLUMNS, [(str(row), f"甲{n}号") for row in range(9)])
    pages = pypdfium2.PdfDocument(press.pdf(paper))
    told = ["".join(page.get_textpage().get_text_range().split()) for page in pages]
    apart = [n for n in range(20) for page in told if (f"共{n}号" in page) != (f"甲{n}号" in page)]
    assert apart == []


def test_what_the_font_lacks_is_a_printers_sign(press: Press) -> None:
    """〓 stands for a character that would be a box; rare ones of names are there."""
    paper = Paper("名单", MADE)
    paper.line("䶮𬭎堃\U0002a6a5")
    assert "䶮𬭎堃〓" in pdf_words(press.pdf(paper))


def test_tables_of_one_kind_are_one_sheet() -> None:
    """Each row after what stood above its table; words stay words, whatever they begin with."""
    book = load_workbook(BytesIO(excel_file(whole())))
    (sheet,) = book.worksheets
    assert sheet.title == "接待 方案"
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows()]
    assert rows == [
        ("接待 方案", None, None),
        ("一行", None, None),
        ("第 3 版", None, None),
        (None, "车号", "乘客"),
        ("周三", "1号车", HARMLESS),
        ("周三", "2号车", "罗静姝"),
        ("周四", "3号车", "佟海"),
    ]
    assert sheet["C5"].data_type == "s"
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == ("A4:C7", "A5")


def test_a_form_is_labels_beside_words() -> None:
    """A paper without tables: its forms, row by row."""
    paper = Paper("回执", MADE)
    paper.form([(("姓名", "韩砚舟"), ("性别", "男"))])
    (sheet,) = load_workbook(BytesIO(excel_file(paper))).worksheets
    assert [cell.value for cell in sheet[2]] == ["姓名", "韩砚舟", "性别", "男"]


def test_files_are_the_same_each_time() -> None:
    """Word and Excel files of the same paper have the same bytes."""
    assert word_file(whole()) == word_file(whole())
    assert excel_file(whole()) == excel_file(whole())


def test_a_paper_that_tells_nothing_is_blank() -> None:
    """A title, a line and a table without rows tell nothing."""
    paper = Paper("乘车安排", MADE)
    paper.line("以下均为当地时间")
    paper.table(COLUMNS, ())
    assert paper.blank
    paper.table(COLUMNS, [("1号车", "")])
    assert not paper.blank
