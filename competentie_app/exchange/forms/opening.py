"""Open many files that could be forms, each with its own outcome; fit for a worker, because it asks no dossier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from competentie_app.errors import AppError
from competentie_app.exchange.forms.folder import FormSource
from competentie_app.exchange.forms.reading import RawForm, read_form


@dataclass(frozen=True, slots=True)
class OpenedForm:
    """A form of this dossier, or why the file is none. One of the two is None."""

    file_name: str
    form: RawForm | None
    problem: AppError | None = None


def open_forms(sources: Iterable[FormSource], dossier_id: str, key: bytes | None) -> tuple[OpenedForm, ...]:
    """Open each file. `key`: the dossier's key, None when it never made a form. Raises nothing: it tells."""
    return tuple(_open(source, dossier_id, key) for source in sources)


def _open(source: FormSource, dossier_id: str, key: bytes | None) -> OpenedForm:
    if source.problem is not None:
        return OpenedForm(source.file_name, None, source.problem)
    try:
        return OpenedForm(source.file_name, read_form(source.file_name, source.content, dossier_id, key))
    except AppError as problem:
        return OpenedForm(source.file_name, None, problem)
