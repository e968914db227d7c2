"""The model out of the program and in again: a workbook for colleagues, a ZIP for others, a model from nothing.

Everything here takes and gives the files of a model (bytes by relative name, as `read_model_files` gives them). Nothing
is written to disk and no dossier is touched: whoever calls shows the preview, asks, and saves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from competentie_app.app.paper import Paper, safe_name
from competentie_app.exchange.model_book.book import book_of
from competentie_app.exchange.model_book.differences import BookPreview
from competentie_app.exchange.model_zip import ModelPackage, make_model_zip, read_model_zip
from competentie_app.model.blank import BlankModel, blank_model
from competentie_app.model.editing.applying import apply_edit
from competentie_app.model.loading import check_model, load_model
from competentie_app.model.problems import Problem
from competentie_app.texts import LocalText, Texts

Files = Mapping[str, bytes]


def model_workbook(files: Files, texts: Texts, today: date, persona_id: str | None = None) -> Paper:
    """Make the workbook of a model, or of one persona with the competencies it asks, in the language of `texts`.

    Raises ModelError while the model has errors: a workbook shows what is right. About half a second.
    """
    from competentie_app.exchange.model_book.making import make_model_book

    model = load_model(files)
    content = make_model_book(book_of(model, files, persona_id), texts, today)
    about = model.title if persona_id is None else model.persona[persona_id].title
    return Paper(safe_name(f"{texts.model_text(about)} {model.version}") + ".xlsx", content)


def read_model_workbook(file_name: str, content: bytes, files: Files) -> BookPreview:
    """Compare a workbook that came back with the model as it is now; changes nothing.

    `preview.differences` tell sheet and cell, old and new (in words: `model_exchange_words.difference_words`);
    `preview.remarks` what was not taken over and why; `preview.notes` what a colleague wrote beside a row. Raises
    ModelBookError for a file that is no workbook of this model, ModelError while the model has errors.
    """
    from competentie_app.exchange.model_book.comparing import compare
    from competentie_app.exchange.model_book.errors import other_model
    from competentie_app.exchange.model_book.opening import open_model_book

    raw, model = open_model_book(file_name, content), load_model(files)
    if raw.about.get("model") != model.id:
        raise other_model(file_name, raw.about.get("model", "?"), model.id)
    return compare(raw, book_of(model, files))


def apply_model_workbook(files: Files, preview: BookPreview, chosen: Sequence[int] | None = None) -> dict[str, bytes]:
    """Return the files with the differences, or with those at the places `chosen` (from 0). One line each.

    For a draft with undo: `preview.as_edit(chosen)` is the same as one edit. Raises CannotEdit.
    """
    return apply_edit(files, preview.as_edit(None if chosen is None else tuple(chosen)))


def problems_after(files: Files, preview: BookPreview, chosen: Sequence[int] | None, today: date) -> list[Problem]:
    """What `competentie check` would say after taking the differences over, that it does not say now."""
    now = {(each.file, each.message) for each in check_model(files, today)}
    after = check_model(apply_model_workbook(files, preview, chosen), today)
    return [each for each in after if (each.file, each.message) not in now]


def model_package(files: Files, texts: Texts, day: date, note: LocalText) -> Paper:
    """Make the ZIP to hand to another authority. `note`: what to know about it; may be empty. Raises ModelError."""
    model = load_model(files)
    content = make_model_zip(model, files, day, note)
    return Paper(safe_name(f"{texts.model_text(model.title)} {model.version}") + ".zip", content)


def read_model_package(file_name: str, content: bytes, today: date) -> ModelPackage:
    """Read the ZIP of a model: its files, its manifest, what does not agree, and the problems of the model.

    Writes nothing: the caller makes a copy of `files` when the user wants it. Raises ModelZipError.
    """
    return read_model_zip(file_name, content, today)


def new_model(blank: BlankModel) -> dict[str, bytes]:
    """Return the files of a model from nothing; they pass the checks. Raises BlankModelError, ModelError."""
    return blank_model(blank)
