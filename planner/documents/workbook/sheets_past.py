"""The sheet of what came before: past arrivals, of which delays are learnt."""

from planner.documents.workbook.column import Column, Sheet
from planner.documents.workbook.kinds import Identifier, Moment, Text, YesNo
from planner.documents.workbook.references import Ref
from planner.domain.past_arrival import PastArrival

MOMENT = "yyyy-mm-dd hh:mm"

PAST_ARRIVALS = Sheet(
    noun="past_arrival",
    zh="到达记录",
    en="Past arrivals",
    about="Flights and trains that came before, to any station here: when they were to come and "
    "when they did. From 20 at a station on, they tell how long cars are kept for late ones.",
    aliases=("历史到达", "准点记录"),
    entity=PastArrival,
    home="register.past_arrivals",
    columns=(
        Column("id", "编号", "Id", Identifier(), about="blank: made of carrier and time"),
        Column(
            *("carrier", "车次航班", "Carrier", Text()),
            required=True,
            aliases=("航班号", "航班", "车次", "Flight", "Train"),
        ),
        Column(
            *("station", "站点", "Station", Ref("station")),
            required=True,
            aliases=("航站楼", "机场", "车站", "Terminal", "Airport"),
        ),
        Column(
            *("due", "计划到达", "Due", Moment()),
            required=True,
            number_format=MOMENT,
            aliases=("计划到港", "计划时间", "Scheduled"),
        ),
        Column(
            *("came", "实际到达", "Came", Moment()),
            number_format=MOMENT,
            about="blank: it never came",
            aliases=("实际到港", "实际时间", "Actual"),
        ),
        Column("international", "国际", "International", YesNo()),
    ),
)
