"""Small whole plans a person can read: a guest, a host, one car, two halls.

Ticks are minutes from midnight: 540 is 9:00. The hotel is 20 minutes from the plant.
"""

from __future__ import annotations

from solver.event.problem import Pair, Plan, Problem, Ride, Stay, Travel

PROBLEM = Problem(
    travel=(
        Travel(origin="hotel", destination="plant", ticks=20),
        Travel(origin="plant", destination="hotel", ticks=20),
        Travel(origin="hotel", destination="annex", ticks=5),
    ),
    pairs=(Pair(guest="han", host="qin"),),
    carried=("han", "qin"),
)

MEETING = Stay(
    id="meeting", kind="session", place="hotel", start=540, end=600, people=("han", "qin")
)
VISIT = Stay(id="visit", kind="visit", place="plant", start=630, end=690, people=("han", "qin"))
RIDE = Ride(
    id="ride-1", vehicle="car-1", driver="zhao", origin="hotel", destination="plant",
    depart=605, arrive=625, people=("han", "qin"),
)  # fmt: skip
PLAN = Plan(stays=(MEETING, VISIT), rides=(RIDE,))
