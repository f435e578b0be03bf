"""Worked cases of `driver-changed`."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

GROUP = world(transfer("a", group="A"), transfer("b", group="A", ready=900))


def test_the_same_driver_all_along() -> None:
    """Both transfers of a group have one driver."""
    given = plan(ride("a"), ride("b", at=902, vehicle="bus"))
    assert amounts("driver-changed", GROUP, given) == []


def test_another_driver_is_a_change() -> None:
    """The group has Wang and then Li: one more than one."""
    given = plan(ride("a"), ride("b", at=902, driver="li"))
    assert amounts("driver-changed", GROUP, given) == [1]


def test_those_without_a_group_keep_nothing() -> None:
    """Transfers that belong to no group may change."""
    problem = world(transfer("a"), transfer("b", ready=900))
    assert amounts("driver-changed", problem, plan(ride("a"), ride("b", at=902, driver="li"))) == []
