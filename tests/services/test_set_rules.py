"""Rules as a form: only what differs is kept, and what is kept is what is planned by."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fixtures.worlds import world
from planner.domain.errors import NotFound, Refused, Stale
from planner.domain.event import Event
from planner.persistence.store import Store, open_store
from planner.services.plan_event import Outcome, plan_event
from planner.services.rule_forms import RuleForm, Step, always, every_rule, rule_groups
from planner.services.set_rules import as_written, set_rules
from planner.services.stored_events import import_event, open_event
from solver.catalogue import KINDS
from solver.constraint import Level, Rule
from solver.limits import Limits
from tests.visit import at, event, register

VISIT = "visit-2026"
TEA = world("tea")
CHANGEABLE = [rule.id for rule in every_rule() if not always(rule)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the visit, whose rules stand as written but for one of another hand."""
    opened = open_store(f"sqlite:///{tmp_path / 'planner.db'}", clock=lambda: at(6))
    visit = replace(event(), rules=(Rule("waiting", weight=3),))
    import_event(opened, register(), visit, typed=None, by="office")
    yield opened
    opened.engine.dispose()


def _rules(store: Store) -> tuple[Rule, ...]:
    return open_event(store, VISIT).event.rules


def _form(event: Event, rule: str) -> RuleForm:
    groups = rule_groups(event, "en")
    return next(one for group in groups for one in group.rules if one.id == rule)


def _sent(store: Store, rule: str, **sent: str) -> dict[str, str]:
    form = _form(open_event(store, VISIT).event, rule)
    return {form.field("was"): form.mark} | {form.field(name): sent[name] for name in sent}


def _whole_form(event: Event, **everywhere: str) -> dict[str, str]:
    """What a browser sends where one thing was changed of every rule that offers it."""
    sent = {}
    for rule in CHANGEABLE:
        form = _form(event, rule)
        sent[form.field("was")] = form.mark
        for name, words in everywhere.items():
            offered = dict(form.steps) if name == "step" else dict(form.levels)
            sent |= {form.field(name): words} if words in offered else {}
    return sent


def test_every_rule_stands_in_one_group() -> None:
    """Each rule of the catalogue has one form, whose steps are those that it admits."""
    forms = [form for group in rule_groups(event(), "en") for form in group.rules]
    assert sorted(form.id for form in forms) == sorted(rule.id for rule in every_rule())
    assert {form.id for form in forms if not form.steps} == {
        rule.id for rule in every_rule() if always(rule)
    }


def test_only_what_differs_is_kept(store: Store) -> None:
    """A step, a weight and a time of day are kept each alone; the rule of another hand stays."""
    sent = (
        _sent(store, "room-too-small", step="wish", weight="1")
        | _sent(store, "wasted-capacity", weight="7", empty_percent="50")
        | _sent(store, "assembled-out-of-hours", from_minute="7:00", until_minute="21:00")
        | _sent(store, "driving", step="off")
        | _sent(store, "room-changed", step="wish")
    )
    assert set_rules(store, VISIT, sent, by="ling") == {}
    assert sorted(_rules(store), key=lambda rule: rule.constraint) == [
        Rule("assembled-out-of-hours", parameters={"from_minute": 420}),
        Rule("driving", on=False),
        Rule("room-too-small", level=Level.SOFT),
        Rule("waiting", weight=3),
        Rule("wasted-capacity", weight=7),
    ]


def test_a_rule_goes_back_to_as_it_is_written(store: Store) -> None:
    """By its button, or by the form: nothing is left of it."""
    set_rules(store, VISIT, _sent(store, "driving", step="off"), by="ling")
    as_written(store, VISIT, "waiting", by="ling")
    assert _rules(store) == (Rule("driving", on=False),)
    set_rules(store, VISIT, _sent(store, "driving", step="wish"), by="ling")
    assert _rules(store) == ()
    with pytest.raises(NotFound):
        as_written(store, VISIT, "no-such-rule", by="ling")


def test_figures_that_cannot_be_are_faults_of_their_fields(store: Store) -> None:
    """Each field is named with what is wrong, and nothing at all is saved."""
    sent = (
        _sent(store, "wasted-capacity", weight="heavy", empty_percent="101")
        | _sent(store, "assembled-out-of-hours", from_minute="25 o'clock")
        | _sent(store, "driving", step="off")
    )
    faults = set_rules(store, VISIT, sent, by="ling")
    assert {field: fault.said() for field, fault in faults.items()} == {
        "weight wasted-capacity": "“heavy” is not a whole number from 0 to 1000000.",
        "empty_percent wasted-capacity": "“101” is not a whole number from 0 to 100.",
        "from_minute assembled-out-of-hours": "“25 o'clock” is not a time of day such as 07:30.",
    }
    assert _rules(store) == (Rule("waiting", weight=3),)


def test_the_second_of_two_who_change_one_rule_is_told(store: Store) -> None:
    """Another rule changed in the meantime hinders nobody."""
    late = _sent(store, "driving", step="off")
    other = _sent(store, "waiting", step="off")
    set_rules(store, VISIT, _sent(store, "driving", weight="5"), by="ling")
    set_rules(store, VISIT, other, by="wei")
    with pytest.raises(Stale, match="The rule “Parties are driven"):
        set_rules(store, VISIT, late, by="wei")
    assert {rule.constraint: rule.on for rule in _rules(store)} == {
        "driving": True,
        "waiting": False,
    }


def test_what_always_holds_is_not_turned_off(store: Store) -> None:
    """A form that was tampered with is refused."""
    with pytest.raises(Refused, match="always holds"):
        set_rules(store, VISIT, _sent(store, "room-clash", step="off"), by="ling")


def _planned(store: Store, event: Event) -> Outcome:
    """The tea by the rules that were saved with the visit."""
    limits = Limits(clock=time.monotonic, began=time.monotonic(), effort=0.05, workers=1, seed=0)
    return plan_event(TEA.register, replace(event, rules=_rules(store)), None, limits)


@pytest.mark.parametrize(
    "asked", [{"step": "off"}, {"step": "wish"}, {"step": "wish", "level": "medium"}]
)
def test_an_event_is_planned_by_what_was_saved(store: Store, asked: dict[str, str]) -> None:
    """With every rule that can be off, or a wish, a plan is made, and verified to be by them."""
    sent = _whole_form(open_event(store, VISIT).event, **asked)
    assert set_rules(store, VISIT, sent, by="ling") == {}
    outcome = _planned(store, TEA.event)
    assert all(stage.result.plan is not None for stage in outcome.stages)
    event = outcome.event
    for name in KINDS:
        (group,) = [group for group in rule_groups(event, "en") if group.id == name]
        steps = {form.step for form in group.rules if form.steps}
        assert steps <= {Step(asked["step"])}


def test_a_room_too_small_is_taken_once_that_is_a_wish(store: Store) -> None:
    """A tea for more guests than any room holds is left out, and held where the rule is a wish."""
    (talk,) = TEA.event.sessions
    crowded = replace(TEA.event, sessions=(replace(talk, guests=10_000, start=None, room=None),))
    assert [slot.room for slot in _planned(store, crowded).plan.slots] == []
    set_rules(store, VISIT, _sent(store, "room-too-small", step="wish"), by="ling")
    assert len([slot.room for slot in _planned(store, crowded).plan.slots]) == 1
