"""The model versions that a dossier holds, as the very files: an old round stays readable after the model changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from competentie_app.dossier.recorder import NOWHERE
from competentie_app.dossier.records import ModelVersion
from competentie_app.dossier.store import Store

_VERSIONS = "SELECT id, version FROM model_version"


class ModelVersions(Store):
    """Reads and writes model versions."""

    def model_versions(self) -> list[ModelVersion]:
        """All versions, oldest first."""
        return [self._version(row) for row in self._rows(f"{_VERSIONS} ORDER BY position")]

    def model_version(self, version_id: str) -> ModelVersion:
        """One version. Raises UnknownItem."""
        return self._version(self._require("model version", version_id, f"{_VERSIONS} WHERE id = ?"))

    def newest_model_version(self) -> ModelVersion:
        """The version that was added last: every dossier has one."""
        return self.model_versions()[-1]

    def add_model_version(self, files: Mapping[str, bytes], version: str) -> str:
        """Keep a model version and return its id; the very same files as the newest give the id of the newest."""
        newest = self.newest_model_version()
        if dict(newest.files) == dict(files) and newest.version == version:
            return newest.id
        version_id = self.new_id()
        position = len(self._rows(_VERSIONS))
        self._write("INSERT INTO model_version VALUES (?, ?, ?)", (version_id, version, position))
        self._write_many("INSERT INTO model_file VALUES (?, ?, ?)", file_rows(version_id, files))
        self._recording().change("model_version", NOWHERE, newest.version, version, version_id)
        return version_id

    def _version(self, row: tuple[Any, ...]) -> ModelVersion:
        files = self._rows("SELECT path, content FROM model_file WHERE model_version_id = ? ORDER BY path", (row[0],))
        return ModelVersion(row[0], row[1], dict(files))


def file_rows(version_id: str, files: Mapping[str, bytes]) -> list[tuple[str, str, bytes]]:
    """The rows of the files of a version."""
    return [(version_id, path, content) for path, content in sorted(files.items())]
