"""The other two sheets of a manager's form: what each level means, and room for remarks."""

from __future__ import annotations

from competentie_app.exchange.forms.book import FormBook, Sheet, height_for, protect, set_paper
from competentie_app.exchange.forms.content import ManagerForm, by_dimension
from competentie_app.exchange.forms.hidden_sheet import HiddenSheet, choose, limit
from competentie_app.exchange.forms.identity import FieldKind
from competentie_app.exchange.forms.level_blocks import (
    LEVEL_WIDTH,
    SENTENCE_WIDTH,
    block_points,
    draw_levels,
    draw_title,
)
from competentie_app.exchange.forms.words import MAX_NOTE_LENGTH, charter_lines, footer, too_long
from competentie_app.texts import Texts

PAGE_POINTS = 700.0
"""What fits on a portrait page in height, a little on the safe side: no competency stands on two."""
_HEADING = 20.0
REMARK_ROWS = 40
REMARK_WIDTHS = (30, 44, 60)


def draw_sentences(book: FormBook, sheet: Sheet, form: ManagerForm, texts: Texts) -> None:
    """Every level of every competency on the form, with how to fill in and what becomes of it above."""
    sheet.set_column(0, 0, LEVEL_WIDTH)
    sheet.set_column(1, 1, SENTENCE_WIDTH)
    row, used = 0, 0.0
    breaks: list[int] = []
    for look, text in _explanation(form, texts):
        points = 24 if look != "plain" else height_for((text, LEVEL_WIDTH + SENTENCE_WIDTH))
        sheet.merge_range(row, 0, row, 1, text, book.look(look))
        sheet.set_row(row, points)
        row, used = row + 1, used + points
    for dimension, competencies in by_dimension(form.basis.model, form.competency_ids):
        for place, competency in enumerate(competencies):
            points = block_points(form.basis.model, competency, texts) + (_HEADING if place == 0 else 0)
            if used + points > PAGE_POINTS:
                breaks.append(row)
                used = 0.0
            if place == 0:
                sheet.merge_range(row, 0, row, 1, texts.model_text(dimension.title), book.look("heading"))
                row += 1
            draw_title(book, sheet, row, competency, texts)
            row, used = draw_levels(book, sheet, row + 1, form.basis.model, competency, texts), used + points
    sheet.set_h_pagebreaks(breaks)
    set_paper(sheet, footer(form.basis, texts))
    sheet.set_portrait()
    sheet.fit_to_pages(1, 0)
    protect(sheet)


def _explanation(form: ManagerForm, texts: Texts) -> list[tuple[str, str]]:
    t = texts.t
    lines = [
        t("Give for each person the level that you see in the work. Something you do not see? Choose “I don't know”."),
        t("Your view stands beside the own view of the employee. Nothing is averaged; you agree on levels in a talk."),
        t("Your view is used only once the own view of the employee is in."),
        t("Write remarks so that the employee may read them, and nothing about health or private life."),
    ]
    about = [f"{name}: {text}" for name, text in charter_lines(form.basis.charter, texts)]
    plain = [("plain", text) for text in (*about, *(f"•  {line}" for line in lines))]
    return [("title", t("What the levels mean")), *plain]


def draw_remarks(book: FormBook, sheet: Sheet, form: ManagerForm, hidden: HiddenSheet, texts: Texts) -> None:
    """Rows of person, subject and remark: few are needed, so they need no place in the grid."""
    t, model = texts.t, form.basis.model
    for column, width in enumerate(REMARK_WIDTHS):
        sheet.set_column(column, column, width)
    for column, head in enumerate((t("Employee"), t("Subject"), t("Remark"))):
        sheet.write_string(0, column, head, book.look("head"))
        book.hold(sheet, 0, column, head)
    people = hidden.source([person.name for person in form.people])
    topics = hidden.source([texts.model_text(model.competency[key].title) for key in form.competency_ids])
    for row in range(1, REMARK_ROWS + 1):
        kinds = (FieldKind.NOTE_PERSON, FieldKind.NOTE_TOPIC, FieldKind.NOTE)
        for column, kind in enumerate(kinds):
            sheet.write_blank(row, column, None, book.look("text"))
            book.ask(sheet, row, column, (kind, "", "", row - 1))
        sheet.set_row(row, 33)
    last = REMARK_ROWS
    choose(sheet, (1, 0, last, 0), people, t("Choose a name from the list."))
    choose(sheet, (1, 1, last, 1), topics, t("Choose a subject from the list, or leave it empty."))
    limit(sheet, (1, 2, last, 2), MAX_NOTE_LENGTH, too_long(texts))
    sheet.freeze_panes(1, 0)
    set_paper(sheet, footer(form.basis, texts))
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    protect(sheet)
