"""The files of a model in one ZIP, to hand to another authority, and reading such a file behind a guard.

It is laid out as an issued version is (`model/version_zip.py`): equal files, note and day give equal bytes on every
computer, and a manifest tells what is in it, with a checksum of each file.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from competentie_app.errors import AppError
from competentie_app.exchange.archive_guard import Limits, Trouble, look_inside
from competentie_app.exchange.model_manifest import Manifest, read_manifest
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.loading import check_model
from competentie_app.model.model_files import COMPETENCIES, MAX_FILES, SINGLE_FILES, is_persona_file
from competentie_app.model.problems import Problem
from competentie_app.model.version_zip import MANIFEST, VersionHead, pack_version
from competentie_app.texts import LocalText, Message, msg

LIMITS = Limits(packed_bytes=30_000_000, unpacked_bytes=60_000_000, parts=2 * MAX_FILES)
_MAC_FOLDER = "__MACOSX/"


class ModelZipError(AppError):
    """A file that is not the ZIP of a model."""


@dataclass(frozen=True, slots=True)
class ModelPackage:
    """What a ZIP of a model holds. `files` by relative name; `problems` as `competentie check` tells them.

    `manifest` is None where the ZIP has none: made by hand. `remarks`: what does not agree with it, and what was left
    aside.
    """

    files: Mapping[str, bytes]
    manifest: Manifest | None
    remarks: tuple[Message, ...]
    problems: tuple[Problem, ...]


def make_model_zip(model: CompetenceModel, files: Mapping[str, bytes], day: date, note: LocalText) -> bytes:
    """Return the bytes of a ZIP with the YAML files of `model` and a manifest. `note`: may be empty."""
    held = {name: files[name] for name in sorted(files) if is_model_file(name)}
    return pack_version(model.id, model.title, VersionHead(model.version, day, note), held)


def is_model_file(name: str) -> bool:
    """Whether a relative name is that of a file of a model."""
    return name in SINGLE_FILES or is_persona_file(name)


def read_model_zip(file_name: str, content: bytes, today: date | None = None) -> ModelPackage:
    """Return the model files of a ZIP with their problems. Raises ModelZipError; writes nothing anywhere."""
    _guard(file_name, content)
    try:
        parts = _parts(content)
    except Exception as problem:  # zipfile and zlib raise whatever a damaged part makes them raise
        raise _damaged(file_name) from problem
    inside = _without_folder(parts)
    files = {name: inside[name] for name in sorted(inside) if is_model_file(name)}
    if COMPETENCIES not in files:
        raise ModelZipError(
            msg("{file} holds no competence model. Nothing was read.", file=file_name),
            msg("Choose a ZIP that the program made from a model, or one with competencies.yaml in it."),
        )
    manifest = read_manifest(inside[MANIFEST]) if MANIFEST in inside else None
    others = [name for name in sorted(inside) if name != MANIFEST and not is_model_file(name)]
    remarks = (*_disagreements(manifest, files), *(msg("“{name}” was left aside.", name=name) for name in others))
    return ModelPackage(files, manifest, remarks, check_model(files, today))


def _guard(file_name: str, content: bytes) -> None:
    trouble = look_inside(content, LIMITS)
    if trouble is None:
        return
    if trouble is Trouble.DAMAGED:
        raise _damaged(file_name)
    said = {
        Trouble.NOT_A_ZIP: msg("{file} is no ZIP. Nothing was read.", file=file_name),
        Trouble.PASSWORD: msg("{file} is protected with a password. Nothing was read.", file=file_name),
        Trouble.TOO_LARGE: msg("{file} holds far more than a model. Nothing was read.", file=file_name),
        Trouble.UNSAFE_NAMES: msg("{file} holds names that no ZIP of a model has. Nothing was read.", file=file_name),
    }
    raise ModelZipError(said[trouble], msg("Ask for the ZIP as the program made it."))


def _damaged(file_name: str) -> ModelZipError:
    return ModelZipError(
        msg("{file} is damaged. Nothing was read.", file=file_name), msg("Ask for the ZIP as the program made it.")
    )


def _parts(content: bytes) -> dict[str, bytes]:
    """Every file of the ZIP; reading checks the sum of each. What a Mac adds is no part of it."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        wanted = [
            part for part in archive.infolist() if not part.is_dir() and not part.filename.startswith(_MAC_FOLDER)
        ]
        return {part.filename: archive.read(part) for part in wanted}


def _without_folder(parts: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Whoever packs a folder gets the name of that folder before all others."""
    found = next((name for name in sorted(parts, key=len) if name.endswith(f"/{COMPETENCIES}")), None)
    if COMPETENCIES in parts or found is None:
        return parts
    folder = found.removesuffix(COMPETENCIES)
    return {name.removeprefix(folder): content for name, content in parts.items()}


def _disagreements(manifest: Manifest | None, files: Mapping[str, bytes]) -> list[Message]:
    if manifest is None:
        return [msg("The ZIP has no manifest that can be read, so nothing tells whether its files are complete.")]
    told: list[Message] = []
    for name in sorted({*files, *manifest.checksums}):
        if name not in files:
            told.append(msg("“{name}” is missing, though the manifest names it.", name=name))
        elif manifest.checksums.get(name) != hashlib.sha256(files[name]).hexdigest():
            told.append(msg("“{name}” was changed after the ZIP was made.", name=name))
    return told
