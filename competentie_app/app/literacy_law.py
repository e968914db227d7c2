"""The text of the law for papers: one's own where there is one, else the shipped one; never that of a model version."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from competentie_app.app.imprint import months_later
from competentie_app.errors import AppError
from competentie_app.model.legal import LegalText, load_legal, read_legal_file
from competentie_app.model.values import Status
from competentie_app.paths import data_folder, user_state_folder
from competentie_app.reports.content.literacy import Law, LawLine
from competentie_app.texts import Texts, msg

FRESH_MONTHS = 12
"""So long a sentence may be used without a warning."""


def legal_text(folders: Iterable[Path] | None = None) -> LegalText:
    """Return the text of the first folder that has one: by default this user's own, then the shipped one.

    Raises ModelError for a file with mistakes, and AppError where there is none.
    """
    for folder in folders if folders is not None else (user_state_folder(), data_folder()):
        content = read_legal_file(folder)
        if content is not None:
            return load_legal(content)
    raise AppError(msg("The file with the text of the law is missing."), msg("Install the program again."))


def law_of(legal: LegalText, today: date, texts: Texts) -> Law:
    """Return it as a page shows it. It is old when any of its sentences is."""
    lines = tuple(
        LawLine(
            texts.model_text(sentence.text),
            texts.model_text(sentence.source),
            sentence.last_checked,
            sentence.status is Status.DRAFT,
        )
        for sentence in legal.sentences
    )
    is_old = any(months_later(line.checked, FRESH_MONTHS) < today for line in lines)
    return Law(texts.model_text(legal.title), lines, is_old)
