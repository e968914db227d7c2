"""What this user prefers, kept in one small JSON file in the user's own folder."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from competentie_app.errors import AppError
from competentie_app.paths import user_state_folder
from competentie_app.texts import LANGUAGES, msg

MAX_RECENT = 8
TEXT_SCALES = (100, 110, 125, 150, 175, 200)
THEMES = ("system", "light", "dark", "contrast")
RIGHT, DOWN = "right", "down"
GRID_DIRECTIONS = (RIGHT, DOWN)


@dataclass(frozen=True, slots=True)
class Settings:
    """All preferences. `language` "" means not chosen yet; `text_scale` in percent; `geometry` as Qt gives it, in hex.

    `recent_files`: newest first, as text because a file may be gone. `grid_direction`: where the keyboard goes in the
    grid after a level.
    `model_folder`: the working copy of the model that was edited last.
    `cover_minimums`: how many people should be able, as `Minimums` writes it. `print_way`: as `PrintWay` keeps it.
    """

    language: str = ""
    theme: str = "system"
    text_scale: int = 100
    recent_files: tuple[str, ...] = ()
    last_folder: str = ""
    geometry: str = ""
    grid_direction: str = RIGHT
    cover_minimums: tuple[str, ...] = ()
    model_folder: str = ""
    print_way: tuple[str, ...] = ()

    def with_recent(self, path: Path) -> Settings:
        """The same, with a file at the top of the list and its folder as the one to start in."""
        name = str(path)
        rest = tuple(each for each in self.recent_files if each != name)
        return replace(self, recent_files=(name, *rest)[:MAX_RECENT], last_folder=str(path.parent))

    def without_recent(self, name: str) -> Settings:
        """The same, with a file taken off the list."""
        return replace(self, recent_files=tuple(each for each in self.recent_files if each != name))


def settings_file() -> Path:
    """Where this user's preferences stand."""
    return user_state_folder() / "settings.json"


class SettingsStore(QObject):
    """The preferences in memory and on disk. A file that cannot be read gives the defaults, and is written anew."""

    changed = Signal()
    failed = Signal(object)
    """An AppError: the preferences could not be kept for the next time."""

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path or settings_file()
        self._current = _read(self._path)

    @property
    def current(self) -> Settings:
        """The preferences now."""
        return self._current

    def change(self, **values: Any) -> None:
        """Change some fields, for instance `change(theme="dark")`, and write them."""
        self.take(replace(self._current, **values))

    def take(self, settings: Settings) -> None:
        """Take over other preferences and write them. Does nothing when they are the same."""
        if settings == self._current:
            return
        self._current = settings
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside = self._path.with_suffix(".part")
            beside.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1), encoding="utf-8")
            beside.replace(self._path)
        except OSError:
            self.failed.emit(
                AppError(
                    msg("Your preferences could not be kept in {folder}.", folder=str(self._path.parent)),
                    msg("They count until you close the program."),
                )
            )
        self.changed.emit()


def _read(path: Path) -> Settings:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _checked(raw) if isinstance(raw, dict) else Settings()


def _checked(raw: dict[str, Any]) -> Settings:
    """Take over what has the right kind; the rest keeps its default."""
    default = Settings()
    taken: dict[str, Any] = {}
    for field in fields(Settings):
        value = raw.get(field.name)
        if isinstance(value, list):
            value = tuple(str(each) for each in value)
        if isinstance(value, type(getattr(default, field.name))):
            taken[field.name] = value
    found = Settings(**taken)
    return replace(
        found,
        language=found.language if found.language in LANGUAGES else "",
        theme=found.theme if found.theme in THEMES else default.theme,
        grid_direction=found.grid_direction if found.grid_direction in GRID_DIRECTIONS else default.grid_direction,
        text_scale=min(max(found.text_scale, TEXT_SCALES[0]), TEXT_SCALES[-1]),
    )
