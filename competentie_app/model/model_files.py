"""Names of the data files, and reading them from a folder."""

from __future__ import annotations

from pathlib import Path

from competentie_app.model.file_text import MAX_BYTES
from competentie_app.model.problems import ModelError
from competentie_app.texts import msg

COMPETENCIES = "competencies.yaml"
LEARNING_OFFERS = "learning_offers.yaml"
AGO = "ago.yaml"
PRINCIPLES = "principles.yaml"
PLAYBOOK = "playbook.yaml"
SINGLE_FILES = (COMPETENCIES, LEARNING_OFFERS, AGO, PRINCIPLES, PLAYBOOK)
LEGAL = "legal.yaml"
"""Stands beside a model and is no part of it: see `legal`."""
PERSONA_FOLDER = "personas/"
MAX_FILES = 500
"""A folder with more YAML files than this is not a model."""


def is_persona_file(name: str) -> bool:
    """Whether a name such as `personas/ai-gebruiker.yaml` belongs to a persona."""
    stem = name.removeprefix(PERSONA_FOLDER)
    return stem != name and "/" not in stem and name.endswith(".yaml")


def persona_stem(name: str) -> str:
    """Return `ai-gebruiker` for `personas/ai-gebruiker.yaml`."""
    return name.removeprefix(PERSONA_FOLDER).removesuffix(".yaml")


def read_model_files(folder: Path) -> dict[str, bytes]:
    """Return the YAML files of a model folder and of its `personas/`, by relative name, sorted.

    Of a file that is too large only so much is read that the reader can tell. Raises ModelError for a folder
    that is missing or holds no model, and for a file that cannot be read.
    """
    shown = str(folder)
    if not folder.is_dir():
        raise ModelError(
            msg("The folder “{folder}” does not exist.", folder=shown), msg("Choose the folder that holds the model.")
        )
    found: dict[str, bytes] = {}
    try:
        paths = sorted(
            path
            for place in (folder, folder / PERSONA_FOLDER)
            for path in place.glob("*.y*ml")
            if path.is_file() and path != folder / LEGAL
        )
        for path in paths[:MAX_FILES]:
            with path.open("rb") as stream:
                found[path.relative_to(folder).as_posix()] = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise ModelError(
            msg("The model in “{folder}” cannot be read: {reason}", folder=shown, reason=error.strerror or str(error)),
            msg("Check that you may read this folder and try again."),
        ) from error
    if not found:
        raise ModelError(
            msg("The folder “{folder}” holds no model.", folder=shown),
            msg("Choose the folder that holds competencies.yaml and the folder personas."),
        )
    return found
