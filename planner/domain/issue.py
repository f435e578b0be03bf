"""Papers as they were issued, and what of their lists differs, line by line."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class IssuedList:
    """A table of an issued paper: what stands above it, its heads, and its rows."""

    above: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Issue:
    """An issued paper without its files: the n-th of its kind at its event."""

    event: str
    paper: str
    """Its path among the papers without the ending: `car-list`, `delegations/A/itinerary`."""
    issue: int
    title: str
    language: str
    audience: str
    issued_to: str
    issued_by: str
    issued_at: datetime
    revision: int
    """Of the event."""
    plan: int | None
    """The revision of the plan; None where there was none."""
    forms: tuple[str, ...]


@dataclass(frozen=True)
class ChangedLine:
    """A line of a list that is not as it was issued before."""

    above: str
    name: str
    """What the line is known by: a person's name, a car, an hour."""
    cells: tuple[tuple[str, str, str], ...]
    """Head, what stood there, what stands there; of a line that is new or gone all of it."""
    was: bool
    """Whether there was such a line."""
    now: bool
    """Whether there is."""


@dataclass(frozen=True)
class _Line:
    above: str
    heads: tuple[str, ...]
    cells: tuple[str, ...]


def changed_lines_of(
    before: Iterable[IssuedList], after: Iterable[IssuedList]
) -> tuple[ChangedLine, ...]:
    """The lines that differ: by what they are known by, else by how much of them is the same."""
    old, new = _aligned(_lines(before), _lines(after))
    known = {heads: _known_by(heads, (old, new)) for heads in _heads(old, new)}
    left = _without(old, new), _without(new, old)
    pairs: list[tuple[_Line | None, _Line | None]] = list(_named_alike(*left, known))
    pairs += _much_alike(*left)
    pairs += [(one, None) for one in left[0]]
    pairs += [(None, one) for one in left[1]]
    order = {line: place for place, line in enumerate((*new, *old))}
    pairs.sort(key=lambda pair: order[pair[1] or pair[0] or _NOWHERE])
    return tuple(_changed(old_one, new_one, known) for old_one, new_one in pairs)


_NOWHERE = _Line("", (), ())


def _lines(lists: Iterable[IssuedList]) -> list[_Line]:
    """Each row, without the column that only counts them."""
    lines = []
    for one in lists:
        counts = [str(number) for number in range(1, len(one.rows) + 1)]
        counted = {
            place for place in range(len(one.heads)) if [row[place] for row in one.rows] == counts
        }
        kept = [place for place in range(len(one.heads)) if place not in counted]
        heads = tuple(one.heads[place] for place in kept)
        lines += [_Line(one.above, heads, tuple(row[place] for place in kept)) for row in one.rows]
    return lines


def _aligned(old: list[_Line], new: list[_Line]) -> tuple[list[_Line], list[_Line]]:
    """Lists that had columns before which nobody fills now, or the other way round: blank there."""
    wide: dict[tuple[str, ...], tuple[str, ...]] = {}
    come = _heads(new) - _heads(old)
    for gone in sorted(_heads(old) - _heads(new)):
        likely = [one for one in sorted(come) if 2 * _shared(gone, one) >= max(len(gone), len(one))]
        if likely:
            other = max(likely, key=lambda one: _shared(gone, one))
            come.remove(other)
            first, second = sorted((gone, other), key=len, reverse=True)
            wide[gone] = wide[other] = (*first, *(one for one in second if one not in first))
    return [_widened(one, wide) for one in old], [_widened(one, wide) for one in new]


def _shared(heads: tuple[str, ...], others: tuple[str, ...]) -> int:
    """How many heads two lists have in common; none where one names two columns alike."""
    told = set(heads), set(others)
    return len(told[0] & told[1]) if len(told[0]) + len(told[1]) == len(heads + others) else 0


def _widened(line: _Line, wide: dict[tuple[str, ...], tuple[str, ...]]) -> _Line:
    cells, heads = dict(zip(line.heads, line.cells, strict=True)), wide.get(line.heads)
    if heads is None:
        return line
    return _Line(line.above, heads, tuple(cells.get(head, "") for head in heads))


def _heads(*lines: list[_Line]) -> set[tuple[str, ...]]:
    return {line.heads for own in lines for line in own}


def _known_by(heads: tuple[str, ...], each: tuple[list[_Line], ...]) -> tuple[int, ...]:
    """Which columns tell the lines of a list apart: the first, with one beside it where it must.

    Of those beside it the one with the least in it; as many as needed where one is not enough.
    """
    lines = [[one for one in own if one.heads == heads] for own in each]
    beside = sorted(range(1, len(heads)), key=lambda place: (_written(lines, place), place))
    tried = [(0,), *((0, place) for place in beside)]
    tried += [tuple(range(many)) for many in range(3, len(heads) + 1)]
    return next((one for one in tried if _apart(lines, one)), tuple(range(len(heads))))


def _written(lines: list[list[_Line]], place: int) -> int:
    return sum(len(one.cells[place]) for own in lines for one in own)


def _apart(lines: list[list[_Line]], places: tuple[int, ...]) -> bool:
    """Whether no two lines of one list have all of those cells alike."""
    named = ([(one.above, _called(one, places)) for one in own] for own in lines)
    return all(len(names) == len(set(names)) for names in named)


def _called(line: _Line, places: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(line.cells[place] for place in places)


def _without(lines: list[_Line], others: list[_Line]) -> list[_Line]:
    same = Counter(others)
    left = []
    for line in lines:
        if same[line]:
            same[line] -= 1
        else:
            left.append(line)
    return left


def _named_alike(
    old: list[_Line],
    new: list[_Line],
    known: dict[tuple[str, ...], tuple[int, ...]],
) -> Iterator[tuple[_Line, _Line]]:
    for before in tuple(old):
        places = known[before.heads]
        name = (before.heads, before.above, _called(before, places))
        alike = (one for one in new if (one.heads, one.above) == name[:2])
        after = next((one for one in alike if _called(one, places) == name[2]), None)
        if after is not None:
            old.remove(before)
            new.remove(after)
            yield before, after


def _much_alike(old: list[_Line], new: list[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Lines of one list that share at least half of what is written in them."""
    for before in tuple(old):
        likely = [one for one in new if one.heads == before.heads and _alike(before, one) >= 1]
        if likely:
            after = max(likely, key=lambda one: (one.above == before.above, _alike(before, one)))
            old.remove(before)
            new.remove(after)
            yield before, after


def _alike(before: _Line, after: _Line) -> float:
    """Of the cells with something in them, the same ones to each that differs."""
    pairs = list(zip(before.cells, after.cells, strict=True))
    same = sum(1 for one, other in pairs if one == other and one)
    differing = sum(1 for one, other in pairs if one != other)
    return same / differing if differing else float(same)


def _changed(
    before: _Line | None, after: _Line | None, known: dict[tuple[str, ...], tuple[int, ...]]
) -> ChangedLine:
    line = after or before
    assert line is not None
    old = before.cells if before else ("",) * len(line.heads)
    new = after.cells if after else ("",) * len(line.heads)
    cells = tuple(cell for cell in zip(line.heads, old, new, strict=True) if cell[1] != cell[2])
    name = " ".join(filter(None, _called(line, known[line.heads])))
    return ChangedLine(line.above, name, cells, was=before is not None, now=after is not None)
