"""What it changes when the guests of two spots change places: one sum a kind of price."""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.seating.kernel.tables import (
    ALONE,
    AWAY,
    BESIDE,
    BESIDE_AT,
    BLOCK_AT,
    BLOCK_COUNTED,
    BLOCK_LABEL,
    BLOCK_LIST,
    BLOCK_TERMS,
    BLOCK_WIDTH,
    BLOCKS,
    CELLS,
    CLASS_OF,
    COUNT_LABEL,
    COUNT_TERMS,
    COUNT_WEIGHT,
    COUNT_WIDTH,
    COUNT_ZONE,
    COUNTS,
    EDGE_AT,
    EDGE_KIND_OF,
    EDGE_KINDS,
    EDGE_LIST,
    EDGES,
    GUESTS,
    HOME,
    JOINED,
    NEAR,
    NEAR_AT,
    OCCUPANT,
    PAIR_AT,
    PAIR_WIDTH,
    PAIRS,
    PRESENT,
    PRICES,
    SEATS,
    SPOT,
    SPOTS,
    TABLE_OF,
    TABLES,
    TIE_AT,
    TIE_WIDTH,
    TIED,
    TIES,
    UNSEATED,
    WORTH,
)


@compiled
def alone(t: Whole, guest: int, spot: int) -> int:
    """The price of a guest on a spot, whoever sits elsewhere."""
    if guest < 0:
        return 0
    if spot >= t[SEATS]:
        return int(t[UNSEATED])
    price = t[t[ALONE] + t[t[CLASS_OF] + guest] * t[SEATS] + spot]
    home = t[t[HOME] + guest]
    if home >= 0 and home != spot:
        price += t[AWAY]
    return int(price)


@compiled
def paired(t: Whole, guest: int, other: int, what: int) -> int:
    """What two guests save at one table (1), or cost apart (2); 0 where nothing ties them."""
    if what == 1 and t[TIED] == 2:
        return int(t[t[WORTH] + guest * t[GUESTS] + other])
    for at in range(t[t[PAIR_AT] + guest], t[t[PAIR_AT] + guest + 1]):
        entry = t[PAIRS] + at * PAIR_WIDTH
        if t[entry] == other:
            return int(t[entry + what])
    return 0


@compiled
def moved(t: Whole, s: Whole, guest: int, here: int, there: int) -> int:
    """What it changes at tables that a guest goes, where the others stay."""
    at, to = t[t[TABLE_OF] + here], t[t[TABLE_OF] + there]
    joined = s[JOINED] + guest * t[TABLES]
    change = 0
    if to >= 0:
        change += s[joined + to]
    if at >= 0:
        change -= s[joined + at]
    if there < t[SEATS] <= here:
        change += s[s[PRESENT] + guest]
    elif here < t[SEATS] <= there:
        change -= s[s[PRESENT] + guest]
    return change


@compiled
def tabled(t: Whole, s: Whole, here: int, there: int) -> int:
    """Pairs at one table, and apart."""
    at, to = t[t[TABLE_OF] + here], t[t[TABLE_OF] + there]
    waiting = (here >= t[SEATS]) != (there >= t[SEATS])
    if at == to and not waiting:
        return 0
    one, other = s[s[OCCUPANT] + here], s[s[OCCUPANT] + there]
    change = 0
    if one >= 0:
        change += moved(t, s, one, here, there)
    if other >= 0:
        change += moved(t, s, other, there, here)
    if one >= 0 and other >= 0:
        # Each was counted with the other, who has gone.
        saved = paired(t, one, other, 1)
        if to >= 0:
            change -= saved
        if at >= 0:
            change -= saved
        if waiting:
            change -= paired(t, one, other, 2)
    return change


@compiled
def meets(t: Whole, near: int, one: int, other: int) -> bool:
    """Whether two seats are beside, or near, one another."""
    begins, listed = (NEAR_AT, NEAR) if near else (BESIDE_AT, BESIDE)
    for at in range(t[t[begins] + one], t[t[begins] + one + 1]):
        if t[t[listed] + at] == other:
            return True
    return False


@compiled
def tied(t: Whole, entry: int, one: int, other: int) -> int:
    """The price of a tie with its two guests on these spots."""
    if one >= t[SEATS] or other >= t[SEATS]:
        return 0
    return int(t[entry + 2] if meets(t, t[entry + 1], one, other) else t[entry + 3])


@compiled
def bound(t: Whole, s: Whole, guest: int, here: int, there: int, but: int) -> int:
    """What it changes for the ties of a guest that he goes, but for that with one other."""
    change = 0
    if guest < 0:
        return change
    for at in range(t[t[TIE_AT] + guest], t[t[TIE_AT] + guest + 1]):
        entry = t[TIES] + at * TIE_WIDTH
        if t[entry] != but:
            spot = s[s[SPOT] + t[entry]]
            change += tied(t, entry, there, spot) - tied(t, entry, here, spot)
    return change


@compiled
def recounted(t: Whole, s: Whole, cell: int, listed: int, more: int) -> int:
    """What it changes that a cell grows by so much."""
    count = s[s[CELLS] + cell]
    prices = t[PRICES] + t[t[PRICES] + listed]
    return int(t[prices + count + more] - t[prices + count])


