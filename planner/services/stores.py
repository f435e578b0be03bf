"""The store, as those above the services are handed it."""

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from planner.domain.errors import Unavailable
from planner.domain.sentence import sentence
from planner.persistence.store import Store, open_store
from solver.constraint import N_

__all__ = ["Store", "answers", "open_store"]


def answers(store: Store) -> None:
    """Ask the store for nothing; Unavailable where it does not answer."""
    try:
        with store.reading() as session:
            session.execute(text("SELECT 1"))
    except SQLAlchemyError as error:
        what = sentence(N_("The store does not answer."))
        raise Unavailable("store", what) from error
