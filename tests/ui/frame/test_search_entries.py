"""Which entries fit what is typed, and in which order."""

from __future__ import annotations

from competentie_app.ui.context import UiContext
from competentie_app.ui.frame.main_window import MainWindow
from competentie_app.ui.frame.search_entries import Entry, all_entries, matching, plain
from competentie_app.ui.places import Place


def entry(title: str, kind: str = "", more: str = "") -> Entry:
    return Entry(title, kind, "user", lambda: None, more)


ENTRIES = [
    entry("Elif Yıldız", "Team Vergunningen"),
    entry("Team Vergunningen", "Team"),
    entry("Andrée Céleste", "Team B"),
]


def titles(typed: str) -> list[str]:
    return [each.title for each in matching(ENTRIES, typed)]


def test_accents_capitals_and_order_of_words_do_not_matter():
    assert titles("yildiz") == ["Elif Yıldız"]
    assert titles("YILDIZ elif") == ["Elif Yıldız"]
    assert titles("andree celeste") == ["Andrée Céleste"]
    assert plain("ÉŁİ") == plain("éłi")


def test_titles_come_before_what_only_mentions_it():
    assert titles("vergunningen") == ["Team Vergunningen", "Elif Yıldız"]


def test_nothing_typed_shows_what_there_is_and_nonsense_finds_nothing():
    assert titles("") == [each.title for each in ENTRIES]
    assert titles("qqq") == []


def test_all_kinds_of_things_can_be_found(demo_context: UiContext):
    entries = all_entries(demo_context, [])
    dossier = demo_context.session.dossier
    found = {each.title for each in entries}
    assert {each.name for each in dossier.employees()} <= found
    assert {each.name for each in dossier.teams()} <= found
    assert {"Overzicht", "Instellingen"} <= found
    model = demo_context.session.model
    assert {f"{each.id} {each.title.nl}" for each in model.competencies} <= found


def test_searching_people_by_level_is_off_while_somebody_sits_at_the_table(window: MainWindow):
    def offered() -> bool:
        return "Mensen zoeken op niveau" in {each.title for each in all_entries(window.context, window.commands)}

    person = window.context.session.dossier.employees()[0]
    assert offered()
    window.commands.run("people.search")
    assert window.way.place is Place.TEAMS
    window.go(Place.ASSESSMENTS)
    window.context.selection.keep_private(person.id)
    assert not offered()
    assert not window.commands.action("people.search").isEnabled()
    window.commands.run("people.search")
    assert window.way.place is Place.ASSESSMENTS
    window.context.selection.keep_private(None)
    assert offered()


def test_without_a_file_there_are_no_people(context: UiContext):
    titles = {each.title for each in all_entries(context, [])}
    assert "Teams" not in titles
    assert {"Model", "Help"} <= titles
