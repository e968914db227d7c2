"""Where the program's own files are. The only module that knows how it was installed."""

from __future__ import annotations

from pathlib import Path


def _shipped(name: str) -> Path:
    """Find a shipped folder: inside the package (wheel, frozen program) or beside it (checkout, editable)."""
    package = Path(__file__).resolve().parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name


def data_folder() -> Path:
    """The shipped model: `competencies.yaml`, `personas/` and the other data files."""
    return _shipped("data")


def resources_folder() -> Path:
    """Fonts, icons and catalogues that travel with the program."""
    return _shipped("resources")


def catalogue_folder() -> Path:
    """The compiled gettext catalogues (`nl.mo`)."""
    return resources_folder() / "i18n"


def font_folder() -> Path:
    """TrueType fonts for the window and the pages."""
    return resources_folder() / "fonts"


def icon_folder() -> Path:
    """SVG icons, recoloured by the theme."""
    return resources_folder() / "icons"


def demo_folder() -> Path:
    """What the demo dossier is made of."""
    return resources_folder() / "demo"


def user_state_folder() -> Path:
    """This user's own folder for logs and preferences (made when first written to)."""
    from platformdirs import user_state_path

    return user_state_path("competentiekompas", appauthor=False)
