"""Why a run failed, as its row keeps it: sentences with their values, for any reader's language.

Plain text is a message id alone, or the English line that older rows have.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from planner.domain.sentence import Sentence
from planner.persistence.codec import read, written

if TYPE_CHECKING:
    from planner.domain.errors import PlannerError
    from planner.domain.sentence import Translate

BEGINNING = '[{"message":'
"""No plain text begins so."""


def kept_failure(error: PlannerError) -> str:
    """What a run's row keeps of the refusal that ended it."""
    told = (error.what, error.remedy) if error.remedy else (error.what,)
    return json.dumps(written(told), ensure_ascii=False)


def said_failure(failure: str, translate: Translate) -> str:
    """Why a run failed, in the reader's language; empty where it did not."""
    if not failure.startswith(BEGINNING):
        return translate(failure) if failure else ""
    told: tuple[Sentence, ...] = read(tuple[Sentence, ...], json.loads(failure))
    return " — ".join(one.said(translate) for one in told)
