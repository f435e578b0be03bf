"""Save what was changed of the rules of an event; put one back as it is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from planner.domain.errors import Refused, Stale
from planner.domain.event import missing
from planner.domain.sentence import Sentence, sentence
from planner.language import ENGLISH, translator
from planner.persistence.events import change_event, load_event
from planner.services.figures import no_whole_number, whole_number
from planner.services.rule_forms import (
    LEVEL,
    STEP,
    STEPS,
    WAS,
    WEIGHT,
    Figure,
    RuleForm,
    Step,
    every_rule,
    rule_form,
)
from solver.constraint import N_, Level, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from planner.persistence.store import Store
    from solver.constraint import Constraint

Faults = dict[str, Sentence]
"""By field of the form, what is wrong with it."""
CLOCK = re.compile(r"([0-9]{1,2})[:：]([0-5][0-9])")


def set_rules(
    store: Store, event: str, sent: Mapping[str, str], *, by: str, language: str = ENGLISH
) -> Faults:
    """Save the rules that the form changed; nothing is saved where there are faults.

    Only what differs from the rule as written is kept. Stale where someone else has changed one of
    the same rules since the form was opened.
    """
    with store.writing(by, about=event) as session:
        found = load_event(session, event)
        faults: Faults = {}
        made: dict[str, Rule] = {}
        for rule in every_rule():
            form = rule_form(found, rule, language)
            told = _told(form, sent)
            mark = "/".join(told.values())
            if form.field(WAS) not in sent or mark in (sent[form.field(WAS)], form.mark):
                continue
            if wrong := dict(_faults(form, told)):
                faults |= wrong
            elif sent[form.field(WAS)] != form.mark:
                raise _stale(rule, form, told, language)
            else:
                made[rule.id] = _rule(rule, form, told)
        if not faults:
            change_event(session, found, {"rules": _with(found.rules, made)})
    return faults


def as_written(store: Store, event: str, constraint: str, *, by: str) -> None:
    """Forget what the event changed of a rule; NotFound where there is no such rule."""
    if constraint not in {rule.id for rule in every_rule()}:
        raise missing(constraint)
    with store.writing(by, about=event) as session:
        found = load_event(session, event)
        rules = _with(found.rules, {constraint: Rule(constraint)})
        change_event(session, found, {"rules": rules})


def _told(form: RuleForm, sent: Mapping[str, str]) -> dict[str, str]:
    """What the form says of a rule, in the order of its mark; else as it stands."""
    stands = {STEP: form.step.value, LEVEL: form.level}
    stands |= {figure.name: figure.typed for figure in form.figures}
    return {name: sent.get(form.field(name), words).strip() for name, words in stands.items()}


def _faults(form: RuleForm, told: Mapping[str, str]) -> Iterable[tuple[str, Sentence]]:
    if told[STEP] != form.step and told[STEP] not in dict(form.steps):
        what = sentence(N_("The rule “{rule}” always holds."), rule=form.statement)
        raise Refused(form.id, what, sentence(N_("Set its figures, or leave it as it is.")))
    for figure in form.figures:
        if _number(figure, told[figure.name]) is None:
            yield form.field(figure.name), _fault(figure, told[figure.name])


def _fault(figure: Figure, words: str) -> Sentence:
    if figure.clock:
        return sentence(N_("“{text}” is not a time of day such as 07:30."), text=words)
    return no_whole_number(words, least=figure.least, most=figure.most)


def _number(figure: Figure, words: str) -> int | None:
    """The number typed, or the minute of the day; None where it is neither, or out of limits."""
    found = CLOCK.fullmatch(words) if figure.clock else None
    if found:
        words = str(int(found[1]) * 60 + int(found[2]))
    elif figure.clock:
        return None
    return whole_number(words, least=figure.least, most=figure.most)


def _rule(rule: Constraint, form: RuleForm, told: Mapping[str, str]) -> Rule:
    """What the event says of a rule then: only what is not as it is written."""
    step = Step(told[STEP])
    wished = Level(told[LEVEL]) if told[LEVEL] in dict(form.levels) else rule.level
    level = Level.HARD if step is Step.MUST else wished
    weight, parameters = None, {}
    for figure in form.figures:
        number: Any = _number(figure, told[figure.name])
        if told[figure.name] == figure.usual or number == _number(figure, figure.usual):
            continue
        if figure.name == WEIGHT:
            weight = number
        else:
            parameters[figure.name] = number
    as_was = step is Step.OFF or level is rule.level
    return Rule(
        rule.id,
        on=step is not Step.OFF,
        level=None if as_was else level,
        weight=weight,
        parameters=parameters,
    )


def _with(rules: tuple[Rule, ...], made: Mapping[str, Rule]) -> tuple[Rule, ...]:
    """The rules of an event with others in their places; one that is as written is left out."""
    known = {rule.constraint for rule in rules}
    new = (rule for name, rule in made.items() if name not in known)
    every = (*(made.get(rule.constraint, rule) for rule in rules), *new)
    return tuple(rule for rule in every if rule != Rule(rule.constraint))


def _stale(rule: Constraint, form: RuleForm, told: Mapping[str, str], language: str) -> Stale:
    say = translator(language)
    what = sentence(
        N_("The rule “{rule}” has been saved by someone else since you opened it."),
        rule=form.statement,
    )
    remedy = sentence(N_("Open the rules again, and make your change there."))
    stands = _told(form, {})
    lines = {figure.name: figure.words for figure in form.figures}
    saved, tried = (
        {form.statement: say(STEPS[Step(one[STEP])])}
        | {words: one[name] for name, words in lines.items()}
        for one in (stands, told)
    )
    return Stale(rule.id, what, remedy, saved=saved, tried=tried)
