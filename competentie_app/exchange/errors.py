"""What can be wrong with a list that somebody hands in. Nothing of the dossier changes when one is raised."""

from __future__ import annotations

from competentie_app.errors import AppError


class ListError(AppError):
    """A list of members that cannot be read as one."""
