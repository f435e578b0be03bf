"""A party that is to part from the others of its delegation, or join them, where they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.domain.finding import Finding, Severity
from planner.domain.sentence import sentence
from planner.services.solving.party_days import Held, PartyDays
from solver.constraint import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planner.domain.partings import Parting
    from planner.services.findings.scene import Scene


def unmet(scene: Scene) -> Iterator[Finding]:
    """Hold each parting and meeting against where the main party is then."""
    held = Held(scene.register, scene.event, scene.plan)
    for delegation in dict.fromkeys(party.delegation for party in scene.event.parties):
        main = scene.parties.get(delegation)
        if main is not None:
            for met, session in PartyDays(held, scene.plan, main).unmet():
                yield _finding(scene, met, session)


def _finding(scene: Scene, met: Parting, session: str | None) -> Finding:
    told = {
        "party": met.party.name or met.party.id,
        "delegation": scene.names[met.party.delegation],
        "place": scene.names[met.place],
        "time": scene.clock(met.apart_at),
    }
    leaves = met.leaves
    if session is not None:
        told["session"] = scene.names[session]
        return Finding(
            (met.party.id, session),
            Severity.CANNOT_BE,
            sentence(_IN_A_SESSION[leaves], **told),
            sentence(N_("Let them part or meet where it is held, or at another time.")),
        )
    return Finding(
        (met.party.id,),
        Severity.CANNOT_BE,
        sentence(_NOT_THERE[leaves], **told),
        sentence(N_("Let them part or meet while the others are there.")),
    )


_IN_A_SESSION = {
    True: N_("{party} parts at {place}, {time}; {delegation} is at “{session}” elsewhere then."),
    False: N_("{party} joins at {place}, {time}; {delegation} is at “{session}” elsewhere then."),
}
_NOT_THERE = {
    True: N_("{party} parts at {place}, {time}; {delegation} cannot be there then."),
    False: N_("{party} joins at {place}, {time}; {delegation} cannot be there then."),
}
"""By whether it leaves."""
