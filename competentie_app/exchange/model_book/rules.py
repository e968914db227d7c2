"""The rule of a cell: what a spreadsheet lets people type, with a sentence when it does not."""

from __future__ import annotations

from datetime import date
from typing import Any

from competentie_app.exchange.model_book.content import Column, Kind
from competentie_app.texts import Texts

FIRST_DAY = date(2000, 1, 1)
LAST_DAY = date(2100, 1, 1)


def set_rule(sheet: Any, place: tuple[int, int], column: Column, options: str, texts: Texts) -> None:
    """Set the rule of one cell; most texts have none. `options`: the range that holds the list."""
    rule = _rule(column, options, texts)
    if rule:
        title = texts.p("model workbook", "Not possible here")
        sheet.data_validation(*place, *place, {"error_title": title, **rule})


def _rule(column: Column, options: str, texts: Texts) -> dict[str, Any]:
    if column.kind is Kind.CHOICE and options:
        told = texts.p("model workbook", "Choose one from the list.")
        return {"validate": "list", "source": options, "error_message": told}
    if column.kind is Kind.NUMBER:
        told = texts.p(
            "model workbook", "A number from {low} to {high}.", low=texts.number(column.low, 2), high=column.high
        )
        bounds = {"criteria": "between", "minimum": column.low, "maximum": column.high}
        return {"validate": "decimal", **bounds, "error_message": told}
    if column.kind is Kind.DATE:
        told = texts.p("model workbook", "A date, such as 22/11/2026.")
        bounds = {"criteria": "between", "minimum": FIRST_DAY, "maximum": LAST_DAY}
        return {"validate": "date", **bounds, "error_message": told}
    if column.longest:
        told = texts.p("model workbook", "At most {count} characters.", count=column.longest)
        return {"validate": "length", "criteria": "<=", "value": column.longest, "error_message": told}
    return {}
