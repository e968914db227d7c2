"""The commands of the window. Their names are what pages, menus and search use."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from competentie_app.texts import msg
from competentie_app.ui.commands import Command
from competentie_app.ui.frame.privacy import is_closed
from competentie_app.ui.places import FOOT, RAIL, UPDATE_MODEL, Place, PlaceInfo
from competentie_app.ui.selection import Target
from competentie_app.ui.settings import TEXT_SCALES, SettingsStore

if TYPE_CHECKING:
    from competentie_app.ui.frame.main_window import MainWindow


def window_commands(window: MainWindow) -> tuple[Command, ...]:
    """All commands of a window."""
    return (*_file(window), *_edit(window), *_view(window), *_go(window))


def _file(window: MainWindow) -> tuple[Command, ...]:
    files, session, selection = window.files, window.context.session, window.context.selection

    def may_choose() -> bool:
        """Choosing a file shows the names of others, so not while somebody sits at the table."""
        return selection.private_to is None

    def has_file() -> bool:
        return session.has_dossier and may_choose()

    def can_write() -> bool:
        return session.has_dossier and not session.dossier.read_only and may_choose()

    def has_password() -> bool:
        return can_write() and session.dossier.is_protected

    return (
        Command("file.new", msg("&New file…"), files.new, "Ctrl+N", "file-plus", may_choose),
        Command("file.open", msg("&Open…"), files.open, "Ctrl+O", "folder-open", may_choose),
        Command("file.demo", msg("Try the &demo file"), files.open_demo, "", "flask-conical", may_choose),
        Command(
            "members.import",
            msg("Read in a list of &members…"),
            partial(window.run_on_page, Place.TEAMS, "members.import"),
            "Ctrl+I",
            "download",
            can_write,
        ),
        Command("file.save_as", msg("&Save as…"), files.save_as, "Ctrl+Shift+S", "save", has_file),
        Command("file.charter", msg("What this file is &for…"), files.change_charter, "", "info", can_write),
        Command("file.days_off", msg("Days o&ff…"), files.change_days_off, "", "calendar", can_write),
        Command(
            UPDATE_MODEL,
            msg("New model &version…"),
            partial(window.run_on_page, Place.MODEL, UPDATE_MODEL),
            icon="blocks",
            is_on=can_write,
        ),
        Command("file.set_password", msg("Set a &password…"), files.set_password, "", "lock", can_write),
        Command(
            "file.remove_password", msg("&Remove the password…"), files.remove_password, "", "lock-open", has_password
        ),
        Command("file.close", msg("&Close file"), files.close, "Ctrl+W", "x", has_file),
        Command("file.quit", msg("&Quit"), window.close, "Ctrl+Q", "log-out"),
    )


def _edit(window: MainWindow) -> tuple[Command, ...]:
    session, line = window.context.session, window.undo_line

    def can_undo() -> bool:
        return line.undo_label is not None

    def can_redo() -> bool:
        return line.redo_label is not None

    return (
        Command("edit.undo", msg("&Undo"), window.undo, "Ctrl+Z", "undo-2", can_undo),
        Command("edit.redo", msg("&Redo"), window.redo, "Ctrl+Shift+Z", "redo-2", can_redo),
        Command("edit.search", msg("&Search…"), window.top_bar_search, "Ctrl+K", "search"),
        Command(
            "people.search",
            msg("Search people by &level…"),
            partial(window.run_on_page, Place.TEAMS, "people.search"),
            icon="users",
            is_on=lambda: session.has_dossier and not is_closed(window.context.selection, Place.TEAMS),
        ),
    )


def _view(window: MainWindow) -> tuple[Command, ...]:
    settings = window.context.settings

    def change(**values: object) -> None:
        settings.change(**values)

    return (
        Command("view.theme.system", msg("Theme: as the &system"), partial(change, theme="system")),
        Command("view.theme.light", msg("Theme: &light"), partial(change, theme="light")),
        Command("view.theme.dark", msg("Theme: &dark"), partial(change, theme="dark")),
        Command("view.theme.contrast", msg("Theme: high &contrast"), partial(change, theme="contrast")),
        Command("view.language.nl", msg("Language: &Dutch (Nederlands)"), partial(change, language="nl")),
        Command("view.language.en", msg("Language: &English"), partial(change, language="en")),
        Command("view.larger", msg("L&arger text"), partial(_step_text, settings, 1), "Ctrl++"),
        Command("view.smaller", msg("S&maller text"), partial(_step_text, settings, -1), "Ctrl+-"),
        Command("view.usual", msg("&Usual text size"), partial(change, text_scale=100), "Ctrl+0"),
    )


def _step_text(settings: SettingsStore, step: int) -> None:
    now = settings.current.text_scale
    nearest = min(range(len(TEXT_SCALES)), key=lambda place: abs(TEXT_SCALES[place] - now))
    settings.change(text_scale=TEXT_SCALES[min(max(nearest + step, 0), len(TEXT_SCALES) - 1)])


def _go(window: MainWindow) -> tuple[Command, ...]:
    session, selection = window.context.session, window.context.selection

    def is_on(info: PlaceInfo) -> bool:
        has_file = session.has_dossier or not info.needs_file or info.place is Place.OVERVIEW
        return has_file and not is_closed(selection, info.place)

    return tuple(
        Command(
            f"go.{info.place.value}",
            info.title,
            partial(window.go, info.place, Target()),
            info.shortcut,
            info.icon,
            partial(is_on, info),
        )
        for info in (*RAIL, *FOOT)
    )
