"""Worked cases of `vehicle-changed`."""

from tests.solver.vehicles.worlds import amounts, plan, ride, transfer, world

GROUP = world(transfer("a", group="A"), transfer("b", group="A", ready=900))


def test_the_same_vehicle_all_along() -> None:
    """Both transfers of a group have one vehicle."""
    given = plan(ride("a"), ride("b", at=902, driver="li"))
    assert amounts("vehicle-changed", GROUP, given) == []


def test_another_vehicle_is_a_change() -> None:
    """The group has the car and then the bus: one more than one."""
    given = plan(ride("a"), ride("b", at=902, vehicle="bus"))
    assert amounts("vehicle-changed", GROUP, given) == [1]


def test_those_without_a_group_keep_nothing() -> None:
    """Transfers that belong to no group may change."""
    problem = world(transfer("a"), transfer("b", ready=900))
    given = plan(ride("a"), ride("b", at=902, vehicle="bus"))
    assert amounts("vehicle-changed", problem, given) == []
