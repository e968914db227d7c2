"""The model versions that a dossier holds, as the very files: an old round stays readable after the model changes.

Beside the files of a version stands how it goes on from the one before (`SUCCESSORS`): people say that once, when
they bring the file to the version, and comparisons of rounds need it for ever.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from competentie_app.dossier.recorder import NOWHERE
from competentie_app.dossier.records import ModelVersion, Successors
from competentie_app.dossier.store import Store

SUCCESSORS = "successors.json"
"""Stored beside the files of a version, and no file of the model: those are YAML."""
_VERSIONS = "SELECT id, version FROM model_version"
_OF_NEWEST_ROUND = " WHERE id = (SELECT model_version_id FROM assessment_round ORDER BY position DESC LIMIT 1)"


class ModelVersions(Store):
    """Reads and writes model versions."""

    def model_versions(self) -> list[ModelVersion]:
        """All versions, oldest first."""
        return [self._version(row) for row in self._rows(f"{_VERSIONS} ORDER BY position")]

    def model_version(self, version_id: str) -> ModelVersion:
        """One version. Raises UnknownItem."""
        return self._version(self._require("model version", version_id, f"{_VERSIONS} WHERE id = ?"))

    def newest_model_version(self) -> ModelVersion:
        """The version that was added last, which the next round gets: every dossier has one."""
        return self._version(self._rows(f"{_VERSIONS} ORDER BY position DESC LIMIT 1")[0])

    def current_model_version(self) -> ModelVersion:
        """The version that counts now: of the newest round, and before the first round the one added last."""
        row = self._row(_VERSIONS + _OF_NEWEST_ROUND)
        return self._version(row) if row else self.newest_model_version()

    def add_model_version(self, files: Mapping[str, bytes], version: str, successors: Successors | None = None) -> str:
        """Keep a model version and return its id; the very same as the newest gives the id of the newest.

        `successors`: see `ModelVersion`.
        """
        newest = self.newest_model_version()
        known = (dict(newest.files), newest.version)
        if known == (dict(files), version) and (successors is None or _plain(successors) == _plain(newest.successors)):
            return newest.id
        version_id = self.new_id()
        position = len(self._rows(_VERSIONS))
        self._write("INSERT INTO model_version VALUES (?, ?, ?)", (version_id, version, position))
        self._write_many("INSERT INTO model_file VALUES (?, ?, ?)", file_rows(version_id, files, successors))
        self._recording().change("model_version", NOWHERE, newest.version, version, version_id)
        return version_id

    def replaced_competencies(self, version_id: str) -> dict[str, tuple[str, ...]]:
        """Old competency id to the ids in its place, as people said up to this version; the latest word stands."""
        sql = (
            "SELECT content FROM model_file JOIN model_version ON id = model_version_id WHERE path = ?"
            " AND position <= (SELECT position FROM model_version WHERE id = ?) ORDER BY position"
        )
        found: dict[str, tuple[str, ...]] = {}
        for (content,) in self._rows(sql, (SUCCESSORS, version_id)):
            found |= _read(content).get("competencies", {})
        return found

    def _version(self, row: tuple[Any, ...]) -> ModelVersion:
        sql = "SELECT path, content FROM model_file WHERE model_version_id = ? ORDER BY path"
        files: dict[str, bytes] = dict(self._rows(sql, (row[0],)))
        said = _read(files.pop(SUCCESSORS, b"{}"))
        return ModelVersion(row[0], row[1], files, said)


def file_rows(
    version_id: str, files: Mapping[str, bytes], successors: Successors | None = None
) -> list[tuple[str, str, bytes]]:
    """Rows of the table of model files."""
    rows = [(version_id, path, content) for path, content in sorted(files.items())]
    if successors and any(successors.values()):
        text = json.dumps(_plain(successors), ensure_ascii=False, sort_keys=True)
        rows.append((version_id, SUCCESSORS, text.encode()))
    return rows


def _read(content: bytes) -> dict[str, dict[str, tuple[str, ...]]]:
    said: Mapping[str, Mapping[str, list[str]]] = json.loads(content)
    return {kind: {old: tuple(new) for old, new in ids.items()} for kind, ids in said.items()}


def _plain(successors: Successors) -> dict[str, dict[str, list[str]]]:
    return {kind: {old: list(new) for old, new in ids.items()} for kind, ids in successors.items() if ids}
