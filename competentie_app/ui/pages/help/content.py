"""What Help tells, as values: the page only draws it."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app import __version__
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.paths import resources_folder, user_state_folder
from competentie_app.texts import Texts
from competentie_app.ui.places import FOOT, RAIL


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, sentences, and rows of a word with what it means."""

    title: str
    paragraphs: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()


def help_sections(texts: Texts, model: CompetenceModel) -> tuple[Section, ...]:
    """Everything, in order."""
    return (
        _begin(texts),
        _editing(texts),
        _keys(texts),
        _words(texts),
        _privacy(texts),
        _places(texts, model),
        _licences(texts),
    )


def _begin(texts: Texts) -> Section:
    t = texts.t
    return Section(
        t("From a list to a plan"),
        (
            t("1. Make a new file and read in your team from Excel or CSV; you see each row before it is written."),
            t("2. Start a round and fill in levels: in the grid for a whole team, or in a talk with one person."),
            t("3. Look at the gaps in Analysis. Names stand in alphabetical order: nobody is ranked."),
            t("4. Let the program propose a plan per person; change it together, and agree."),
            t("5. Print the papers. The file saves itself after every change."),
        ),
    )


def _editing(texts: Texts) -> Section:
    t = texts.t
    return Section(
        t("Keeping the model"),
        (
            t("1. On the Model page make a copy in an empty folder. The model of the program itself stays as it is."),
            t("2. Change personas, competencies and activities in both languages. Problems lead to their field."),
            t("3. Issue a version when there are no errors. Versions never change; any two can be compared."),
            t("4. Bring your file to the new version. You see first what it does to people, and it can be undone."),
        ),
    )


def _keys(texts: Texts) -> Section:
    t = texts.t
    places = tuple((info.shortcut, texts.render(info.title)) for info in (*RAIL, *FOOT))
    others = (
        ("Ctrl+K", t("Search a person, team, competency or command")),
        ("Ctrl+Z, Ctrl+Shift+Z", t("Undo and redo")),
        ("Ctrl+N, Ctrl+O, Ctrl+W", t("New file, open a file, close the file")),
        ("Ctrl+I", t("Read in a list of members")),
        ("Ctrl+Shift+S", t("Save under another name")),
        ("Ctrl++, Ctrl+-, Ctrl+0", t("Larger, smaller and usual text")),
        ("Tab, Shift+Tab", t("To the next and the previous control")),
        ("Alt", t("To the menus")),
        ("Ctrl+Q", t("Quit")),
    )
    return Section(t("Keys"), rows=(*places, *others))


def _words(texts: Texts) -> Section:
    t = texts.t
    return Section(
        t("Words"),
        rows=(
            (t("round"), t("a dated measurement; the first one is the start round")),
            (t("target level"), t("what a persona asks of a competency")),
            (t("gap"), t("target level minus level, never below 0")),
            (t("agreed"), t("a level that both set in a talk with a date; it wins over the two views")),
            (t("provisional"), t("no agreed level yet; shown with a hatch")),
            (t("at target"), t("the share of asked levels that are reached")),
            (t("learning plan"), t("chosen activities for a person, in an order that can be done")),
        ),
    )


def _privacy(texts: Texts) -> Section:
    t = texts.t
    return Section(
        t("Privacy"),
        (
            t("This program never uses the network. What you see stands in one file, where you put it."),
            t("With a password the file is encrypted. Without the password or the recovery key nobody can read it."),
            t("Backups stand in a folder beside the file; they are as private as the file."),
            t("Papers without names show no group of fewer than five people with agreed levels."),
            t("The compass is for development. It is not made to evaluate or to choose people."),
        ),
    )


def _places(texts: Texts, model: CompetenceModel) -> Section:
    t = texts.t
    return Section(
        t("This program"),
        rows=(
            (t("Version"), __version__),
            (t("Model"), model.version),
            (t("Log and preferences"), str(user_state_folder())),
        ),
    )


def _licences(texts: Texts) -> Section:
    t = texts.t
    return Section(
        t("Licences"),
        (
            t("The program is free software under the EUPL-1.2."),
            t("It uses Qt and PySide6 (LGPL-3.0), the typeface Inter (OFL-1.1), icons of Lucide (ISC), and others."),
            t("The full texts stand in {folder}.", folder=str(resources_folder())),
        ),
    )
