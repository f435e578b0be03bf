"""Guests whom no neighbour suits: what they cost around two spots, now and after an exchange."""

from solver.compiled.arrays import Whole
from solver.compiled.compiling import compiled
from solver.seating.kernel.price import meets
from solver.seating.kernel.tables import (
    BESIDE,
    BESIDE_AT,
    GUESTS,
    LONELY,
    OCCUPANT,
    PARTNER_KIND,
    PARTNER_TERMS,
    PARTNERS,
    PRICES,
    SEATS,
)


@compiled
def lonely(t: Whole, s: Whole, term: int, spot: int) -> int:
    """The price of the guest on a spot whom no neighbour suits."""
    guest = s[s[OCCUPANT] + spot]
    kinds = t[PARTNER_KIND] + term * t[GUESTS]
    if guest < 0 or spot >= t[SEATS] or t[kinds + guest] < 0:
        return 0
    entry = t[PARTNER_TERMS] + term * 4
    row = t[PRICES] + t[entry + 1] + t[kinds + guest] * t[entry]
    met = False
    for at in range(t[t[BESIDE_AT] + spot], t[t[BESIDE_AT] + spot + 1]):
        other = s[s[OCCUPANT] + t[t[BESIDE] + at]]
        if other >= 0 and t[kinds + other] >= 0:
            if t[row + t[kinds + other]]:
                return 0
            met = True
    return int(t[entry + 2]) if met else 0


@compiled
def around(t: Whole, s: Whole, here: int, there: int) -> int:
    """The price of lonely guests on two spots and beside them, each once."""
    price = 0
    for term in range(t[PARTNERS]):
        for spot, but in ((here, -1), (there, here)):
            if spot >= t[SEATS]:
                continue
            if but < 0 or here >= t[SEATS] or not meets(t, 0, here, there):
                price += lonely(t, s, term, spot)
            for at in range(t[t[BESIDE_AT] + spot], t[t[BESIDE_AT] + spot + 1]):
                end = t[t[BESIDE] + at]
                known = but >= 0 and (end == but or (but < t[SEATS] and meets(t, 0, but, end)))
                if not known:
                    price += lonely(t, s, term, end)
    return price


@compiled
def at_most_around(t: Whole, s: Whole, here: int, there: int) -> int:
    """As `around` or more, from what was noted; who sits beside both counts twice."""
    price = s[s[LONELY] + here] + s[s[LONELY] + there]
    for spot in (here, there):
        if spot < t[SEATS]:
            for at in range(t[t[BESIDE_AT] + spot], t[t[BESIDE_AT] + spot + 1]):
                price += s[s[LONELY] + t[t[BESIDE] + at]]
    return int(price)


@compiled
def renoted(t: Whole, s: Whole, spot: int) -> None:
    """Note who is lonely on a spot and beside it."""
    if spot >= t[SEATS]:
        return
    s[s[LONELY] + spot] = 0
    for term in range(t[PARTNERS]):
        s[s[LONELY] + spot] += lonely(t, s, term, spot)
    for at in range(t[t[BESIDE_AT] + spot], t[t[BESIDE_AT] + spot + 1]):
        end = t[t[BESIDE] + at]
        s[s[LONELY] + end] = 0
        for term in range(t[PARTNERS]):
            s[s[LONELY] + end] += lonely(t, s, term, end)


@compiled
def around_then(t: Whole, s: Whole, here: int, there: int) -> int:
    """As `around`, once the guests of the two spots have changed places."""
    one, other = s[s[OCCUPANT] + here], s[s[OCCUPANT] + there]
    s[s[OCCUPANT] + here], s[s[OCCUPANT] + there] = other, one
    price = around(t, s, here, there)
    s[s[OCCUPANT] + here], s[s[OCCUPANT] + there] = one, other
    return price
