"""One engagement as an iCalendar component, made once and put into every feed it belongs to."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import icalendar
from icalendar import STATUS

from planner.domain.engagement import Engagement
from planner.domain.event import Event, Register
from planner.domain.fact import Certainty
from planner.domain.plan import Plan
from planner.domain.sentence import Sentence, sentence
from planner.language import translator
from planner.language.text import printable, safe_name
from planner.language.wording import listed, place_of
from solver.constraint import N_

HOST = "reception-planner"
"""The right part of every UID, with the event's id before it; never taken from a request."""
SECRET = N_("Reserved")
"""All that a room's feed says of a secret session."""


@dataclass(frozen=True)
class Stamp:
    """What a revision puts on every engagement: when it was made, and its number."""

    moment: datetime
    sequence: int

    @classmethod
    def of(cls, event: Event, plan: Plan) -> "Stamp":
        """The stamp of one revision: it grows with the event's and the plan's, and is no clock."""
        made = event.revised_at or event.start
        whole = made.astimezone(UTC).replace(microsecond=0)
        return cls(whole, event.revision - 1 + plan.revision)


@dataclass(frozen=True)
class Writer:
    """Makes components in one language, with one stamp."""

    register: Register
    event: Event
    stamp: Stamp
    language: str

    def component(self, engagement: Engagement, *, masked: bool) -> icalendar.Event:
        """The engagement as it stands; masked, a stranger reads when and where, not what."""
        shown = _masked(engagement) if masked else engagement
        return self._component(shown, self.said(shown.what), _STATUS[shown.certainty])

    def cancelled(self, engagement: Engagement, *, masked: bool) -> icalendar.Event:
        """An engagement of an earlier revision that is no longer held.

        Some readers hide the status, so that the summary says it too.
        """
        shown = _masked(engagement) if masked else engagement
        what = self.said(sentence(N_("[Cancelled] {what}"), what=self.said(shown.what)))
        return self._component(shown, what, STATUS.CANCELLED)

    def uid(self, name: str) -> str:
        """The UID of something of this event."""
        return f"{safe_name(name)}@{safe_name(self.event.id)}.{HOST}"

    def said(self, sentence: Sentence) -> str:
        """A sentence in this feed's language, without what would break a reader."""
        return printable(sentence.said(translator(self.language)))

    def _component(self, engagement: Engagement, what: str, status: STATUS) -> icalendar.Event:
        interval = engagement.interval
        component = icalendar.Event.new(
            uid=self.uid(engagement.uid),
            stamp=self.stamp.moment,
            last_modified=self.stamp.moment,
            sequence=self.stamp.sequence,
            start=self._written(interval.start),
            end=self._written(interval.end),
            status=status,
            summary=what,
            categories=[engagement.kind.value],
        )
        if place := printable(place_of(engagement, self.register, self.language)):
            component.add("location", place)
        if lines := self._description(engagement):
            component.add("description", "\n".join(lines))
        return component

    def _written(self, moment: datetime) -> datetime:
        """In the event's zone; in UTC in the hour that clocks show twice, which no zone can say."""
        local = moment.astimezone(self.event.tzinfo)
        return moment.astimezone(UTC) if local.fold else local

    def _description(self, engagement: Engagement) -> list[str]:
        lines = [self.said(note) for note in engagement.notes]
        if engagement.chair:
            chair = self.register.person(engagement.chair).name
            lines.append(self.said(sentence(N_("Chair: {name}"), name=chair)))
        names = [self.event.delegation(d).name for d in engagement.delegations if self._ours(d)]
        if names:
            told = sentence(
                N_("With: {names} ({people} people)"),
                names=listed(names, self.language),
                people=engagement.people,
            )
            lines.append(self.said(told))
        return lines

    def _ours(self, delegation: str) -> bool:
        return any(own.id == delegation for own in self.event.delegations)


def _masked(engagement: Engagement) -> Engagement:
    return replace(engagement, what=Sentence(SECRET), notes=(), chair=None, delegations=())


_STATUS = {
    Certainty.OPEN: STATUS.TENTATIVE,
    Certainty.TENTATIVE: STATUS.TENTATIVE,
    Certainty.CONFIRMED: STATUS.CONFIRMED,
}
