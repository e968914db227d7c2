"""One plain text for each value, by which a cell is compared with what it was and with what the model says now."""

from __future__ import annotations

import re
from datetime import date

from competentie_app.exchange.model_book.content import Value

_SPACES = re.compile(r"\s+")


def plain(value: Value) -> str:
    """The value as text: equal values give equal texts, in every language and every spreadsheet."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return f"{float(value):.12g}"
    return one_line(value)


def one_line(text: str) -> str:
    """A text of the model is one paragraph: spaces and line ends in a cell are one space."""
    return _SPACES.sub(" ", text).strip()
