"""Tell what moved between two saved plans of an event, in sentences by person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from planner.domain.event import Event, Register
from planner.domain.layouts.labels import read_label, say_label
from planner.language import CHINESE, times, translator
from planner.language.wording import listed, place_of
from planner.persistence.plans import PlanEntry, plan_entries, plan_numbered
from planner.services.compare_plans import Change, Move, Moved, compare_plans
from planner.services.list_events import state_word
from planner.services.stored_checks import engaged_by
from planner.services.stored_events import open_event, saved_plan
from planner.services.told_to import told_to
from solver.constraint import N_

if TYPE_CHECKING:
    from planner.domain.account import Role
    from planner.domain.engagement import Engagement
    from planner.persistence.store import Store
    from planner.services.opened import Opened

SAID = {
    Move.NEW: N_("New: {when} {what}"),
    Move.GONE: N_("Dropped: {when} {what}"),
    Move.TIME: N_("{what}: {old} → {new}"),
    Move.PLACE: N_("{what} ({when}): {old} → {new}"),
    Move.CAR: N_("{what} ({when}): {old} → {new}"),
    Move.SEAT: N_("{what} ({when}): seat {old} → {new}"),
}


@dataclass(frozen=True)
class Affected:
    """Some people, and what changed for all of them alike."""

    names: str
    number: int
    changes: tuple[str, ...]


@dataclass(frozen=True)
class Changes:
    """What moved between two plans; none where there is but one plan."""

    event: Event
    before: int
    after: int
    revisions: tuple[tuple[int, str], ...]
    """Revision and what has become of it, the last first."""
    affected: tuple[Affected, ...]


def tell_changes(
    store: Store, event: str, language: str, *, role: Role, before: int | None, after: int | None
) -> Changes:
    """Without numbers, the last two plans; NotFound for a number that no plan has."""
    opened = told_to(store, open_event(store, event), role)
    with store.reading() as session:
        known = plan_entries(session, event)
        last = known[0].revision if known else 0
        new = last if after is None else after
        earlier = (one.revision for one in known if one.revision < new)
        old = max(earlier, default=new) if before is None else before
        by_number = {one.revision: one for one in known}
        for one in (old, new) if known else ():
            if one not in by_number:
                plan_numbered(session, event, one)  # tells that there is none
    told = Changes(
        event=opened.event,
        before=old,
        after=new,
        revisions=tuple((one.revision, state_word(one.state, language)) for one in known),
        affected=(),
    )
    if not known:
        return told
    moved = moved_between(store, opened, before=by_number[old], after=by_number[new])
    said = _Said(opened.register, opened.event, language)
    return replace(told, affected=said.affected(moved))


def moved_between(
    store: Store, opened: Opened, *, before: PlanEntry, after: PlanEntry
) -> tuple[Moved, ...]:
    """What moved between two saved plans of an event, worked out once for each of its states."""

    def moved() -> tuple[Moved, ...]:
        # Of what has been taken out of the event since, there is nothing to tell.
        plans = saved_plan(store, opened, before), saved_plan(store, opened, after)
        held = tuple(engaged_by(store, opened, plan) for plan in plans)
        return compare_plans(opened.register, plans, held=held)

    question = ("moved", opened.event.id, before.revision, after.revision)
    return store.memory.recall(question, (opened, before.made_at, after.made_at), moved)


def changes_for(
    opened: Opened, person: str, language: str, moved: tuple[Moved, ...]
) -> tuple[str, ...]:
    """What moved for one person, in sentences."""
    said = _Said(opened.register, opened.event, language)
    return tuple(
        said.change(one) for each in moved if person in each.persons for one in each.changes
    )


@dataclass(frozen=True)
class _Said:
    register: Register
    event: Event
    language: str

    def affected(self, moved: tuple[Moved, ...]) -> tuple[Affected, ...]:
        return tuple(
            Affected(
                listed([self.register.person(one).name for one in each.persons], self.language),
                len(each.persons),
                tuple(self.change(one) for one in each.changes),
            )
            for each in moved
        )

    def change(self, change: Change) -> str:
        say = translator(self.language)
        one = change.after or change.before
        assert one is not None
        words = {"what": one.what.said(say), "when": self._when(one)}
        if change.before and change.after:
            words["old"], words["new"] = self._both(change, change.before, change.after)
        return say(SAID[change.move]).format(**words)

    def _both(self, change: Change, before: Engagement, after: Engagement) -> tuple[str, str]:
        if change.move is Move.TIME:
            return self._when(before), self._when(after)
        if change.move is Move.PLACE:
            ways = (place_of(one, self.register, self.language) for one in (before, after))
            return (next(ways), next(ways))
        if change.move is Move.CAR:
            return self._car(before), self._car(after)
        return self._seat(change.seats[0]), self._seat(change.seats[1])

    def _when(self, one: Engagement) -> str:
        local = one.interval.astimezone(self.event.tzinfo)
        return f"{times.short_day(local.start.date(), self.language)} {times.span(local)}"

    def _car(self, one: Engagement) -> str:
        return self.register.vehicle(one.vehicle).name if one.vehicle else "–"

    def _seat(self, seat: str) -> str:
        return say_label(read_label(seat), in_chinese=self.language == CHINESE) if seat else "–"
