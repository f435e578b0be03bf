"""The rows of one table being read: what each cell holds, and every fault of a cell."""

from collections.abc import Mapping
from math import isfinite
from typing import Any

from openpyxl.cell.cell import Cell, MergedCell

from planner.documents.workbook.column import Column, Context, Sheet
from planner.documents.workbook.misread import Misread
from planner.documents.workbook.table import Table, blank
from planner.documents.workbook.world import Row
from planner.domain import duty, lodging
from planner.domain.errors import Fault
from planner.domain.past_arrival import id_of
from solver.constraint import N_

ERRORS = ("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!")


class RowReading:
    """One table being read: its faults are collected, its rows keep what could be read."""

    def __init__(self, table: Table, context: Context) -> None:
        self.table = table
        self.context = context
        self.faults: list[Fault] = []
        self.faulty: set[tuple[str, int, str]] = set()
        self.merged = table.merged()

    def rows(self) -> list[Row]:
        """Every row, with the values that could be read."""
        return [self._row(number, cells) for number, cells in self.table.rows()]

    def _row(self, number: int, cells: Mapping[str, Cell | MergedCell]) -> Row:
        values: dict[str, Any] = {}
        for column in self.table.columns.values():
            cell = cells[column.field]
            try:
                value = self._value(cell, column)
            except Misread as misread:
                fault = Fault(self.table.page.title, cell.coordinate, misread.what, misread.remedy)
                self.faults.append(fault)
                self.faulty.add((self.table.sheet.noun, number, column.field))
                continue
            if value is not None:
                values[column.field] = value
        addresses = {name: cell.coordinate for name, cell in cells.items()}
        return Row(number, _completed(self.table.sheet, number, values), addresses)

    def _value(self, cell: Cell | MergedCell, column: Column) -> Any:
        raw = self.table.saved_value(cell)
        if cell.data_type == "f" and raw is None:
            raise Misread(
                N_("the formula has never been calculated"),
                N_("open and save the file in Excel, or type the value"),
            )
        if cell.data_type == "e" or (isinstance(raw, str) and raw in ERRORS):
            raise Misread(
                N_("the cell shows the error {text}"), N_("type the value"), text=str(raw)
            )
        if isinstance(raw, float) and not isfinite(raw):
            raise Misread(N_("“{text}” is not a number"), N_("type digits only"), text=str(raw))
        if blank(raw):
            if column.required and cell.coordinate not in self.merged:
                raise Misread(
                    N_("“{zh}” ({en}) is missing"),
                    N_("fill it in, or delete the row"),
                    zh=column.zh,
                    en=column.en,
                )
            return None
        return column.read(raw, self.context)


def _completed(entry: Sheet, number: int, values: dict[str, Any]) -> dict[str, Any]:
    """A row with the id it did not need to be given, and what it holds by being filled in."""
    if entry.noun == "wish" and "id" not in values and {"delegation", "site"} <= set(values):
        parts = (values["delegation"], values["site"], values.get("party"))
        values["id"] = "-".join(part for part in parts if part)
    if entry.noun == "past_arrival" and "id" not in values and {"carrier", "due"} <= set(values):
        values["id"] = id_of(values["carrier"], values["due"])
    if entry.noun == "stay" and "id" not in values and "check_in" in values:
        who = values.get("person") or values.get("room") or values.get("use", "room")
        values["id"] = lodging.id_of(who, values["check_in"])
    if entry.noun == "duty" and "id" not in values and "shift" in values:
        values["id"] = duty.id_of(values["shift"])
    if entry.noun == "visit" and "id" not in values and "party" in values:
        values["id"] = f"{values['party']}-{number}"
    if entry.entity is not None and entry.holdable and "held" not in values:
        values["held"] = tuple(name for name in entry.holdable if name in values)
    return values