@compiled
def counted(t: Whole, s: Whole, term: int, label: int, zone: int, more: int) -> int:
    """What it changes that so much more of a label is in a zone."""
    if label < 0 or zone < 0 or more == 0:
        return 0
    entry = t[COUNT_TERMS] + term * COUNT_WIDTH
    cell = label * t[entry] + zone
    return recounted(t, s, t[entry + 1] + cell, t[entry + 2] + cell, more)


@compiled
def counts(t: Whole, s: Whole, here: int, there: int) -> int:
    """Who is counted where."""
    one, other = s[s[OCCUPANT] + here], s[s[OCCUPANT] + there]
    change = 0
    for term in range(t[COUNTS]):
        zones = t[COUNT_ZONE] + term * t[SPOTS]
        at, to = t[zones + here], t[zones + there]
        if at == to:
            continue
        first, second, mine, theirs = -1, -1, 0, 0
        if one >= 0:
            first = t[t[COUNT_LABEL] + term * t[GUESTS] + one]
            mine = t[t[COUNT_WEIGHT] + term * t[GUESTS] + one]
        if other >= 0:
            second = t[t[COUNT_LABEL] + term * t[GUESTS] + other]
            theirs = t[t[COUNT_WEIGHT] + term * t[GUESTS] + other]
        if first == second:
            change += counted(t, s, term, first, at, theirs - mine)
            change += counted(t, s, term, first, to, mine - theirs)
        else:
            change += counted(t, s, term, first, at, -mine)
            change += counted(t, s, term, first, to, mine)
            change += counted(t, s, term, second, to, -theirs)
            change += counted(t, s, term, second, at, theirs)
    return change


@compiled
def kind(t: Whole, term: int, guest: int) -> int:
    """The kind of a guest at an edge; 0 for nobody."""
    return 0 if guest < 0 else int(t[t[EDGE_KIND_OF] + term * t[GUESTS] + guest])


@compiled
def edged(t: Whole, s: Whole, here: int, there: int) -> int:
    """What it changes on the edges of a spot that the other's guest comes for its own."""
    goes, comes = s[s[OCCUPANT] + here], s[s[OCCUPANT] + there]
    change = 0
    for at in range(t[t[EDGE_AT] + here], t[t[EDGE_AT] + here + 1]):
        entry = t[EDGE_LIST] + at * 2
        end, term = t[entry], t[entry + 1]
        if end == there:
            continue
        kinds = t[EDGE_KINDS] + term * 2
        square = t[PRICES] + t[kinds + 1]
        column = kind(t, term, s[s[OCCUPANT] + end])
        change += t[square + kind(t, term, comes) * t[kinds] + column]
        change -= t[square + kind(t, term, goes) * t[kinds] + column]
    return change


@compiled
def alike(t: Whole, s: Whole, term: int, spot: int, label: int, but: int) -> int:
    """How many edges of a block lead from a spot to a label, but for one end."""
    found = 0
    begins = t[BLOCK_AT] + term * t[SPOTS] + spot
    for at in range(t[begins], t[begins + 1]):
        end = t[t[BLOCK_LIST] + at]
        guest = s[s[OCCUPANT] + end]
        if end != but and guest >= 0:
            found += t[t[BLOCK_LABEL] + term * t[GUESTS] + guest] == label
    return found


@compiled
def torn(t: Whole, s: Whole, term: int, label: int, here: int, there: int) -> int:
    """By how much more a label is torn when one of it goes from here to there."""
    on = t[BLOCK_COUNTED] + term * t[SPOTS]
    more = t[on + there] - t[on + here]
    more += alike(t, s, term, here, label, there) - alike(t, s, term, there, label, here)
    return int(more)


@compiled
def block_label(t: Whole, term: int, guest: int) -> int:
    """The label of a guest in a block; -1 for none."""
    return -1 if guest < 0 else int(t[t[BLOCK_LABEL] + term * t[GUESTS] + guest])


@compiled
def blocked(t: Whole, s: Whole, here: int, there: int) -> int:
    """How torn labels are."""
    change = 0
    for term in range(t[BLOCKS]):
        one = block_label(t, term, s[s[OCCUPANT] + here])
        other = block_label(t, term, s[s[OCCUPANT] + there])
        if one == other:
            continue
        entry = t[BLOCK_TERMS] + term * BLOCK_WIDTH
        if one >= 0:
            more = torn(t, s, term, one, here, there)
            change += recounted(t, s, t[entry] + one, t[entry + 2] + one, more)
        if other >= 0:
            more = torn(t, s, term, other, there, here)
            change += recounted(t, s, t[entry] + other, t[entry + 2] + other, more)
    return change


@compiled
def unpartnered(t: Whole, s: Whole, here: int, there: int) -> int:
    """What it changes when the guests of two spots change places: all but whom they suit."""
    one, other = s[s[OCCUPANT] + here], s[s[OCCUPANT] + there]
    price = alone(t, one, there) - alone(t, one, here)
    price += alone(t, other, here) - alone(t, other, there)
    if t[TIED]:
        price += tabled(t, s, here, there)
    price += bound(t, s, one, here, there, other) + bound(t, s, other, there, here, one)
    price += counts(t, s, here, there)
    if t[EDGES]:
        price += edged(t, s, here, there) + edged(t, s, there, here)
    return price + blocked(t, s, here, there)
