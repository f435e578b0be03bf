"""The workbook (.xlsx) in which an office keeps an event: one sheet a noun.

What stands on each sheet is declared once, in the modules `sheets_*`; reading, writing and the
page docs/workbook.md are made from that.
"""

from planner.documents.workbook.reader import read_workbook
from planner.documents.workbook.writer import workbook_bytes, write_workbook

__all__ = ["read_workbook", "workbook_bytes", "write_workbook"]
