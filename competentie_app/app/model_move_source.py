"""Where a model version comes from: a folder of YAML files, or the ZIP of an issued version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from competentie_app.app.model_move import ModelMove, default_move
from competentie_app.app.session import Session
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.copy_versions import list_versions, read_back
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.texts import msg


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A model version that may come into the file: its very files, and what they say."""

    files: dict[str, bytes]
    model: CompetenceModel

    def move_from(self, session: Session) -> ModelMove:
        """The way from the model that counts in the open file. Raises NoFileOpen."""
        return default_move(session.model, self.model)


def read_version(place: Path, today: date) -> NewVersion:
    """Read and check a model from a folder or a ZIP. Raises AppError with what is wrong; nothing is written.

    Of a working copy the newest issued version: what is still being edited does not reach files with people.
    """
    return version_of(_files(place, today))


def version_of(files: dict[str, bytes]) -> NewVersion:
    """The version that these files are. Raises ModelError while they hold an error."""
    return NewVersion(files, load_model(files))


def is_newer(candidate: CompetenceModel, known: CompetenceModel) -> bool:
    """Whether a model is a later version of the same model."""
    return candidate.id == known.id and _numbers(candidate.version) > _numbers(known.version)


def _files(place: Path, today: date) -> dict[str, bytes]:
    if place.is_dir():
        versions, _warnings = list_versions(place)
        return read_back(place, versions[-1].number) if versions else read_model_files(place)
    from competentie_app.exchange.model_zip import LIMITS, read_model_zip

    try:
        with place.open("rb") as stream:
            content = stream.read(LIMITS.packed_bytes + 1)
    except OSError as problem:
        raise AppError(
            msg("{file} cannot be read. Nothing was changed.", file=place.name),
            msg("Choose the folder of a model, or the ZIP of one of its versions."),
        ) from problem
    return dict(read_model_zip(place.name, content, today).files)


def _numbers(version: str) -> tuple[tuple[int, str], ...]:
    """A version as something to compare: 1.10 comes after 1.9; words come by the alphabet."""
    parts = version.replace("-", ".").split(".")
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts)
