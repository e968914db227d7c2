"""Texts in two languages side by side: two columns, two cells."""

from __future__ import annotations

from competentie_app.exchange.model_book.content import Cell, Column
from competentie_app.model.editing.addresses import Address
from competentie_app.texts import LANGUAGES, LocalText, Message, pmsg


def two_columns(
    key: str, head: Message, width: float = 34.0, *, needed: bool = True, longest: int = 0
) -> tuple[Column, ...]:
    """A column for each language of the program."""
    names = {"nl": pmsg("model workbook", "Dutch"), "en": pmsg("model workbook", "English")}
    return tuple(
        Column(
            f"{key}.{language}",
            pmsg("model workbook", "{what} ({language})", what=head, language=names[language]),
            width,
            needed=needed,
            longest=longest,
        )
        for language in LANGUAGES
    )


def two_cells(text: LocalText | None, place: Address) -> tuple[Cell, ...]:
    """The text in each language; empty where the model has none."""
    return tuple(Cell(text.in_language(language) if text else None, place.child(language)) for language in LANGUAGES)
