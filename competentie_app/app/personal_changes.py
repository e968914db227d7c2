"""The history in the personal file: every change, newest first, by day, with the role and not the name."""

from __future__ import annotations

from competentie_app.app.history_words import NOTHING, Names
from competentie_app.app.personal_words import change_note, change_subject, change_value, shown, view_words
from competentie_app.exchange.personal_record import PersonalChange, PersonalRecord
from competentie_app.reports.content.personal_file import FileSection, Grid
from competentie_app.texts import Texts


def changes_section(record: PersonalRecord, names: Names, texts: Texts) -> FileSection:
    """All changes; what was undone says so."""
    t = texts.t
    rows = tuple(_row(change, record, names, texts) for change in record.changes)
    heads = (t("When"), t("What changed"), t("By whom"), t("From what"), t("To what"), t("Note"))
    note = t("Names of who typed it are not kept in the file.")
    grid = (Grid(heads, (1.9, 2.2, 1.45, 1.25, 2.0, 1.2), rows, note=note),) if rows else ()
    return FileSection(t("What changed, and when"), grid)


def _row(change: PersonalChange, record: PersonalRecord, names: Names, texts: Texts) -> tuple[str, ...]:
    row = change.row
    what = texts.render(change_subject(row))
    if row.competency_id:
        what = f"{what}: {shown(record.competencies.get(row.competency_id, row.competency_id), texts)}"
    note = change_note(row, texts)
    if change.undone:
        note = f"{texts.t('undone')} · {note}" if note else texts.t("undone")
    by = texts.render(view_words(row.view)) if row.view else texts.p("personal file", "in the file")
    old, new = (change_value(row, value, names, texts) for value in (row.old, row.new))
    return f"{texts.date(row.at.date(), 'short')} {texts.time(row.at)}", what, by, old, new, note or NOTHING
