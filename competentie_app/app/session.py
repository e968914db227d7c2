"""The open file, the model that goes with it, and who wants to hear of changes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from competentie_app.app.action import Action
from competentie_app.app.change import CONTENT, EVERYTHING, Area, Change
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import Environment
from competentie_app.dossier.file import open_dossier
from competentie_app.dossier.records import Charter
from competentie_app.errors import AppError
from competentie_app.texts import Message, msg

if TYPE_CHECKING:
    from competentie_app.model.competence_model import CompetenceModel

Listener = Callable[[Change], None]


class NoFileOpen(AppError):
    """Something was asked of the open file while there is none."""

    def __init__(self) -> None:
        super().__init__(msg("No file is open."), msg("Make a new file, open one, or try the demo file."))


class Session:
    """At most one open dossier. Front ends read it through `dossier` and change it through `perform`."""

    def __init__(self, environment: Environment, model_files: Mapping[str, bytes]) -> None:
        """`model_files` is the shipped model, by relative name; new files start with it."""
        self.environment = environment
        self._shipped_files = dict(model_files)
        self._models: dict[bytes, CompetenceModel] = {}
        """Loaded models by the digest of their files: a model is read when it is first needed, and once."""
        self._dossier: Dossier | None = None
        self._listeners: list[Listener] = []
        self.is_demo = False

    # --- what is open

    @property
    def has_dossier(self) -> bool:
        """Whether a file is open (it need not be on disk yet)."""
        return self._dossier is not None

    @property
    def dossier(self) -> Dossier:
        """The open file. Raises NoFileOpen."""
        if self._dossier is None:
            raise NoFileOpen
        return self._dossier

    @property
    def model(self) -> CompetenceModel:
        """The model that counts in the open file, or the shipped one when none is open. Raises ModelError.

        Of the newest round: a newer version that the file holds already counts from the next round on.
        """
        if self._dossier is None:
            return self._load(self._shipped_files)
        return self._load(self._dossier.current_model_version().files)

    @property
    def shipped_files(self) -> dict[str, bytes]:
        """The files of the model that new files start with."""
        return dict(self._shipped_files)

    @property
    def known_model_version(self) -> str | None:
        """The version of `model`, without reading it for that: None while no file is open and nobody needed it yet."""
        if self._dossier is not None:
            return self._dossier.current_model_version().version
        loaded = self._models.get(_digest(self._shipped_files))
        return loaded.version if loaded else None

    def model_of(self, model_version_id: str) -> CompetenceModel:
        """A model version that the open file holds. Raises ModelError."""
        return self._load(self.dossier.model_version(model_version_id).files)

    def model_of_files(self, files: Mapping[str, bytes]) -> CompetenceModel:
        """Any model; the same files are read once. Raises ModelError."""
        return self._load(files)

    def _load(self, files: Mapping[str, bytes]) -> CompetenceModel:
        key = _digest(files)
        if key not in self._models:
            from competentie_app.model.loading import load_model

            self._models[key] = load_model(files)
        return self._models[key]

    # --- opening and closing

    def new(self, charter: Charter, model_files: Mapping[str, bytes] | None = None) -> None:
        """Start a new file in memory, with these files of a model inside; None: the shipped ones. Raises ModelError."""
        files = self._shipped_files if model_files is None else dict(model_files)
        self._take(Dossier.create(self.environment, charter, files, self._load(files).version))

    def open(self, path: Path, password: str | None = None, *, read_only: bool = False) -> None:
        """Open a file. Raises DossierError; what was open stays open then. A file that is open already stays so."""
        if self._is_open_to_write(path):
            return
        self._take(open_dossier(path, password, self.environment, read_only=read_only))

    def open_demo(self, dossier: Dossier) -> None:
        """Show the demo file: not on disk until somebody saves it."""
        self._take(dossier, is_demo=True)

    def copy_for_worker(self) -> Callable[[], Session]:
        """Freeze what is open. What comes back opens it in a worker, where it is only read; close it there."""
        open_copy = self.dossier.copy_for_worker()

        def open_session() -> Session:
            copy = Session(self.environment, self._shipped_files)
            copy._models = self._models  # frozen, and dear to read
            copy._take(open_copy())
            return copy

        return open_session

    def close(self) -> None:
        """Let go of the open file and of its lock. Does not save."""
        if self._dossier is not None:
            self._dossier.close()
        self._dossier = None
        self.is_demo = False
        self._tell(EVERYTHING)

    def _is_open_to_write(self, path: Path) -> bool:
        dossier = self._dossier
        if dossier is None or dossier.path is None or dossier.read_only:
            return False
        return dossier.path.resolve() == path.resolve()

    def _take(self, dossier: Dossier, *, is_demo: bool = False) -> None:
        if self._dossier is not None:
            self._dossier.close()
        self._dossier = dossier
        self.is_demo = is_demo
        self._tell(EVERYTHING)

    # --- changing

    def perform(self, action: Action) -> None:
        """Carry out one user action as one step of undo. Raises AppError; nothing has changed then."""
        dossier = self.dossier
        with dossier.action(action.label(dossier), action.kind):
            action.apply(dossier, self._model_for(action))
        self._tell(action.areas | {Area.SAVED})

    def _model_for(self, action: Action) -> CompetenceModel:
        """The model version of the round that an action is about, else the newest: a round keeps its own model."""
        round_id: str | None = getattr(action, "round_id", None)
        return self.model_of(self.dossier.round(round_id).model_version_id) if round_id else self.model

    @property
    def undo_label(self) -> Message | None:
        """The name of what undo would take back, or None."""
        return self._dossier.undo_label if self._dossier else None

    @property
    def redo_label(self) -> Message | None:
        """The name of what redo would do again, or None."""
        return self._dossier.redo_label if self._dossier else None

    def undo(self) -> Message | None:
        """Take back the newest action and return its name, or None when there is nothing."""
        return self._told(self.dossier.undo())

    def redo(self) -> Message | None:
        """Do the newest undone action again and return its name, or None when there is nothing."""
        return self._told(self.dossier.redo())

    def _told(self, label: Message | None) -> Message | None:
        if label is not None:
            self._tell(CONTENT | {Area.SAVED})
        return label

    # --- saving

    def save(self) -> None:
        """Write the file where it came from. Raises DossierError; the old file and the memory are whole then."""
        self.dossier.save()
        self._tell(frozenset({Area.SAVED}))

    def save_as(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the file to a new place and go on there. `overwrite`: the user agreed to replace what is there."""
        self.dossier.save_as(path, overwrite=overwrite)
        self.is_demo = False
        self._tell(frozenset({Area.SAVED}))

    # --- telling

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear of every change from now on; call what is returned to stop."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def tell(self, *areas: Area) -> None:
        """Say that areas changed by another road than an action (a setting, a saved file)."""
        self._tell(frozenset(areas))

    def _tell(self, areas: frozenset[Area]) -> None:
        for listener in tuple(self._listeners):
            listener(Change(areas))


def _digest(files: Mapping[str, bytes]) -> bytes:
    """SHA-256 over the names and the contents of files, in the order of their names."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return digest.digest()
