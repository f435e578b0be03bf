"""Transactions of the store: a reader sees one moment, a writer sees all that was written."""

from threading import Event as Flag
from threading import Thread

from sqlalchemy import func, select

from fixtures.worlds import world
from planner.persistence.store import Store
from planner.persistence.tables import edits
from planner.services.stored_events import import_event

TEA = world("tea")


def test_a_writer_sees_what_the_one_it_waited_for_wrote(store: Store) -> None:
    """A transaction that waited for another begins with what that one has written."""
    seen: list[int | None] = []
    waiting = Flag()

    def second() -> None:
        waiting.set()
        with store.writing("second") as session:
            seen.append(session.scalar(select(func.count()).select_from(edits)))

    import_event(store, TEA.register, TEA.event, typed=None, by="office")
    with store.writing("first") as session:
        session.execute(edits.insert().values(made_by="first", made_at=store.clock()))
        thread = Thread(target=second)
        thread.start()
        waiting.wait()
        thread.join(0.5)  # by now it waits for the lock
    thread.join()
    assert seen == [2]


def test_a_reader_sees_one_moment(store: Store) -> None:
    """What is written while a reader reads is not seen by it, and is by the next."""
    count = select(func.count()).select_from(edits)
    with store.reading() as session:
        assert session.scalar(count) == 0
        import_event(store, TEA.register, TEA.event, typed=None, by="office")
        assert session.scalar(count) == 0
    with store.reading() as session:
        assert session.scalar(count) == 1
