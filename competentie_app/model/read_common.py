"""Parts that several data files share: the head of a file, provenance, and items with an id."""

from __future__ import annotations

from competentie_app.model.fields import Fields
from competentie_app.model.values import Item, Provenance, Status
from competentie_app.texts import msg

FORMAT = 1
"""The layout of the data files that this program reads."""


def read_format(fields: Fields) -> None:
    """Check the number of the layout at the head of a file."""
    number = fields.whole("format", 1, 1_000_000)
    if number > FORMAT:
        fields.problem(
            "format",
            msg("This file has layout {number}; the program knows layout {known}.", number=str(number), known="1"),
            msg("Install a newer version of the program."),
        )


def read_provenance(fields: Fields) -> Provenance:
    """Read status and source of an item."""
    return Provenance(status=fields.choice("status", Status), source=fields.text("source"))


def read_item(fields: Fields) -> Item:
    """Read a sentence with its own id."""
    return Item(id=fields.id("id"), text=fields.local("text"), provenance=read_provenance(fields))
