"""A difference that a workbook brings, in words: for the preview in the window and on the command line."""

from __future__ import annotations

from datetime import date

from competentie_app.exchange.model_book.differences import CellDifference, NewValue, Note, Remark
from competentie_app.texts import LocalText, Message, msg, pmsg


def difference_words(difference: CellDifference) -> Message:
    """Sheet and cell, what it is of, and old → new; with a warning where the model moved on meanwhile."""
    words = msg(
        "{place}: {what} of {item}: {old} → {new}",
        place=difference.place,
        what=difference.head,
        item=" / ".join(difference.item),
        old=value_words(difference.old),
        new=value_words(difference.new),
    )
    if not difference.model_moved:
        return words
    return msg("{words} (the model changed here too since the workbook was made)", words=words)


def note_words(note: Note) -> Message:
    """What a colleague wrote beside an item."""
    return msg("{place}: note on {item}: {text}", place=note.place, item=" / ".join(note.item), text=note.text)


def remark_words(remark: Remark) -> Message:
    """What was not taken over, with where it stands."""
    return msg("{place}: {what}", place=remark.place, what=remark.message) if remark.place else remark.message


def value_words(value: NewValue) -> Message:
    """A value as people read it."""
    if value is None:
        return pmsg("model workbook", "nothing")
    if isinstance(value, bool):
        return msg("yes") if value else msg("no")
    if isinstance(value, LocalText):
        return msg("“{nl}” / “{en}”", nl=value.nl, en=value.en)
    if isinstance(value, date):
        return msg("{day}", day=value)
    return msg("{value}", value=value) if isinstance(value, int | float) else msg("“{text}”", text=value)
