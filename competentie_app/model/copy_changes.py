"""What a working copy changed: since its newest version, and from version to version."""

from __future__ import annotations

from collections.abc import Mapping

from competentie_app.model.comparison import ModelChange, VersionChanges, changes_by_version, content_changes
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.copy_problems import VersionUnreadable
from competentie_app.model.problems import ModelError
from competentie_app.model.reading import read_all
from competentie_app.model.working_copy import WorkingCopy, newest_version, read_version


def model_as_it_stands(files: Mapping[str, bytes]) -> CompetenceModel:
    """The model of files that may hold errors: what cannot be read is empty. Raises ModelError where nothing can."""
    reading = read_all(files)
    if reading.model is None:
        raise ModelError.from_problems(reading.problems)
    return reading.model


def version_model(copy: WorkingCopy, number: str) -> CompetenceModel:
    """The model of an issued version; also of one that today's checks would refuse. Raises VersionUnreadable."""
    try:
        return model_as_it_stands(read_version(copy, number))
    except ModelError as error:
        raise VersionUnreadable(error.message, error.hint) from error


def changes_since_version(copy: WorkingCopy, model: CompetenceModel) -> tuple[ModelChange, ...]:
    """What a model changes against the newest version of the copy; nothing where there is no version yet."""
    newest = newest_version(copy)
    return () if newest is None else content_changes(version_model(copy, newest.number), model)


def version_history(copy: WorkingCopy) -> tuple[VersionChanges, ...]:
    """Every version with what it changed against the one before, newest first. Raises VersionUnreadable."""
    return changes_by_version([(head, version_model(copy, head.number)) for head in copy.versions])
