"""The places of the window: seven pages in the rail, and Settings and Help at its foot."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from competentie_app.texts import Message, msg


class Place(StrEnum):
    """Where the user can be."""

    START = "start"
    OVERVIEW = "overview"
    TEAMS = "teams"
    ASSESSMENTS = "assessments"
    ANALYSIS = "analysis"
    PLANS = "plans"
    REPORTS = "reports"
    MODEL = "model"
    SETTINGS = "settings"
    HELP = "help"


GRID, ROUND, TALK = "grid", "round", "talk"
"""Ways to work in Assessments, as a target names them in `view`."""
UPDATE_MODEL = "model.update"
"""The command that brings the open file to another version of its model."""


@dataclass(frozen=True, slots=True)
class PlaceInfo:
    """How a place looks in rail and menu. `needs_file`: off while no file is open."""

    place: Place
    title: Message
    icon: str
    shortcut: str
    needs_file: bool = True


RAIL = (
    PlaceInfo(Place.OVERVIEW, msg("Overview"), "layout-dashboard", "Ctrl+1"),
    PlaceInfo(Place.TEAMS, msg("Teams"), "users", "Ctrl+2"),
    PlaceInfo(Place.ASSESSMENTS, msg("Assessments"), "clipboard-list", "Ctrl+3"),
    PlaceInfo(Place.ANALYSIS, msg("Analysis"), "chart-column", "Ctrl+4"),
    PlaceInfo(Place.PLANS, msg("Plans"), "route", "Ctrl+5"),
    PlaceInfo(Place.REPORTS, msg("Reports"), "file-text", "Ctrl+6"),
    PlaceInfo(Place.MODEL, msg("Model"), "blocks", "Ctrl+7", needs_file=False),
)
FOOT = (
    PlaceInfo(Place.SETTINGS, msg("Settings"), "settings", "Ctrl+,", needs_file=False),
    PlaceInfo(Place.HELP, msg("Help"), "circle-question-mark", "F1", needs_file=False),
)
