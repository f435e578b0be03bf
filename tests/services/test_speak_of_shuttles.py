"""What a rule says of a shuttle's run: its line and when it leaves."""

from planner.services.solving import vehicles
from planner.services.speak import Speech
from solver.vehicles.constraints.shuttle_headway_missed import ShuttleHeadwayMissed
from solver.vehicles.problem import Plan
from tests.services.solving.test_shuttles import FIVE_AND_SEVEN, PLAN, event, register


def test_a_run_is_called_by_its_line_and_hour() -> None:
    """The first run that nobody drives, in Chinese."""
    known, given = register(*FIVE_AND_SEVEN), event()
    problem = vehicles.problem_of(known, given, PLAN)
    speech = Speech(known, given, language="zh_CN", problems={"vehicles": problem})
    first = ShuttleHeadwayMissed().found(problem, Plan())[0]
    assert speech.violation(first) == (
        "【未安排】一线 周三 07:40 一班无车可开，下一班要再等 10 分钟。"
        "请在该时段增加车辆或司机，或加大发车间隔。（shuttle-headway-missed）"
    )
