"""Which model a new file starts with: the newest version issued in the user's working copy, or the shipped one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from competentie_app.app.model_move_source import version_of
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.copy_versions import list_versions, read_back
from competentie_app.texts import Message, msg


@dataclass(frozen=True, slots=True)
class ModelForNew:
    """Files for a new file. `folder`: the working copy they come from, None for the shipped model.

    `model`: what the files say, which was read for the check; None for the shipped one. `problem`: why the folder is
    not used.
    """

    files: dict[str, bytes]
    folder: Path | None = None
    model: CompetenceModel | None = None
    problem: Message | None = None


def model_for_new_files(folder: Path | None, shipped: Mapping[str, bytes]) -> ModelForNew:
    """The newest issued version in `folder`; the shipped model where there is none, or where it cannot be read.

    What is being edited but was not issued reaches no file with people.
    """
    if folder is None:
        return ModelForNew(dict(shipped))
    if not folder.is_dir():
        return ModelForNew(dict(shipped), problem=_unused(folder, msg("the folder cannot be reached")))
    try:
        versions, _warnings = list_versions(folder)
        if not versions:
            return ModelForNew(dict(shipped), problem=_unused(folder, msg("no version was issued in it")))
        found = version_of(read_back(folder, versions[-1].number))
    except (AppError, OSError):
        return ModelForNew(dict(shipped), problem=_unused(folder, msg("its newest version cannot be read")))
    return ModelForNew(found.files, folder, found.model)


def _unused(folder: Path, why: Message) -> Message:
    return msg("The model in {folder} is not used: {why}.", folder=str(folder), why=why)
