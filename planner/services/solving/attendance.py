"""Who comes to what: said in the domain, since papers and calendars ask it too."""

from planner.domain.attendance import Absence, Attendance, Attendances

__all__ = ["Absence", "Attendance", "Attendances"]
