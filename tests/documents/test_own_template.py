"""The office's own Word template, filled, and what makes one unfit."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from planner.documents.car_list import car_list
from planner.documents.desk import Desk
from planner.documents.own_template import FIELDS, filled, require_fit
from planner.documents.paper import Column, Paper
from planner.documents.start_template import start_template
from planner.documents.word import word_file
from planner.domain.errors import Unreadable
from tests.documents.reading import lines, tables, words
from tests.visit import event, plan, register


def sample() -> Paper:
    """The list of cars of the small visit."""
    return car_list(Desk(register(), event(), plan()))


def template(*said: str) -> bytes:
    """A Word file of these lines."""
    document = docx.Document()
    for line in said:
        document.add_paragraph(line)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def faults(content: bytes) -> list[str]:
    """What is told of a template for the list of cars."""
    with pytest.raises(Unreadable) as refused:
        require_fit(content, "own.docx", sample=sample())
    return refused.value.line().split("\n")


def test_a_start_template_gives_the_paper_we_would_have_made() -> None:
    """Title, lines, every table with all its rows, version and page number."""
    ours, start = word_file(sample()), start_template(sample())
    require_fit(start, "start.docx", sample=sample())
    assert tables(filled(start, sample())) == tables(ours)
    assert lines(filled(start, sample())) == lines(ours)
    assert words(filled(start, sample())) == words(ours)


def test_a_start_template_takes_tables_of_any_width() -> None:
    """A narrow table before a wide one: no cell is lost, and what there is not is blank."""
    paper = Paper("来访", sample().made)
    paper.table((Column("甲", 30.0),), [["1"]])
    paper.table((Column("甲", 30.0), Column("乙", 30.0)), [["1", "2"]])
    paper.footer("第 3 版", ("", ""))
    start = start_template(paper)
    require_fit(start, "start.docx", sample=paper)
    assert tables(filled(start, paper)) == [[["甲", ""], ["1", ""]], [["甲", "乙"], ["1", "2"]]]


def test_the_same_words_give_the_same_bytes() -> None:
    """The file carries the revision's time, never the clock's."""
    start = start_template(sample())
    assert filled(start, sample()) == filled(start, sample())


def test_words_are_never_markup() -> None:
    """A name may hold braces, tags and marks of Word: it stands there as it is written."""
    paper = Paper("{{ version }}", sample().made)
    paper.line("{% for %} <w:p/> & {{ 7 * 7 }}")
    paper.footer("第 3 版", ("", ""))
    said = lines(filled(template("{{ title }}", "{{ lines[0] }}", "{{ version }}"), paper))
    assert said == ["{{ version }}", "{% for %} <w:p/> & {{ 7 * 7 }}", "第 3 版"]


def test_unknown_fields_are_told_together() -> None:
    """Each that there is not, and that the version is missing."""
    said = faults(template("{{ subject }} {{ title }} {{ author }}"))
    assert [line.partition(" — ")[0] for line in said] == [
        "own.docx: there is no field called author",
        "own.docx: there is no field called subject",
        "own.docx: the field version is not in it",
    ]


EACH = "{{% for a in range(49999) %}}{{{{ {} }}}}{{% endfor %}}"


@pytest.mark.parametrize(
    "line",
    [
        "{{ version }} {{ title",
        "{{ version }} {% for one in lines %}",
        "{{ version }} {{ lines[99] }}",
        "{{ version }} {{ title.__class__.__mro__ }}",
        "{{ version }} {{ 1 / 0 }}",
        "{{ version }} {{ 'x' * 10 ** 10 }}",
        "{{ version }} {{ '%1000000000d' % 1 }}",
        "{{ version }} {{ 'x'.center(1000000000) }}",
        "{{ version }} {{ 'x' | center(1000000000) }}",
        "{{ version }}{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
        "{{ version }}{% for a in lines recursive %}{{ loop(lines) }}{% endfor %}",
        "{{ version }}{% macro on() %}{{ on() }}{{ on() }}{% endmacro %}{{ on() }}",
        "{{ version }}{% set x = title %}" + "{% set x = x ~ x %}" * 60 + "{{ x }}",
        "{{ version }}{% set x = title %}" + "{% set x = x + x %}" * 60 + "{{ x }}",
        "{{ version }}{% set x = title %}" + "{% set x %}{{ x }}{{ x }}{% endset %}" * 60,
        "{{ version }}{% set x = lines %}" + "{% set x = x + x %}" * 60,
        "{{ version }}{% set x = title %}" + "{% set x = [x, x] %}" * 60 + "{{ x }}",
        "{{ version }}{% set x = title %}" + "{% set x = (x, x) %}" * 60 + "{{ x }}",
        "{{ version }}{% for a in range(99999) %}{% set x = range(99999)|join %}{% endfor %}",
        "{{ version }}{% set x = range(4000)|join %}" + EACH.format("x|upper"),
        "{{ version }}{% set x = range(4000)|join %}" + EACH.format("x.split('1')"),
        "{{ version }}{% set x = range(4000)|join %}" + "{% set y = x ~ 'a' %}" * 4000,
        "{{ version }}" + EACH.format(f"'{'x' * 20_000}'"),
        "{{ version }}{{ " + " ~ ".join(["title"] * 3000) + " }}",
        "{{ version }}{{ title | replace('', title * 9) }}",
        "{{ version }}{{ " + "(" * 400 + "title" + ")" * 400 + " }}",
        "{{ version }}{% if " + "not " * 2000 + "title %}x{% endif %}",
    ],
)
def test_a_template_that_cannot_be_filled_is_told(line: str) -> None:
    """Broken braces, a loop without an end, a cell that is not there, a way out of the sandbox;
    what would never end, or fill the memory."""
    (said,) = faults(template(line))
    assert said.startswith("own.docx: a field cannot be filled: ")


def test_loops_conditions_and_filters_of_an_office_are_filled() -> None:
    """Rows numbered, cells joined, some left out, words in capitals."""
    paper = Paper("来访", sample().made)
    paper.line("甲")
    paper.line("乙")
    paper.footer("第 3 版", ("", ""))
    whole = template(
        "{% for one in lines if one != title %}{{ loop.index + 1 }}{{ one ~ '；' }}{% endfor %}"
        "{{ lines | join('、') }}{{ version.split()[0] }}{{ title | upper }}"
        "{% if title in ('来访', '出访') %}{{ title | replace('来', '回') }}{% endif %}"
    )
    (said,) = lines(filled(whole, paper))
    assert said == "2甲；3乙；甲、乙第来访回访"


def _with(name: str, content: bytes) -> Callable[[], bytes]:
    def made() -> bytes:
        stream = BytesIO(template("{{ version }}"))
        with ZipFile(stream, "a") as parts:
            parts.writestr(name, content)
        return stream.getvalue()

    return made


OUTSIDE = b'<Relationships><Relationship Type="x/image" Target="http://x" TargetMode="External"/>'
QUOTED = b"<R><Relationship Type='x/attachedTemplate' Target='http://x' TargetMode='External'/></R>"
WIDE = QUOTED.decode().encode("utf-16")
RENAMED = b'<R><Relationship Type="x/vbaProject" Target="notes.xml"/></R>'


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (lambda: b"%PDF-1.7", "this is no Word file (.docx)"),
        (lambda: b"", "this is no Word file (.docx)"),
        (_with("word/vbaProject.bin", b"x"), "the file has macros in it"),
        (_with("word/_rels/x.rels", OUTSIDE), "the file loads something from elsewhere"),
        (_with("word/_rels/x.rels", QUOTED), "the file loads something from elsewhere"),
        (_with("word/_rels/x.rels", WIDE), "the file loads something from elsewhere"),
        (_with("word/_rels/x.rels", RENAMED), "the file has macros in it"),
    ],
)
def test_a_dangerous_file_is_refused(made: Callable[[], bytes], told: str) -> None:
    """It is no Word file, has macros, or loads what stands elsewhere."""
    assert [line.partition(" — ")[0] for line in faults(made())] == [f"own.docx: {told}"]


def test_every_field_that_is_told_of_is_there() -> None:
    """The reference names no field that a paper lacks."""
    whole = template(
        "{{ version }}{{ title }}{{ lines | length }}{{ tables | length }}"
        "{% for section in sections %}{{ section.heading }}{{ section.lines | length }}"
        "{{ section.forms | length }}{% for table in section.tables %}"
        "{{ table.heads | length }}{{ table.rows | length }}{% endfor %}{% endfor %}"
    )
    require_fit(whole, "own.docx", sample=sample())
    said = whole_text(whole)
    assert [name for name in FIELDS if name not in said] == []


def whole_text(content: bytes) -> str:
    """The words of a template, fields included."""
    return "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(content)).paragraphs)
