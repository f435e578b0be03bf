"""一、二、三、: the numbered sections of an official paper; an empty one is left out."""

from collections.abc import Callable, Iterable

import icu

from planner.documents.paper import Paper
from planner.language import CHINESE, sentence, translator
from solver.constraint import N_

Section = tuple[str, Callable[[Paper], None]]
"""A title, a message, and what writes what stands under it."""


def sections(paper: Paper, language: str, every: Iterable[Section]) -> None:
    """Each section that has something to tell, under its number and title."""
    say, number = translator(language), 0
    for title, write in every:
        own = Paper(paper.title, paper.made, paper.sheet)
        write(own)
        if own.blank:
            continue
        number += 1
        counted = numeral(number, language)
        paper.heading(sentence(N_("{number}. {title}"), language, number=counted, title=say(title)))
        paper.parts += own.parts


def subtitle(number: int, title: str, language: str) -> str:
    """（一）工作汇报会; (1) Report meeting."""
    counted = numeral(number, language)
    return sentence(N_("({number}) {title}"), language, number=counted, title=title)


def numeral(number: int, language: str) -> str:
    """十一; 11."""
    if language != CHINESE:
        return str(number)
    spelt = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("zh"))
    return str(spelt.format(number))
