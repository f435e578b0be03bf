"""What was worked out lately is kept with what it depends on."""

from threading import Barrier, Thread

from planner.persistence.memory import Memory


class _Asked:
    """Counts how often it is worked out."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> int:
        self.times += 1
        return self.times


def test_an_answer_is_kept_while_its_token_is_the_same() -> None:
    """The same token asks nothing again; another does, and so does the first one afterwards."""
    memory, asked = Memory(), _Asked()
    answers = [memory.recall("q", token, asked) for token in (1, 1, 2, 1)]
    assert answers == [1, 1, 2, 3]


def test_each_question_has_an_answer_of_its_own() -> None:
    """Two questions under one token are two answers."""
    memory = Memory()
    assert [memory.recall(q, 1, lambda q=q: q.upper()) for q in ("a", "b", "a")] == ["A", "B", "A"]


def test_the_question_asked_for_longest_ago_is_forgotten_first() -> None:
    """With room for two, the third drops the one that was not asked again."""
    memory, asked = Memory(most=2), _Asked()
    for question in ("a", "b", "a", "c", "a"):
        memory.recall(question, 1, asked)
    assert asked.times == 3
    memory.recall("b", 1, asked)
    assert asked.times == 4


def test_a_crowd_has_it_worked_out_once() -> None:
    """Eight who ask at the same time get one answer, worked out by the first of them."""
    memory, asked, start = Memory(), _Asked(), Barrier(8)

    def ask() -> None:
        start.wait()
        memory.recall("q", 1, asked)

    crowd = [Thread(target=ask) for _ in range(8)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    assert asked.times == 1
